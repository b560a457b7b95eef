/** What is said on a chat platform's surface, whatever the conversation is about. */
export const chat = {
  "chat.press_again": "This could not be opened in time. Please press the button again.",
  "chat.not_received": "This did not arrive. Please send it again in a moment.",
  "chat.not_saved": "Not saved. Please press again in a moment.",
  "chat.goes_on": "{heading} (continued)",
  "chat.get_file": "Get {name}",
  "chat.file_declined": "“{name}” was not saved. To get it later, press the button.",
  "chat.file_failed": "“{name}” could not be saved just now. To try again, press the button in a moment.",
  "chat.file_saved_before": "“{name}” is already in your OneDrive. To get it once more, press the button.",
  "chat.file_gone": "I cannot give you this file here any more. Please write to me and ask for it again.",
  "chat.whole_in_file": "This is too long for a chat message. The file below has all of it.",
  "chat.whole_file_name": "message.txt",
};
