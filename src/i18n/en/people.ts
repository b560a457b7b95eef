/** People, their links and codes, and how they are named in a sentence; see `src/i18n/index.ts`. */
export const people = {
  "officers.link_wanted":
    "{name} ({supplier}) opened a link that has expired and asks for a new one. Make it with: tinstone supplier link {email}",
  "officers.new_link": "Your new personal link: {url} . It is good for {days} days and meant for you alone.",
  "supplier_field.name": "Name of the supplier",
  "supplier_field.unknown": "No supplier is called “{name}”. You see the names with: tinstone supplier list",
  "supplier_field.near": "“{name}” could be more than one supplier, or none. Did you mean {names}?",
  "people.somebody": "the compliance team",
  "people.link_sent":
    "We sent you a new personal link. It is not repeated here, because whoever has it can enter in your name.",
  "people.code_letter":
    "Your code is {code}. Please send it to the bot in a direct message, where nobody else can read it; then it knows that you write for your company. The code works once, within {days} days.",
} as const;
