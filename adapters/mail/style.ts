import type { Language } from "../../src/i18n/index.ts";

/**
 * How a mail looks. Inline, since many programs drop style sheets; what they keep only turns colours round for a dark
 * screen. Ground and ink are the reader's own, so that a program that knows no dark mode of ours cannot mix the two.
 */

const FONTS = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
/** Without its own fonts first, Japanese is drawn with Chinese shapes on some systems. */
const FONTS_OF: Partial<Record<Language, string>> = {
  ja: "-apple-system,'Hiragino Sans','Yu Gothic UI','Yu Gothic',Meiryo,'Noto Sans CJK JP','Noto Sans JP',sans-serif",
  zh: "-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif",
  ko: "-apple-system,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans CJK KR','Noto Sans KR',sans-serif",
};

/** Readable on white and, where a program ignores our style sheet, on a dark ground. */
const QUIET = "#66767a";
const ACCENT = "#0f6e6b";
const LINE = "#c3cccd";

export const HEAD = [
  '<meta charset="utf-8"/>',
  '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
  '<meta name="color-scheme" content="light dark"/>',
  '<meta name="supported-color-schemes" content="light dark"/>',
  // Dates and numbers are not to become links.
  '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no"/>',
  "<style>:root{color-scheme:light dark}",
  "@media (prefers-color-scheme:dark){.quiet{color:#9fb0b4!important}.accent{color:#6cc3bd!important}",
  ".line,.foot{border-color:#3c4b4e!important}.button{background:#6cc3bd!important}.button a{color:#06201f!important}}",
  "</style>",
].join("");

export const STYLE = {
  body: "margin:0;padding:0;-webkit-text-size-adjust:100%",
  margin: "padding:24px 16px",
  column: "width:100%;max-width:600px;text-align:left",
  heading: "margin:14px 0 10px;font-size:18px;line-height:1.4;font-weight:bold",
  paragraph: "margin:0 0 14px",
  quiet: `margin:0 0 8px;font-size:13px;line-height:1.55;color:${QUIET};overflow-wrap:anywhere`,
  facts: "margin:0 0 16px;border-collapse:collapse",
  label: `padding:2px 16px 2px 0;font-weight:bold;vertical-align:top`,
  value: "padding:2px 0;vertical-align:top",
  table: "width:100%;margin:0 0 16px;border-collapse:collapse",
  caption: "padding:8px 0;font-weight:bold;text-align:left",
  cell: `padding:6px 12px 6px 0;border-bottom:1px solid ${LINE};vertical-align:top;overflow-wrap:break-word`,
  line: `margin:20px 0;border:0;border-top:1px solid ${LINE}`,
  lead: "margin:20px 0 6px",
  list: "margin:0 0 16px;padding:0 0 0 22px",
  item: "margin:0 0 4px",
  action: "margin:22px 0 10px",
  button: `padding:11px 22px;border-radius:6px;background:${ACCENT}`,
  press: "color:#ffffff;font-weight:bold;text-decoration:none",
  link: `color:${ACCENT};overflow-wrap:anywhere`,
} as const;

/** Of the message, and of what stands below it. */
export function styleOf(part: "text" | "foot", language: Language): string {
  const font = `font-family:${FONTS_OF[language] ?? FONTS};font-size:16px;line-height:1.6`;
  return part === "text"
    ? `${font};padding-bottom:12px`
    : `${font};padding-top:18px;border-top:1px solid ${LINE}`;
}
