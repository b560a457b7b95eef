/** What the commands in `deploy/` and `try/` print for operators; see `src/i18n/index.ts`; ICU MessageFormat. */
export const deploy = {
  "deploy.teams.written":
    "Wrote {path}. Upload it in the Teams admin center: Teams apps, Manage apps, Actions, Upload new app.",
  "deploy.teams.app_id":
    "Give the bot’s application id, such as --app-id 00000000-0000-0000-0000-000000000000, or set MicrosoftAppId.",
  "deploy.teams.host":
    "Give the host under which Teams reaches you, such as --host tinstone.example.com, or set PUBLIC_URL.",
  "deploy.teams.name":
    'Give the bot a name of at most {max, number} characters, such as --name "Sample Instruments".',
  "try.teams.starting": "Starting Tinstone and {playground}. The first time, npx fetches it.",
  "try.teams.ready":
    "Open {address} and write to the bot. It does not know you yet. To be a contact who reads English, send it {english} ; to be one who reads Japanese, {japanese} .\nFiles cannot be sent there: the Playground has no way to. The compliance channel and the same chats with files are at {url}\nThe Playground listens on every interface of this machine: run it in a network you trust. Ctrl+C stops both.",
  "try.slack.ready":
    "Tinstone runs with a Slack of its own, all on this machine. You are the contact of {supplier}: write to the bot here.\n  /drop FILE    drop a file of yours, or one of {samples}\n  /press LABEL  press a button, as it is written between [ ]\n  /quit         stop\nWhat the compliance channel reads is at {url}",
  "try.slack.unknown": "There is only /drop FILE, /press LABEL and /quit here.",
  "try.slack.no_file": "There is no file {path} here.",
  "try.slack.no_button": "No message here has a button [{label}].",
  "try.slack.form": "The form “{title}” is open. Answer line by line; an empty line leaves a field as it is.",
  "try.slack.not_taken": "The form was not taken. Press its button again.",
  "try.slack.changed": "The bot changed a message:",
  "try.slack.only_you": "Only you see this:",
} as const;
