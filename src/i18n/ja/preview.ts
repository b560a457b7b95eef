import type { preview as english } from "../en/preview.ts";

export const preview: Record<keyof typeof english, string> = {
  "preview.button.show": "次の送信予定を見る",
  "preview.button.day": "別の日を見る",
  "preview.caption": "{day}から1週間の自動送信の予定（どなたからも回答がない場合）",
  "preview.caption.later": "その後の予定（この期間に何も送られないサプライヤー）",
  "preview.caption.quiet": "送信予定のないサプライヤー",
  "preview.column.when": "日時（相手先の時刻）",
  "preview.column.supplier": "サプライヤー",
  "preview.column.reader": "宛先",
  "preview.column.platform": "手段",
  "preview.column.step": "内容",
  "preview.to_officers": "コンプライアンス担当者",
  "preview.no_reader": "なし",
  "preview.more": "ほか{count, number}行は省略しました。全件の表示：tinstone remind --as-of … --dry-run",
  "preview.counts":
    "サプライヤー宛て{send, number}件、コンプライアンス担当者宛て{officers, number}件、見送り{left_out, number}件。{nothing, plural, =0 {対象のすべてのサプライヤーに何かが送られます。} other {この期間に何も送られないサプライヤーは#社です。}}",
  "preview.none": "実施中の調査がないため、自動で送られるものはありません。",
  "preview.nothing": "この期間に自動で送られるものはありません。",
  "preview.later": "その後",
  "preview.why": "何も送られない理由：{list}。",
  "preview.why.one": "{why}（{count, number}社）",
  "preview.rest.not_started": "調査の開始前",
  "preview.rest.paused": "調査の一時停止中",
  "preview.rest.closed": "調査が終了",
  "preview.rest.answered": "回答済み",
  "preview.rest.declined": "回答を辞退",
  "preview.rest.out_of_scope": "対象外",
  "preview.rest.asked": "相手先からの質問が回答待ち",
  "preview.rest.not_mine": "「担当ではない」との連絡が確認待ち",
  "preview.rest.muted": "リマインド停止のご希望",
  "preview.rest.nobody": "連絡できる方なし",
  "preview.rest.over": "今後の送信予定なし",
  "preview.form.title": "別の日の送信予定",
  "preview.form.intro":
    "その日までどなたからも回答がないものとして、その日から7日間の予定を表示します。実際には何も送信されません。",
  "preview.form.day": "日付（例：2027-03-01）",
  "preview.form.submit": "表示する",
  "preview.form.problem":
    "「{value}」は日付として読み取れません。2027-03-01 のように年月日を入力してください。",
  "command.remind.owed":
    "サプライヤー宛て{owed, number}件を送信待ちにしました（コンプライアンス担当者への通知{officers, number}件、見送り{left_out, number}件）。",
  "command.remind.failed":
    "{count, number}社分を処理できませんでした。後で自動的に再試行します。対象はログに記録されています。",
  "command.problem.as_of":
    "「{value}」は日時として読み取れません。2027-03-01T09:00+09:00 のように、日付、時刻、UTCとの時差（UTCなら Z）を入力してください。",
  "command.problem.as_of_sends":
    "--as-of は別の日時に何が送られるかを表示するだけで、送信はできません。--dry-run を付けてください。",
};
