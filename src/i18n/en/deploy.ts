/** What the commands in `deploy/` and `try/` print for operators; see `src/i18n/index.ts`; ICU MessageFormat. */
export const deploy = {
  "deploy.teams.written":
    "Wrote {path}. Upload it in the Teams admin center: Teams apps, Manage apps, Upload.",
  "deploy.teams.app_id":
    "Give the bot’s application id, such as --app-id 00000000-0000-0000-0000-000000000000, or set MicrosoftAppId.",
  "deploy.teams.host":
    "Give the host under which Teams reaches you, such as --host tinstone.example.com, or set PUBLIC_URL.",
} as const;
