import { describe, expect, it } from "vitest";
import { matchCompany } from "../../../src/survey/company-name.ts";

describe("whose name stands in a file", () => {
  it.each([
    ["Sample Connectors K.K.", "SAMPLE CONNECTORS KK"],
    ["Sample Connectors K.K.", "Sample Connectors Co., Ltd."],
    ["株式会社サンプル電子", "サンプル電子（株）"],
    ["サンプル電子株式会社", "ｻﾝﾌﾟﾙ電子"],
    ["Sample Boards GmbH", "sample  boards"],
    ["Sample Magnets Co., Ltd.", "Sample Magnets Co.,Ltd"],
    ["三宝样品有限公司", "三宝样品"],
  ])("%s is the same company as %s", (known, inFile) => {
    expect(matchCompany(inFile, [known])).toBe("own");
  });

  it.each([
    ["Sample Connectors K.K.", "Sample Connectors Holdings K.K."],
    ["Sample Boards GmbH", "Sample Board GmbH"],
    ["Sample Boards GmbH", "Other Boards GmbH"],
  ])("%s is not the same company as %s", (known, inFile) => {
    expect(matchCompany(inFile, [known])).toBe("other");
  });

  it("knows a company by its other names", () => {
    expect(matchCompany("Old Sample Works Ltd", ["Sample Boards GmbH", "Old Sample Works"])).toBe("own");
  });

  it("takes an empty name for no name", () => {
    expect(matchCompany("  ", ["Sample Boards GmbH"])).toBe("none");
  });

  it("keeps a name that is nothing but a legal form", () => {
    expect(matchCompany("AG", ["AG"])).toBe("own");
    expect(matchCompany("KG", ["AG"])).toBe("other");
  });
});
