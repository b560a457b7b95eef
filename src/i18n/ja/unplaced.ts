import type { unplaced as english } from "../en/unplaced.ts";

export const unplaced: Record<keyof typeof english, string> = {
  "officers.unplaced": "{name}から「{file}」が届きましたが、何のためのファイルか分かりません。保管しました。",
  "officers.unplaced.somebody": "未確認の方",
  "officers.unplaced.company": "フォームの会社名は「{company}」です。",
  "officers.placed": "「{file}」を{supplier}の回答として受け付けました：{result}（{name}による判断）",
  "officers.placed.late":
    "「{file}」は、{supplier}から締め切り後に受領したものとして保管しました（{name}による判断）。",
  "officers.placed.operator": "システム管理者",
  "unplaced_form.title": "どのサプライヤーのファイルですか",
  "unplaced_form.intro":
    "「{file}」を、指定したサプライヤーの回答として受け付けます。結果はそのサプライヤーの方に表示されます。送信者がそのサプライヤーの方でない場合は、お礼のみをお伝えします。",
  "unplaced_form.submit": "回答として受け付ける",
  "unplaced_form.settled": "このファイルの取り扱いはすでに決まっています。何も変更していません。",
  "unplaced_form.not_asked": "{supplier}を対象とする調査がないため、回答として受け付けることができません。",
};
