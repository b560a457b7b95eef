import { describe, expect, it } from "vitest";
import { type Address, address } from "../../src/chat/address.ts";
import type { InboundEvent } from "../../src/chat/event.ts";
import { isSensitive } from "../../src/grievance/sensitive.ts";

const base = {
  key: "memory:1",
  at: new Date("2026-11-23T00:00:00Z"),
  from: { platform: "memory" as const, org: "o", id: "p", external: true },
  in: address("memory", "c"),
};
const said = (text: string): InboundEvent => ({
  ...base,
  kind: "said",
  message: "memory:c/1" as Address,
  text,
  files: [],
  mentioned: true,
});

describe("what never meets a table or a log", () => {
  it.each([
    "I want to report something.",
    "We would like to report",
    "I need to report an incident at the mine",
    "How do I raise a concern?",
    "child labour: reporting child labor at a supplier",
    "I am a whistleblower",
    "通報したいのですが",
    "人権侵害を報告したい",
    "内部告発について",
    "我想举报一件事",
    "举报供应商使用童工",
    "제보하고 싶습니다",
    "아동 노동을 신고",
    "Ich möchte etwas melden.",
    "Kinderarbeit melden",
    "Quiero denunciar algo",
    "denunciar una violación de derechos humanos",
    "Je voudrais signaler quelque chose",
    "Signaler du travail forcé",
    "Gostaria de denunciar uma situação",
    "Quero fazer uma denúncia",
  ])("“%s” is about a concern", (text) => {
    expect(isSensitive(said(text))).toBe(true);
  });

  it.each([
    "Where do I report the smelters?",
    "We report tin only.",
    "I want to report our smelters in the list",
    "Is our report complete?",
    "報告書はどこですか",
    "製錬業者をどのように報告しますか",
    "I have a question about gold",
    "我们要报告锡的冶炼厂",
    "제련소를 어떻게 보고합니까?",
    "Wir möchten die Schmelzhütten melden",
    "¿Dónde se reportan los fundidores?",
    "Nous voulons signaler un changement d’adresse",
    "Quero corrigir a lista de fundições",
  ])("“%s” is a question like any other", (text) => {
    expect(isSensitive(said(text))).toBe(false);
  });

  it("knows the buttons and forms of a concern by name", () => {
    expect(isSensitive({ ...base, kind: "pressed", action: "concern.open", value: "" })).toBe(true);
    expect(isSensitive({ ...base, kind: "submitted", form: "concern.report", context: "", values: {} })).toBe(
      true,
    );
    expect(isSensitive({ ...base, kind: "pressed", action: "help.start", value: "" })).toBe(false);
    expect(isSensitive({ ...base, kind: "submitted", form: "colleague", context: "", values: {} })).toBe(
      false,
    );
  });
});
