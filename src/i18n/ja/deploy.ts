import type { deploy as en } from "../en/deploy.ts";

/** What the commands in `deploy/` and `try/` print for operators. */
export const deploy: Record<keyof typeof en, string> = {
  "deploy.teams.written":
    "{path} を作成しました。Teams 管理センターの「Teams のアプリ」→「アプリを管理」→「アクション」→「新しいアプリのアップロード」で登録してください。",
  "deploy.teams.app_id":
    "ボットのアプリケーション ID を、--app-id 00000000-0000-0000-0000-000000000000 のように指定するか、MicrosoftAppId に設定してください。",
  "deploy.teams.host":
    "Teams から接続できるホスト名を、--host tinstone.example.com のように指定するか、PUBLIC_URL に設定してください。",
  "deploy.teams.name":
    'ボットの名前を{max, number}文字以内で指定してください（例：--name "Sample Instruments"）。',
  "try.teams.starting": "Tinstone と {playground} を起動しています。初回は npx がダウンロードします。",
  "try.teams.ready":
    "{address} を開いて、ボットに話しかけてください。ボットはまだあなたを知りません。英語で読むご担当者になるには {english} を、日本語で読むご担当者になるには {japanese} を送ってください。\nPlayground ではファイルを送れません。ファイルを送れるチャットとコンプライアンス担当チャンネルは {url} にあります。\nPlayground はこのコンピューターのすべてのネットワークから接続できる状態で動きます。信頼できるネットワークでお使いください。Ctrl+C で両方とも終了します。",
  "try.slack.ready":
    "Tinstone と専用の Slack が、このコンピューターの中だけで動いています。あなたは {supplier} のご担当者です。ここからボットに話しかけてください。\n  /drop ファイル   ファイルを送る（お手元のファイル、または {samples}）\n  /press ラベル    ボタンを押す（[ ] の中の文字）\n  /quit            終了する\nコンプライアンス担当チャンネルの内容は {url} で読めます。",
  "try.slack.unknown": "ここで使えるのは /drop ファイル、/press ラベル、/quit だけです。",
  "try.slack.no_file": "ファイル {path} が見つかりません。",
  "try.slack.no_button": "[{label}] というボタンのあるメッセージはありません。",
  "try.slack.form":
    "フォーム「{title}」が開きました。1 行ずつ入力してください。空行にすると、その項目は今のままです。",
  "try.slack.not_taken": "フォームを送信できませんでした。もう一度ボタンを押してください。",
  "try.slack.changed": "ボットがメッセージを書き換えました：",
  "try.slack.only_you": "このメッセージはあなただけに表示されています：",
};
