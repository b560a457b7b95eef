import { type CompleteLanguage, isSentenceKey, sentence } from "./index.ts";

/** What people call a platform; plainly a chat when it is none we know. */
export function platformName(language: CompleteLanguage, platform: string | undefined): string {
  const key = `platform.${platform}`;
  return sentence(language, isSentenceKey(key) ? key : "platform.memory");
}
