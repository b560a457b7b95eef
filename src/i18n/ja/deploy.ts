import type { deploy as en } from "../en/deploy.ts";

/** What the commands in `deploy/` and `try/` print for operators. */
export const deploy: Record<keyof typeof en, string> = {
  "deploy.teams.written":
    "{path} を作成しました。Teams 管理センターの「Teams のアプリ」→「アプリを管理」→「アップロード」で登録してください。",
  "deploy.teams.app_id":
    "ボットのアプリケーション ID を、--app-id 00000000-0000-0000-0000-000000000000 のように指定するか、MicrosoftAppId に設定してください。",
  "deploy.teams.host":
    "Teams から接続できるホスト名を、--host tinstone.example.com のように指定するか、PUBLIC_URL に設定してください。",
};
