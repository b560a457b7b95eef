import type { people as english } from "../en/people.ts";

export const people: Record<keyof typeof english, string> = {
  "people.somebody": "担当者",
  "people.link_sent":
    "新しい専用リンクをお送りしました。リンクがあればご本人として入れるため、ここには表示しません。",
  "people.code_letter":
    "コードは {code} です。ほかの方が読めないダイレクトメッセージで、ボットにお送りください。貴社の方であることを確認できます。{days}日以内に一度だけお使いいただけます。",
  "linking.contact":
    "ありがとうございます。ここでは{supplier}の{name}様として承ります。フォームの準備ができましたら、いつでもここにドロップしてください。",
  "linking.officer":
    "ありがとうございます。ここでは{name}様として承ります。担当者としての操作もここで行えます。",
  "linking.already":
    "このアカウントはすでに{name}様として登録されているため、変更していません。お心当たりがない場合は、{person}にお知らせください。",
  "linking.unknown":
    "このコードまたはリンクは無効か、期限が切れています。{person}に新しいコードをご依頼のうえ、ここにお送りください。",
  "linking.overheard":
    "この会話はほかの方も読めるため、お送りいただいたものは使えなくなりました。{person}に新しいものをご依頼ください。コードは必ずダイレクトメッセージでお送りください。",
  "linking.personal_link":
    "これは個人専用のリンクです。ブラウザーで専用ページを開くためのもので、ご本人だけがお使いになれます。ほかの方には共有しないでください。ここでもお名前を登録する場合は、{person}にコードをご依頼のうえ、ダイレクトメッセージでお送りください。",
  "linking.guest":
    "これは担当者用のサインインリンクですが、お使いのアカウントはゲストまたは社外のものです。担当者としての操作は社内のアカウントでのみ行えるため、このリンクは使えなくなりました。必要な場合は{person}にご依頼ください。",
  "linking.too_often": "お試しの回数が多すぎます。{minutes, number}分後にもう一度お試しください。",
  "linking.elsewhere":
    "{platform, select, slack {Slack} teams {Microsoft Teams} other {別のサービス}}のアカウント「{account}」が、コードによりお客様に結び付けられました。そのアカウントからの書き込みは、お客様ご本人のものとして扱います。お心当たりがない場合は、すぐに{person}にお知らせください。",
};
