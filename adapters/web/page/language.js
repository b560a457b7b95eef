// @ts-check

/** The language switch: a cookie that the server reads when it draws the page, kept for a year. */
for (const button of document.querySelectorAll("[data-language]")) {
  const language = button.getAttribute("data-language");
  button.setAttribute("aria-pressed", String(language === document.documentElement.lang));
  button.addEventListener("click", () => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140
    document.cookie = `tinstone_language=${language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
    location.reload();
  });
}
