/** https only and ASCII only: a Japanese sentence may go on right behind an address. */
const LINK = /https:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/g;
const BEHIND_LINK = /[.,;:!?'")\]]+$/;

/** A text cut into plain stretches and the web addresses between them, for renderers that draw links themselves. */
export function withLinks(text: string): { text: string; url?: string }[] {
  const stretches: { text: string; url?: string }[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const url = found.replace(BEHIND_LINK, "");
    if (index > done) stretches.push({ text: text.slice(done, index) });
    stretches.push({ text: url, url });
    done = index + url.length;
  }
  if (done < text.length) stretches.push({ text: text.slice(done) });
  return stretches;
}
