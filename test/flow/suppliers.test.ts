import exceljs from "exceljs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyList } from "../../src/people/import/empty-list.ts";
import { type App, startApp } from "../support/app.ts";
import { buttonOf } from "../support/web-client.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** The empty list we give out, filled in as somebody does in a spreadsheet. */
async function filledIn(...rows: (string | number)[][]): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await emptyList("ja")).buffer);
  for (const row of rows) workbook.worksheets[0]!.addRow(row);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

it("a list that an officer fills in, drops and presses becomes suppliers who have pages", async () => {
  const chat = await app.enter(await app.officer({ roles: ["admin"] }));
  const bytes = await filledIn(
    ["サンプル製作所", "0017", "", "日本", "", "", "", 1.5e6, "見本 太郎", "taro@sample.invalid"],
    ["Sample Boards GmbH", "0018", "", "Germany", "BY", "", "", "", "Sample Contact", "c@sample.invalid"],
  );
  await chat.drop([{ name: "取引先.xlsx", bytes }]);
  const shown = await chat.nextBotMessage();
  expect(shown.message.text).toContain("Suppliers: 2 new, 0 changed, 0 unchanged");
  const button = buttonOf(shown.message, "suppliers.import");
  await chat.press(button, { on: String(shown.id) });
  expect((await chat.nextBotMessage()).message.text).toContain("“取引先.xlsx” was imported");
  expect((await chat.replacementOf(shown)).message.text).toContain("There is nothing to import.");

  expect(await app.tinstone("supplier", "list")).toMatchObject([
    {
      supplier: "Sample Boards GmbH",
      number: "0018",
      country: "DE-BY",
      timeZone: "Europe/Berlin",
      language: "de",
    },
    {
      supplier: "サンプル製作所",
      number: "0017",
      country: "JP",
      timeZone: "Asia/Tokyo",
      language: "ja",
      spend: 1_500_000,
    },
  ]);
  const taro = await app.tinstone<{ url: string }>("supplier", "link", "taro@sample.invalid");
  expect(taro.url).toContain(app.origin);
});
