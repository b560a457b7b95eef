import type { supplierCommand as english } from "../en/supplier-command.ts";

export const supplierCommand: Readonly<Record<keyof typeof english, string>> = {
  "command.supplier.added": "{supplier}の{contact}様を登録しました。",
  "command.supplier.none":
    "サプライヤーはまだ登録されていません。登録するコマンド：tinstone supplier add --name … --contact … --email …",
  "command.supplier.asked": "{supplier}は{year}年の調査（回答期限 {due}）の対象です。",
  "command.problem.supplier_unknown":
    "「{value}」という名前のサプライヤーはありません。一覧：tinstone supplier list",
  "command.problem.supplier_near":
    "「{value}」という名前のサプライヤーはありません。次のいずれかでしょうか：{names}",
  "command.supplier.planned":
    "{supplier}は{year}年の調査（下書き、回答期限 {due}）に含まれます。まだどこにも依頼していません。",
  "command.supplier.after_filing":
    "回答期限は、{year}年分のForm SDの提出期限（{filing}）より後です。提出に間に合わせるには、より早い回答が必要です。",
  "command.supplier.changed": "{supplier}の情報を変更しました。",
  "command.supplier.unchanged": "{supplier}の情報に変更はありません。",
  "command.supplier.change": "{column}：「{from}」を「{to}」に変更",
  "command.supplier.change_new": "{column}：「{to}」を登録",
  "command.supplier.differs": "{column}：登録は「{from}」、入力は「{to}」",
  "command.supplier.out":
    '{supplier}を{year}年の調査の対象外にしました。今後この調査についての連絡は送らず、届いたファイルは保管しますが状態は変わりません。対象に戻すコマンド：tinstone supplier in "{supplier}" --year {year}',
  "command.supplier.out_before": "{supplier}は、すでに{year}年の調査の対象外です。",
  "command.supplier.in": "{supplier}を{year}年の調査の対象に戻しました。",
  "command.supplier.in_until": "回答期限は{due}です。",
  "command.supplier.in_before": "{supplier}は、すでに{year}年の調査の対象です。",
  "command.supplier.is_out": "{years}年の調査の対象外",
  "command.problem.typed": "変更していません。\n{problems}",
  "command.problem.in_option": "{option}：{problem}",
  "command.problem.supplier_differs":
    '登録していません。{supplier}の登録内容と異なる項目があります。\n{changes}\n入力が正しい場合は、先に変更してください：tinstone supplier change "{supplier}" {options}',
  "command.problem.supplier_change":
    "変更する項目を指定してください：--name、--number、--other-names、--country、--buyer、--buyer-email、--spend",
  "command.problem.not_in_survey": "{supplier}は{year}年の調査に含まれていません。",
};
