import type { smelters as english } from "../en/smelters.ts";

export const smelters: Record<keyof typeof english, string> = {
  "officers.reference_list":
    "「{file}」を{kind} {version}の製錬業者リスト（{count, number}社）として保管しました。",
  "officers.reference_list.judges": "今後、このバージョンのフォームはこのリストで確認します。",
  "officers.reference_list.older": "このバージョンの確認には、より新しいリストを使用します。",
  "officers.reference_list.same": "{date}のリストと同じ内容です。",
  "officers.reference_list.differs":
    "{date}のリストと{count, number}社について異なります。以前のリストも保管しています。",
  "officers.list.known":
    "このファイルは{date}に「{file}」としてすでに保管されており、今回のドロップによる変更はありません。",
  "officers.rmap_list":
    "「{file}」を、RMIの施設ステータスのリスト（{date}時点、{count, number}施設）として保管しました。",
  "officers.rmap_list.waiting":
    "「{file}」を、RMIの施設ステータスのリスト（{count, number}施設）として保管しました。いつ時点のリストか記載がありません。日付が指定されるまで、確認には使用しません。",
  "officers.rmap_list.judges":
    "今後のファイルはこのリストで確認します。これまでにお知らせした結果は変わりません。",
  "officers.rmap_list.older": "確認には、より新しい{date}時点のリストを使用します。",
  "officers.rmap_list.one_status":
    "記載されている施設はすべて「{status}」です。ほかの施設については分からないため、確認には使用しません。",
  "officers.rmap_list.problems":
    "識別番号やステータスがない行、または同じ施設が異なるステータスで再び記載されている行が{count, number}行あります（最初は{row}行目）。",
  "officers.rmap_list.lost":
    "{date}のリスト以降、{count, number}社がConformantではなくなりました。使用しているサプライヤーは{suppliers, number}社です。",
  "officers.rmap_list.lost_none": "{date}のリスト以降、Conformantではなくなった製錬業者はありません。",
  "officers.rmap_list.other":
    "新たにConformant：{became, number}。新規掲載：{appeared, number}。掲載終了：{disappeared, number}。ステータスの変更：{changed, number}。",
  "officers.rmap_list.caption": "{date}以降にConformantではなくなった製錬業者",
  "officers.rmap_list.column.id": "CID",
  "officers.rmap_list.column.metal": "金属",
  "officers.rmap_list.column.name": "製錬業者",
  "officers.rmap_list.column.before": "以前",
  "officers.rmap_list.column.now": "現在",
  "officers.rmap_list.column.suppliers": "サプライヤー数",
  "officers.rmap_list.gone": "掲載終了",
  "officers.rmap_list.more": "ほかに{count, number}社あります。",
  "officers.no_list.encoding":
    "「{file}」はリストのようですが、文字を読み取れません。UTF-8またはExcelブック（xlsx）で保存し、もう一度ここへドロップしてください。",
  "officers.no_list.reference_list":
    "「{file}」は、ステータスのない製錬業者のリストです。確認に使用するには、このリストを含む未記入のフォームをドロップしてください。ステータスはRMIの施設リストにあります。",
  "officers.no_list.no_status":
    "「{file}」には施設が記載されていますが、ステータスを示す列や表題がありません。確認には使用しません。",
  "officers.no_list.no_facilities":
    "「{file}」には施設ステータスのリストの見出しがありますが、施設が記載されていません。",
  "officers.rmap_form.open": "リストの日付を指定",
  "officers.rmap_form.title": "リストの日付",
  "officers.rmap_form.intro":
    "「{file}」をこの日付時点のリストとして扱います。日付はRMIのリストの近くに記載されています。",
  "officers.rmap_form.date": "日付",
  "officers.rmap_form.hint": "例：2026-11-15",
  "officers.rmap_form.submit": "保存",
  "officers.rmap_form.wrong": "今日までの日付を、2026-11-15のように入力してください。",
  "officers.rmap_form.settled": "このリストの日付はすでに指定されています。何も変更していません。",
};
