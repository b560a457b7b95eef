import { describe, expect, it } from "vitest";
import { isSameCompany } from "../../../src/cmrt/company-name.ts";

describe("one company under two names", () => {
  it.each([
    ["Sample Buyer Corp.", "SAMPLE BUYER Corporation"],
    ["Sample Buyer Corp.", "The Sample Buyer"],
    ["Sample & Buyer GmbH & Co. KG", "sample and buyer GmbH und Co KG"],
    ["Sample Buyer S.A. de C.V.", "Sample Buyer SA de CV"],
    ["PT Sample Buyer Tbk", "Sample Buyer"],
    ["日本見本株式会社", "（株）日本見本"],
    ["株式会社日本見本", "日本見本"],
    ["Sample Buyer K.K.", "Sample Buyer Kabushiki Kaisha"],
  ])("%s is %s", (a, b) => expect([isSameCompany(a, b), isSameCompany(b, a)]).toEqual([true, true]));

  it.each([
    ["AB Electronics", "AS Electronics Ltd"],
    ["SE Tech Inc", "AG Tech Co., Ltd."],
    ["Co-Ag Industries", "SA Industries"],
    ["Mini Max Co", "Minimax"],
    ["Sample of Buyer", "Sample Buyer"],
    ["Sample Buyer", "Sample Buyer Holdings"],
    ["Sample & Co", "Sample"],
    ["", ""],
    ["Ltd.", "Inc."],
  ])("%s is not %s", (a, b) => expect([isSameCompany(a, b), isSameCompany(b, a)]).toEqual([false, false]));

  it.each([
    ["Sample Buyer Corp.", "Sample Buyer Pvt Ltd"],
    ["Sample Buyer Corp.", "Sample Buyer GmbH"],
    ["日本見本株式会社", "日本見本有限公司"],
  ])("%s is a group company of %s", (a, b) =>
    expect([isSameCompany(a, b), isSameCompany(b, a)]).toEqual([false, false]),
  );
});
