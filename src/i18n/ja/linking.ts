import type { linking as english } from "../en/linking.ts";

export const linking: Record<keyof typeof english, string> = {
  "officers.linked":
    "{where}のアカウント「{account}」が、コードにより{supplier}の{name}様に結び付けられました。{name}様にメール（{email}）でお知らせください。ご本人のアカウントでない場合は、下のボタンまたは次のコマンドで解除してください：tinstone person unlink {platform} {id}",
  "officers.linked_officer":
    "{where}のアカウント「{account}」が、サインインリンクによりコンプライアンス担当者{name}さんに結び付けられました。ご本人のアカウントでない場合は、下のボタンまたは次のコマンドで解除してください：tinstone person unlink {platform} {id}",
  "officers.linked.undo": "本人ではないため解除する",
  "officers.unlinked":
    "{name}さんが解除しました。{where}のアカウント「{account}」（{id}）は誰にも結び付けられていません。自動的に再び結び付けられることもありません。",
  "linking.contact":
    "ありがとうございます。このアカウントを{supplier}の{name}様のものとして登録しました。フォームの準備ができましたら、いつでもここにドロップしてください。",
  "linking.officer":
    "ありがとうございます。このアカウントを{name}様のものとして登録しました。コンプライアンス担当者としての操作もここで行えます。",
  "linking.already":
    "このアカウントはすでに{name}様のものとして登録されているため、変更していません。お心当たりがない場合は、{person}にお知らせください。",
  "linking.unknown":
    "このコードまたはリンクは無効か、期限が切れています。{person}に新しいコードをご依頼のうえ、ここにお送りください。",
  "linking.overheard":
    "この会話はほかの方も読めるため、お送りいただいたものは使えなくなりました。{person}に新しいものをご依頼ください。コードは必ずダイレクトメッセージでお送りください。",
  "linking.personal_link":
    "これは個人専用のリンクです。ブラウザーで専用ページを開くためのもので、ご本人だけがお使いになれます。ほかの方には共有しないでください。ここでもお名前を登録する場合は、{person}にコードをご依頼のうえ、ダイレクトメッセージでお送りください。",
  "linking.guest":
    "これはコンプライアンス担当者用のサインインリンクですが、お使いのアカウントはゲストまたは社外のものです。コンプライアンス担当者としての操作は社内のアカウントでのみ行えるため、このリンクは使えなくなりました。必要な場合は{person}にご依頼ください。",
  "linking.too_often": "お試しの回数が多すぎます。{minutes, number}分後にもう一度お試しください。",
  "linking.elsewhere":
    "{where}のアカウント「{account}」が、コードによりご本人のアカウントとして登録されました。このアカウントからの書き込みは、ご本人からのものとして扱います。お心当たりがない場合は、すぐに{person}にお知らせください。",
};
