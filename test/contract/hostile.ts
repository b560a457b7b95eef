/** Texts from outside that would do something on one platform or another if a renderer let them. */
export const HOSTILE_TEXTS: Record<string, string> = {
  "a call to a channel": "<!channel> <!here> <!everyone> <!subteam^S123>",
  "a mention": "<@U012ABCDEF> @everyone @here <at>Everyone</at>",
  "a disguised link": "<https://evil.invalid|our portal> [our portal](https://evil.invalid) <#C012|general>",
  "markup of a page": `<script>alert(1)</script><img src=x onerror="alert(1)"><b>bold</b>`,
  "markup of a chat": "*bold* _italic_ ~gone~ `code` ```block``` **bold** __under__ # heading\n> quoted",
  "an address of a script": "javascript:alert(1) data:text/html,<script>alert(1)</script>",
  "an escape that was escaped": "&lt;b&gt; &amp;lt; &#60;script&#62;",
  "text that runs backwards": "form\u202exslx.exe\u202c \u2066hidden\u2069 \u200bzero\u200f",
  "many lines": "first\nsecond\r\n\r\nthird\u2028fourth\u0000\u0007\tfifth",
  "a template": `\${process.env} {{constructor}} {name} %s`,
};

/** A file's name with what may stand in one on some system: anything but slashes; it also turns its own end round. */
export const HOSTILE_NAME = "<!channel> @here <img src=x onerror=alert(1)> *b* [a](b) & CMRT\u202exslx.exe";

/** Five thousand characters that nothing can be cut out of unnoticed. */
export const LONG_TEXT = Array.from({ length: 625 }, (_, n) => `${String(n).padStart(4, "0")} 鉱 `)
  .join("")
  .trim();
