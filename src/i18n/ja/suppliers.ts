/** What officers and operators read about lists of suppliers; see `src/i18n/index.ts`. */
export const suppliers = {
  "officers.suppliers.field.supplier": "サプライヤー名",
  "officers.suppliers.field.number": "サプライヤー番号",
  "officers.suppliers.field.otherNames": "別名",
  "officers.suppliers.field.country": "国",
  "officers.suppliers.field.subdivision": "州・省",
  "officers.suppliers.field.buyer": "購買担当者",
  "officers.suppliers.field.buyerEmail": "購買担当者メールアドレス",
  "officers.suppliers.field.spend": "年間購入額",
  "officers.suppliers.field.contact": "担当者名",
  "officers.suppliers.field.email": "メールアドレス",
  "officers.suppliers.field.language": "言語",
  "officers.suppliers.field.timeZone": "タイムゾーン",
  "officers.suppliers.field.rank": "優先順位",
  "officers.suppliers.note.supplier":
    "会社名です。すべての行に必要です。先方の担当者1名につき1行とし、1社が複数の行になっても、担当者のない行があってもかまいません。",
  "officers.suppliers.note.number":
    "貴社の台帳での番号です。リストを再度取り込むとき、この番号でサプライヤーを見分けます。番号がなければ名称で見分けます。先頭のゼロが消えないよう、セルの書式は文字列にしてください。",
  "officers.suppliers.note.otherNames":
    "フォームに記載される、ほかの名称です。セミコロンで区切ってください。これまでの別名と置き換わります。",
  "officers.suppliers.note.country": "JPなどの国コード、または国名です。祝日の判定に使います。",
  "officers.suppliers.note.subdivision":
    "祝日が地域で異なる国では、その地域のコードです（バイエルン州はBY）。",
  "officers.suppliers.note.buyer": "貴社でこのサプライヤーからの購買を担当している方です。",
  "officers.suppliers.note.buyerEmail": "購買担当者のメールアドレスです。",
  "officers.suppliers.note.spend":
    "このサプライヤーからの年間の購入額です。省略せず、同じ通貨でご記入ください。",
  "officers.suppliers.note.contact": "先方の担当者のお名前です。宛名にそのまま使います。",
  "officers.suppliers.note.email":
    "先方の担当者のメールアドレスです。1つのアドレスは、1社の1名だけのものとして扱います。",
  "officers.suppliers.note.language":
    "先方の担当者が読む言語です（en、ja、zh、ko、de、es、fr、pt）。空欄の場合は国の言語とします。",
  "officers.suppliers.note.timeZone":
    "Asia/Tokyoなどのタイムゾーンです。空欄の場合は国のもの、国に複数ある場合は調査のものとします。",
  "officers.suppliers.note.rank":
    "同じサプライヤーの中で先に連絡する順です（1、2の順）。空欄の場合は行の順とします。",
  "officers.suppliers.note.empty":
    "空欄のセルと、リストにないサプライヤーは、登録済みの内容のまま変わりません。列は省いても、順序を変えてもかまいません。",
  "officers.suppliers.sheet.list": "サプライヤー",
  "officers.suppliers.sheet.notes": "説明",
  "officers.suppliers.preview":
    "「{file}」はサプライヤーのリストです（{count, plural, other {#行}}）。まだ何も変更していません。",
  "officers.suppliers.suppliers": "サプライヤー",
  "officers.suppliers.contacts": "先方の担当者",
  "officers.suppliers.counts": "新規{added, number}件、変更{changed, number}件、変更なし{same, number}件",
  "officers.suppliers.missing":
    "このリストにないサプライヤーが{count, plural, other {#社}}あります。登録内容はそのまま残ります：{names}。",
  "officers.suppliers.missing_some":
    "このリストにないサプライヤーが{count, plural, other {#社}}あります。登録内容はそのまま残ります。例：{names}。",
  "officers.suppliers.unused": "読み取らない列：{names}。",
  "officers.suppliers.problems":
    "{count, plural, other {#件}}の問題があるため、取り込めません。リストを修正のうえ、もう一度お送りください。一部だけを取り込むことはありません。",
  "officers.suppliers.problems_heading": "修正が必要な点",
  "officers.suppliers.changes_heading": "変更される内容",
  "officers.suppliers.change": "{who}、{column}：「{from}」を「{to}」に変更",
  "officers.suppliers.change_new": "{who}、{column}：「{to}」を追加",
  "officers.suppliers.of": "{contact}（{supplier}）",
  "officers.suppliers.more": "ほかに{count, plural, other {#件}}あります。",
  "officers.suppliers.nothing": "すべて登録済みの内容です。取り込むものはありません。",
  "officers.suppliers.no_rows": "見出しの下にサプライヤーがありません。取り込むものはありません。",
  "officers.suppliers.import": "新規{added, number}件、変更{changed, number}件を取り込む",
  "officers.suppliers.all": "すべてをファイルで見る",
  "officers.suppliers.all.here": "「{file}」を取り込んだ場合の変更と、問題のすべてです。",
  "officers.suppliers.all.name": "取り込み内容",
  "officers.suppliers.all.row": "行",
  "officers.suppliers.all.what": "種別",
  "officers.suppliers.all.column": "列",
  "officers.suppliers.all.from": "変更前",
  "officers.suppliers.all.to": "変更後",
  "officers.suppliers.all.problem": "問題",
  "officers.suppliers.all.new": "新規",
  "officers.suppliers.all.changed": "変更",
  "officers.suppliers.all.missing": "リストになし",
  "officers.suppliers.imported":
    "「{file}」を取り込みました。サプライヤーと先方の担当者の新規は{added, number}件、変更は{changed, number}件です。",
  "officers.suppliers.asked": "新規の{count, plural, other {#社}}にも、{years}年の調査で回答をお願いします。",
  "officers.suppliers.after_filing":
    "うち{count}社は、確保すべき営業日数により、回答期限がForm SDの提出期限より後になります。提出に間に合わせるには、より早い回答が必要です。",
  "officers.suppliers.refused":
    "取り込みませんでした。このリストによる変更が、お見せした内容と変わっています。もう一度ご確認ください。",
  "officers.suppliers.problem": "{row}行目、{column}：{problem}",
  "officers.suppliers.problem.no_supplier": "名称がありません。すべての行にサプライヤー名をご記入ください。",
  "officers.suppliers.problem.too_long": "「{value}」は{other}文字を超えています。短くしてください。",
  "officers.suppliers.problem.too_many": "名称が{other}件を超えています。「{value}」以降を省いてください。",
  "officers.suppliers.problem.country":
    "「{value}」という国は見つかりません。JPなどの国コードか国名をご記入ください。",
  "officers.suppliers.problem.subdivision":
    "「{value}」は地域のコードではありません。BYなどのコードをご記入いただくか、空欄にしてください。",
  "officers.suppliers.problem.subdivision_alone": "「{value}」に対する国がありません。国もご記入ください。",
  "officers.suppliers.problem.email": "「{value}」はメールアドレスではありません。修正してください。",
  "officers.suppliers.problem.spend":
    "「{value}」は金額ではありません。1234.56のような数値をご記入いただくか、空欄にしてください。",
  "officers.suppliers.problem.spend_unclear":
    "「{value}」は桁区切りとも小数とも読めます。桁区切りを付けずにご記入ください。",
  "officers.suppliers.problem.spend_unit":
    "「{value}」は千や百万などの単位です。金額を省略せずに記入し、見出しもそれに合わせてください。",
  "officers.suppliers.problem.no_email":
    "「{value}」のメールアドレスがありません。ご記入いただくか、担当者を省いてください。",
  "officers.suppliers.problem.no_contact": "「{value}」の方のお名前がありません。ご記入ください。",
  "officers.suppliers.problem.language":
    "「{value}」は対応していない言語です。en、ja、zh、ko、de、es、fr、ptのいずれかをご記入ください。",
  "officers.suppliers.problem.time_zone":
    "「{value}」というタイムゾーンはありません。Asia/Tokyoのようにご記入いただくか、空欄にしてください。",
  "officers.suppliers.problem.no_time_zone":
    "「{value}」のタイムゾーンを国から判断できません。America/Chicagoのようにご記入ください。",
  "officers.suppliers.problem.rank": "「{value}」は順位ではありません。1のような整数をご記入ください。",
  "officers.suppliers.problem.column_twice":
    "「{value}」と「{other}」のどちらもこの列に当たります。一方を省くか、見出しを変えてください。",
  "officers.suppliers.problem.several_sheets":
    "シート「{value}」と「{other}」の両方にリストがあります。一方だけを残してください。",
  "officers.suppliers.problem.differs":
    "「{value}」は、同じサプライヤーまたは担当者についての{other}行目と異なります。どちらかを修正してください。",
  "officers.suppliers.problem.number_twice":
    "「{value}」は{other}行目の別の名称の番号です。どちらかを修正してください。",
  "officers.suppliers.problem.name_twice":
    "「{value}」は{other}行目では別の番号です。どちらかを修正するか、名称で区別してください。",
  "officers.suppliers.problem.email_twice":
    "「{value}」は{other}行目では別のサプライヤーのものです。どちらかを修正してください。",
  "officers.suppliers.problem.email_known":
    "「{value}」は{other}のアドレスとして登録されています。修正するか、担当者を省いてください。",
  "officers.suppliers.problem.name_unclear":
    "「{value}」という名称のサプライヤーが複数登録されています。該当するものの番号をご記入ください。",
  "officers.suppliers.problem.name_known":
    "番号は{other}のもので、「{value}」は別のサプライヤーとして登録されています。どちらかを修正してください。",
  "officers.suppliers.problem.name_taken":
    "「{value}」という名称のサプライヤーがほかにあります。区別できる名称にしてください。",
  "officers.suppliers.problem.number_known": "「{value}」はすでに{other}の番号です。修正してください。",
  "officers.suppliers.problem.supplier_twice":
    "登録済みの「{value}」に当たりますが、{other}行目も同じです（一方は番号、もう一方は名称が一致）。どちらかを修正してください。",
  "officers.suppliers.problem.buyer_is_contact":
    "「{value}」は、購買担当者とサプライヤーの連絡先の両方に使われています（{other}）。購買担当者への連絡には期限を過ぎたサプライヤーの名称が載るため、それぞれのアドレスをご記入ください。",
  "command.import.apply": "取り込むには：tinstone supplier import {path} --apply",
  "command.import.progress": "{all, number}件中{done, number}件を書き込みました",
  "command.import.template": "空のリストを{path}に書き出しました。",
  "command.problem.import_exists": "{path}はすでにあります。別の名前を指定してください。",
  "command.problem.import_write": "{path}に書き込めません（{code}）。",
  "command.problem.import_load": "リストを読み込めませんでした。{reason}",
  "command.problem.import.empty": "{path}は空です。",
  "command.problem.import.too_large":
    "{path}は大きすぎます。読み込めるのは10 MB、51,000行、64列までです。分割してください。",
  "command.problem.import.encoding":
    "{path}の文字コードを確実に判別できません。UTF-8またはExcelブック（xlsx）で保存してください。",
  "command.problem.import.old_format":
    "{path}は古いExcelまたは別のプログラムの形式です。xlsxで保存してください。",
  "command.problem.import.password_protected": "{path}にはパスワードがあります。外して保存してください。",
  "command.problem.import.damaged": "{path}は壊れています。保存し直してください。",
  "command.problem.import.hostile": "{path}は表計算のファイルにない構造です。保存し直してください。",
  "command.problem.import.other_file": "{path}はExcelブック（xlsx）でもcsvでもありません。",
  "command.problem.import.form": "{path}は調査のフォームであり、サプライヤーのリストではありません。",
  "command.problem.import.no_headings":
    "{path}には、サプライヤー名とそのほかの項目からなる見出しの行がありません。すべての見出しのある空のリスト：tinstone supplier template",
} as const;
