import type { people as english } from "../en/people.ts";

export const people: Record<keyof typeof english, string> = {
  "officers.link_wanted":
    "{supplier}の{name}様が期限切れのリンクを開き、新しいリンクを希望しています。作成コマンド：tinstone supplier link {email}",
  "officers.new_link":
    "新しい専用リンクです：{url} 。{days}日間有効です。ご本人以外にはお渡しにならないでください。",
  "supplier_field.name": "サプライヤー名",
  "supplier_field.unknown": "「{name}」というサプライヤーは登録されていません。一覧：tinstone supplier list",
  "supplier_field.near": "「{name}」に一致するサプライヤーを特定できません。{names}のことでしょうか。",
  "people.somebody": "担当者",
  "people.link_sent":
    "新しい専用リンクをお送りしました。リンクがあればご本人として入れるため、ここには表示しません。",
  "people.code_letter":
    "コードは {code} です。ほかの方が読めないダイレクトメッセージで、ボットにお送りください。貴社のご担当者様であることをボットが確認できます。{days}日以内に一度だけお使いいただけます。",
};
