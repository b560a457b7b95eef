import type { mailSetup as english } from "../en/mail-setup.ts";

export const mailSetup: Record<keyof typeof english, string> = {
  "config.smtp_url":
    "smtps://user:password@mail.example.com のようなアドレスが必要です（サーバーが STARTTLS に対応している場合は smtp://）。パスワードの記号は %40 のように表記してください",
  "config.mail_from":
    "差出人が必要です。アドレスのみ、または「Sample Instruments <survey@example.com>」のように名前を付けて指定してください",
  "config.mail_reply_to":
    "返信の宛先として、コンプライアンス担当者が確認するメールボックスのアドレスが必要です",
  "config.mail_per_minute": "1から{most}までの整数が必要です",
  "config.mail_bounce_secret": "32文字以上の秘密鍵が必要です。作成例：openssl rand -base64 32",
  "config.mail_url":
    "メールには専用リンクが記載されます。https://tinstone.example.com のように、サプライヤーが開けるアドレスを設定してください",

  "page.mute.ask": "この調査のリマインドを停止しますか。",
  "page.mute.ask_hint":
    "停止しても、ファイルやご質問への返答は引き続きお届けします。調査へのご回答も引き続き受け付けております。",
  "page.mute.off": "リマインドを停止する",
  "page.mute.is_off": "リマインドを停止しました。",
  "page.mute.is_off_hint":
    "調査へのご回答は引き続き受け付けており、ファイルやご質問への返答もお届けします。リマインドを再開する場合は、ボタンを押してください。このページは同じアドレスでいつでも開けます。",
  "page.mute.on": "リマインドを再開する",
  "page.mute.is_on": "リマインドを再開しました。",
  "page.mute.unknown":
    "このリンクはご利用いただけません。メールに記載のとおりに開いていただくか、メールにそのままご返信ください。こちらの担当者がご案内いたします。",
};
