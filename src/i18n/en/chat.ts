/** What is said on a chat platform's surface, whatever the conversation is about. */
export const chat = {
  "chat.press_again": "This could not be opened in time. Please press the button again.",
  "chat.not_received": "This did not arrive. Please send it again in a moment.",
  "chat.not_saved": "Not saved. Please press again in a moment.",
};
