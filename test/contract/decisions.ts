import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { failed, type Stage } from "./stage.ts";

/** Presses and forms: carried out once, answered alike, never half. */
export function decisionsContract(on: () => Stage): void {
  it("carries a press out once and answers it alike when it is told again", async () => {
    const before = await tally(on());
    const press = { id: randomUUID(), action: "help.start", value: "" };
    const first = await on().press(press);
    await on().settled();
    expect(await on().press(press)).toEqual(first);
    await on().settled();
    expect(first.kind).toBe("taken");
    expect(await tally(on())).toEqual({ inbox: before.inbox + 1, messages: before.messages + 1 });
    // Another press on the same button is another happening.
    await on().press({ ...press, id: randomUUID() });
    await on().settled();
    expect(await tally(on())).toEqual({ inbox: before.inbox + 2, messages: before.messages + 2 });
  });

  it("brings what a button says, and where it stands", async () => {
    const posted = await on().adapter.send(on().where, { text: "Choose." }, randomUUID());
    const part = posted.parts[0]!;
    const outcome = await on().press({
      id: randomUUID(),
      action: "nobody.knows",
      value: "a|b\n<c>",
      on: part,
    });
    expect(outcome.kind).toBe("told");
    expect(on().events.at(-1)).toMatchObject({
      kind: "pressed",
      action: "nobody.knows",
      value: "a|b\n<c>",
      on: part,
      from: { platform: on().person.platform, id: on().person.id },
      in: on().where,
    });
  });

  it("says that a press was not saved, and takes it when it is pressed again", async () => {
    const before = await tally(on());
    const press = { id: randomUUID(), action: "help.form", value: "" };
    on().door.failing = true;
    expect(await on().press(press)).toEqual(failed(on(), "press"));
    on().door.failing = false;
    await on().settled();
    expect(await tally(on())).toEqual(before);
    expect((await on().press(press)).kind).toBe("taken");
    await on().settled();
    expect(await tally(on())).toEqual({ inbox: before.inbox + 1, messages: before.messages + 1 });
  });

  it("opens a form, writing nothing", async () => {
    const before = await tally(on());
    const opened = await on().press({ id: randomUUID(), action: "not_mine.open", value: "", opens: "form" });
    if (!on().can.forms) {
      expect(opened.kind).not.toBe("form");
      return;
    }
    expect(opened).toMatchObject({ kind: "form", title: "Not your topic?", problems: {} });
    expect(opened).toMatchObject({ typed: { name: "", email: "", note: "" } });
    expect(await tally(on())).toEqual(before);
  });

  it("gives an invalid form back as it was typed, with a sentence beside the field", async () => {
    const before = await tally(on());
    const values = { name: "<b>Kim</b> & 田中", email: "no address", note: "two\nlines *bold*" };
    const outcome = await on().submit({ id: randomUUID(), form: "not_mine", context: "", values });
    expect(outcome).toMatchObject({ kind: "form", typed: values });
    expect(Object.keys((outcome as { problems: object }).problems)).toEqual(["email"]);
    await on().settled();
    expect(await tally(on())).toEqual(before);
  });

  it("closes a form that is right, and saves it once", async () => {
    const before = await tally(on());
    const values = { name: "Kim", email: "kim@sample.invalid", note: "" };
    const submit = { id: randomUUID(), form: "not_mine", context: "", values };
    const first = await on().submit(submit);
    expect(first).toEqual({ kind: "closed" });
    await on().settled();
    expect(await on().submit(submit)).toEqual(first);
    await on().settled();
    expect(await tally(on())).toEqual({ inbox: before.inbox + 1, messages: before.messages + 1 });
    expect(
      on()
        .sent.filter((one) => one.to === on().officers)
        .at(-1)!.message.text,
    ).toContain("kim@sample.invalid");
  });

  it("says that a form was not saved", async () => {
    const before = await tally(on());
    const values = { name: "<b>Kim</b> & 田中\n*two*" };
    const submit = { id: randomUUID(), form: "colleague", context: "", values };
    on().door.failing = true;
    expect(await on().submit(submit)).toEqual(failed(on(), "form", values));
    on().door.failing = false;
    expect(await tally(on())).toEqual(before);
    expect(await on().submit(submit)).toEqual({ kind: "closed" });
    await on().settled();
  });
}

async function tally(stage: Stage) {
  return { inbox: await stage.count("inbox"), messages: (await stage.shown()).length };
}
