import type { campaign as english } from "../en/campaign.ts";

export const campaign: Record<keyof typeof english, string> = {
  "campaign.opened":
    "{year}年の調査の下書きを作成しました（回答期限 {due}、対象サプライヤー {count, plural, =0 {まだなし} other {#社}}）。開始するまで、どこにも依頼しません。",
  "campaign.next":
    "次の手順：tinstone campaign preview {year}、続いて tinstone campaign try {year} --to ご自分のメールアドレス、最後に tinstone campaign start {year}",
  "campaign.changed": "{year}年の調査を変更しました：{fields}",
  "campaign.changed_draft": "開始する前に、もう一度プレビューを確認し、依頼文をテスト送信してください。",
  "campaign.unchanged": "変更点はありません。{year}年の調査の設定は以前のままです。",
  "campaign.closed":
    "{year}年の調査を終了しました。以後に届くファイルは、期限後に受領したものとして保管します。",
  "campaign.started":
    "{year}年の調査を開始しました。{count, plural, =0 {連絡できるサプライヤーがまだありません。専用リンクを渡してください（tinstone supplier link EMAIL）。} other {#社に依頼文を送ります（{period}）。}}",
  "campaign.period.one": "{first}",
  "campaign.period.days": "{first}から{last}まで",
  "campaign.period.none": "日程は未定",
  "campaign.paused":
    "{year}年の調査を一時停止しました。自動では何も送信しません。届いたファイルは引き続き受け取り、結果を返信します。",
  "campaign.resumed":
    "{year}年の調査を再開しました。停止中に予定されていた連絡を、重複して送ったり、一度にまとめて送ったりすることはありません。",
  "campaign.tried": "{year}年の調査の依頼文を{count}言語（{languages}）でお送りします。宛先：{where}",
  "campaign.tried.mail": "メール（{email}）",
  "campaign.tried.officers": "コンプライアンス担当者宛てメッセージの送り先（{address}）",
  "campaign.tried.here": "この会話",

  "campaign.state.draft": "下書き（まだどこにも依頼していません）",
  "campaign.state.running": "実施中",
  "campaign.state.paused": "一時停止中（自動では何も送信しません）",
  "campaign.state.closed": "終了（以後のファイルは、期限後に受領したものとして保管します）",
  "campaign.label.state": "状態",
  "campaign.label.year": "調査年",
  "campaign.label.due": "回答期限",
  "campaign.label.starts": "調査の初日",
  "campaign.label.filing": "Form SD の提出期限",
  "campaign.label.scope": "回答の範囲",
  "campaign.label.accept": "受け付ける最も古いバージョン",
  "campaign.label.languages": "言語",
  "campaign.label.time_zone": "タイムゾーン",
  "campaign.label.digest": "まとめ通知の時刻",
  "campaign.label.company": "会社名",
  "campaign.label.sender": "差出人名",
  "campaign.label.person": "問い合わせ先（氏名）",
  "campaign.label.page": "依頼を確認できる公開ページ",
  "campaign.label.paragraph": "自社からの文章（{language}）",
  "campaign.label.paragraphs": "自社からの文章",
  "campaign.label.compliance": "コンプライアンス担当者宛てメッセージの送り先",
  "campaign.label.suppliers": "サプライヤー",
  "campaign.label.previewed": "プレビューの確認",
  "campaign.label.tried": "テスト送信した言語",
  "campaign.yes": "済み",
  "campaign.no": "前回の変更後は未実施",
  "campaign.none": "なし",
  "campaign.any_version": "読み取れるものすべて",
  "campaign.filing": "{date}（{days, plural, =0 {本日} other {あと#日}}）",
  "campaign.filing.past": "{date}（期限を過ぎています）",
  "campaign.compliance":
    "{address}（変更するには、使いたいチャンネルでコンプライアンス担当者がボットにメンションするか、システム管理者が COMPLIANCE_CHANNEL を設定します）",
  "campaign.scope.company": "会社全体（範囲 A）",
  "campaign.scope.products": "製品（範囲 B）",
  "campaign.scope.defined": "サプライヤーが定める範囲（範囲 C）",

  "campaign.preview.title": "{year}年の調査（回答期限 {due}）：どこからも回答がない場合の送信予定",
  "campaign.preview.paused": "この調査は一時停止中です。再開するまで、以下は送信されません。",
  "campaign.preview.reached": "{count}社のうち、{reached, number}社に連絡できます。",
  "campaign.preview.spread":
    "依頼文は{period}、各サプライヤーの現地時間9:00～16:00に送ります{days, plural, =1 {} other {（#営業日に分けて送信）}}。",
  "campaign.preview.pace": "メールは1分間に最大{count}通送ります。",
  "campaign.preview.caption": "{caption}：",
  "campaign.preview.caption.steps": "送信日",
  "campaign.preview.caption.readers": "送信先と手段",
  "campaign.preview.step": "内容",
  "campaign.preview.first": "最初の日",
  "campaign.preview.last": "最後の日",
  "campaign.preview.count": "サプライヤー数",
  "campaign.preview.platform": "手段",
  "campaign.preview.language": "言語",
  "campaign.preview.sought":
    "{count}人の連絡先を、メールアドレスでチャット内に検索しています（毎分40人程度）。終わったころに、もう一度プレビューをご覧ください。連絡できる相手が増えることがあります。",
  "campaign.preview.unreached": "{supplier}には連絡できる方がいません：{why}",
  "campaign.preview.why.no_contact":
    "連絡先が登録されていません。追加してください：tinstone supplier add --name … --contact … --email …",
  "campaign.preview.why.no_way":
    "{email}の方に届く連絡手段がありません。メールを有効にする（SMTP_URL）か、専用リンクを渡してください：tinstone supplier link {email}",
  "campaign.preview.more": "……ほか{count}社。",
  "campaign.preview.warn.page":
    "{count}社への連絡手段は専用ページだけです。リンクを渡さないかぎり、ページは開かれません。メールを有効にする（SMTP_URL）か、リンクを渡してください：tinstone supplier link EMAIL",
  "campaign.preview.warn.no_public_page":
    "この調査を確認できる公開ページがありません。サプライヤーが正式な依頼かどうかを確かめるには、{person}さんに問い合わせるしかありません。指定するコマンド：tinstone campaign change {year} --page https://…",
  "campaign.preview.warn.zone":
    "先方の担当者{count}名のタイムゾーンが UTC のままです。UTC の時刻に合わせて送ります（{names}）。",
  "campaign.preview.warn.country": "{count}社は国が不明です。休業日として扱うのは週末だけです（{names}）。",
  "campaign.preview.warn.language":
    "先方の担当者{count}名が使う{language}は、この調査の言語に含まれていません。英語で送ります。",
  "campaign.preview.warn.slow":
    "現在の速度では1回分の送信に{needed}営業日かかりますが、この調査では{count}営業日に分けて送ります。その日に送りきれない分は遅れ、回答期限前日のリマインドは送信されないことがあります。MAIL_PER_MINUTE を上げることで解消できます。",
  "campaign.preview.warn.left_out":
    "{count}社には、次の連絡を送りません：{step}。予定日が依頼文より前になるか、直前の連絡から72時間以内になるためです。",
  "campaign.preview.warn.left_out.pace":
    "現在の速度では、1回分の送信に{count}営業日かかります。MAIL_PER_MINUTE を上げると、より多くのリマインドを送れます。",
  "campaign.preview.warn.left_out.due":
    "回答期限まで42日を切っています。回答期限を遅らせる（--due）と、より多くのリマインドを送れます。",
  "campaign.preview.warn.short":
    "{count}社は、回答までの営業日が15日未満です。調達元への確認に時間がかかるため、回答期限を遅らせる（--due）と、より多くの回答を得られます。",
  "campaign.preview.warn.due": "回答期限の日は、{count}社にとって休業日です（{countries}）。",

  "campaign.screen.draft":
    "{year}年の調査（下書き、回答期限 {due}）：対象サプライヤー {count, plural, =0 {まだなし} other {#社}}。開始するまで、どこにも依頼しません。",
  "campaign.screen.running":
    "{year}年の調査（回答期限 {due}）：対象 {count, plural, =0 {まだなし} other {#社}}、回答済み {answered}社。",
  "campaign.screen.paused":
    "{year}年の調査（一時停止中。自動では何も送信しません。回答期限 {due}）：対象 {count, plural, =0 {まだなし} other {#社}}、回答済み {answered}社。",
  "campaign.screen.filing": "{year}年分の Form SD の提出期限：{filing}",
  "campaign.screen.todo.preview": "開始する前に、プレビューを確認してください。",
  "campaign.screen.todo.try": "開始する前に、依頼文をご自分で読んでください（{languages}）。",
  "campaign.button.preview": "{year}年のプレビュー",
  "campaign.button.try": "依頼文を自分に送る",
  "campaign.button.start": "{year}年の調査を開始…",
  "campaign.button.start_now": "開始する（{count, plural, =0 {まだ依頼先なし} other {#社に依頼}}）",
  "campaign.button.pause": "{year}年の調査を一時停止",
  "campaign.button.resume": "{year}年の調査を再開",
  "campaign.button.close": "{year}年の調査を終了…",
  "campaign.button.close_now": "{year}年の調査を終了する",
  "campaign.close":
    "{year}年の調査には、{count}社のうち{answered}社が回答しました。終了すると、以後の依頼やリマインドは一切送られず、再開もできません。その後に届いたファイルは、期限後の提出として保管します。",
  "command.campaign.close":
    "{year}年の調査には、{count}社のうち{answered}社が回答しました。終了は取り消せません。終了する場合：tinstone campaign close {year} --yes",
  "command.campaign.added_since":
    "プレビューの後に{count}社が追加されました。もう一度プレビューをご確認ください：tinstone campaign preview {year}",
  "campaign.confirm":
    "{year}年の調査を開始すると、{count, plural, =0 {依頼文はまだ送られません（連絡できるサプライヤーがありません）} other {#社に依頼文を送ります（{period}）}}。その後は回答期限（{due}）の前後に、リマインドを自動で送ります。",
  "campaign.confirm.unreached": "{count}社には連絡できません。社名はプレビューに表示されます。",
  "campaign.confirm.changed": "確認画面の表示後に状況が変わりました。もう一度ご確認ください。",

  "campaign.problem.due_past":
    "回答期限には今日より後の日付が必要です（{due}は使えません）。--due で指定してください。",
  "campaign.problem.due_after_filing":
    "{year}年分の Form SD の提出期限は{filing}で、回答期限の{due}はその後になります。--due でより前の日付を指定してください。",
  "campaign.problem.starts_after_due": "調査の初日（{starts}）は回答期限（{due}）より後にはできません。",
  "campaign.problem.name": "{option} には{most}文字以内の1行を指定してください。",
  "campaign.problem.page":
    "--page には https:// で始まるアドレス（例：https://www.example.com/conflict-minerals）か none を指定してください。",
  "campaign.problem.paragraph":
    '--paragraph には ja=@paragraph.txt や en="Dear partners …" のように、言語と文章を指定してください（「{value}」は使えません）。',
  "campaign.problem.paragraph_language":
    "この調査の言語にない{language}の文章があります。--languages で言語を加えるか、文章を外してください：--paragraph {language}=",
  "campaign.problem.paragraph_long": "{language}の文章が{most, number}文字を超えています。短くしてください。",
  "campaign.problem.paragraph_file": "{path} を UTF-8 で{most, number}文字以内の文章として読み取れません。",
  "campaign.problem.scope": "--scope には次のいずれかを指定してください：{scopes}",
  "campaign.problem.languages": "--languages には次の中から指定してください：{languages}",
  "campaign.problem.digest_hour":
    "--digest-hour には0から23までの時刻を指定してください（「{value}」は使えません）。",
  "campaign.problem.taken": "{year}年の調査はすでにあります。",
  "campaign.problem.unknown": "{year}年の調査はありません。一覧：tinstone campaign list",
  "campaign.problem.is_closed": "{year}年の調査は終了しており、変更できません。",
  "campaign.problem.is_draft":
    "{year}年の調査は下書きで、まだどこにも依頼していません。止めるものはありません。",
  "campaign.problem.not_draft": "{year}年の調査はすでに開始しています。",
  "campaign.problem.year_stays": "{year}年の調査はすでに実施中のため、年を変更できません。",
  "campaign.problem.paused_already": "{year}年の調査はすでに一時停止しています。",
  "campaign.problem.not_paused": "{year}年の調査は一時停止していません。",
  "campaign.problem.nobody":
    "{year}年の調査の対象となるサプライヤーが、まだありません。追加してください：tinstone supplier import または tinstone supplier add",
  "campaign.problem.not_previewed":
    "先に、何社に何をいつ送るかをプレビューで確認してください（tinstone campaign preview {year}）。変更するたびに確認が必要です。",
  "campaign.problem.not_tried":
    "先に、依頼文をご自分で読んでください（{languages}）。「依頼文を自分に送る」を押すか、tinstone campaign try {year} --to ご自分のメールアドレス。変更するたびに確認が必要です。",
  "campaign.problem.trial_not_sent":
    "テスト送信した依頼文（{languages}）が、まだ送信されていません。送信はサーバー（npm start）が行います。届いたことを確認してから、調査を開始してください。届かない場合は、送信の設定（SMTP_URL、MAIL_FROM）を確認し、もう一度テスト送信してください：tinstone campaign try {year} --to ご自分のメールアドレス",
  "campaign.problem.not_officer":
    "メールアドレス {value} のコンプライアンス担当者は登録されていません。一覧：tinstone officer list",
  "command.campaign.default_company":
    "サプライヤーには、依頼元の会社として「{company}」、問い合わせ先として「{person}」と表示されます。変更するには、COMPANY_NAME と CONTACT_PERSON を設定するか、--company と --person で指定してください。",
  "command.campaign.due_told":
    "{count, plural, =0 {新しい期限を自動でお知らせできるサプライヤーはありません。} other {新しい期限は、サプライヤー#社に次のメッセージでお知らせします（最初は{first}）。}}",
  "command.campaign.due_untold":
    "まだ回答がなく、自動でお送りするメッセージもないサプライヤーが{count, number}社あります。新しい期限を直接お知らせください：{names}",
  "command.campaign.none":
    "調査はまだありません。開始するコマンド：tinstone campaign open --year 2026 --due 2027-03-31",
};
