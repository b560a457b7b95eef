import type { welcome as english } from "../en/welcome.ts";

export const welcome: Record<keyof typeof english, string> = {
  "officers.not_mine": "{supplier}の{name}様から、この調査は担当ではないとの連絡がありました。",
  "officers.not_mine.ask": "{name}様（{email}）に依頼してほしいとのことです。",
  "officers.not_mine.ask_name": "{name}様に依頼してほしいとのことです。",
  "officers.not_mine.note": "補足：「{note}」",
  "officers.wrote": "{supplier}の{name}様が、コンプライアンス担当者への連絡を希望しています。",
  "officers.wrote.text": "「{text}」（返信先：{email}）",
  "officers.wrote.in_channel": "「{text}」（共有チャンネルでご返信ください）",
  "welcome.title": "{company}から{supplier}様へ：製品に含まれる金属についての調査のお願い",
  "welcome.why":
    "錫・タンタル・タングステン・金は、紛争の資金源となるおそれがあります。{company}は毎年、これらの金属がどの製錬業者のものかを、広く使われているResponsible Minerals Initiativeのフォーム「CMRT」でサプライヤーの皆様にお尋ねしています。",
  "welcome.due": "{due}までにご回答をお願いいたします。",
  "welcome.steps":
    "手順は三つです。フォームを入手し、記入して、ここにドロップしてください。数秒で結果をお知らせします。",
  "welcome.person": "ご不明な点は、ここに書き込んでください。{company}の{person}が対応いたします。",
  "welcome.who": "はじめに、どちら様かお知らせください。",
  "welcome.closed": "この調査は締め切られました。これまでのやり取りは引き続きご覧いただけます。",
  "welcome.no_survey": "現在、{supplier}様への調査は行われていません。ご連絡は引き続きここでお受けします。",
  "welcome.unknown.title": "どちらの会社の方か、まだ確認できていません",
  "welcome.unknown":
    "コードをお持ちの場合は、ダイレクトメッセージでお送りください。専用リンクをお持ちの場合は、ブラウザーで開いてください。いずれもお持ちでない場合は、{person}にご依頼ください。",
  "welcome.status.accepted":
    "ご提出のフォームは受理済みです（記入漏れや矛盾はありません。金属の原産地について判断するものではありません）。現時点で、これ以上のご対応は必要ありません。",
  "welcome.status.accepted_with_follow_up":
    "ご提出のフォームは受理済みですが、ご確認いただきたい点があります（金属の原産地について判断するものではありません）。今すぐのご対応は不要です。修正いただける場合は、新しいファイルをここにドロップしてください。",
  "welcome.status.returned":
    "ご提出のフォームに修正が必要です。修正したファイルをここにドロップしてください。",
  "welcome.officers.title": "コンプライアンス担当チャンネル",
  "welcome.officers.none":
    "調査はありません。下書きを作成するコマンド：tinstone campaign open --year {year} --due {due}",
  "welcome.button.me": "{name}です",
  "welcome.button.colleague": "同じ会社の別の者です",
  "welcome.button.start": "始め方を見る",
  "welcome.button.only_check": "ファイルの確認だけする",
  "welcome.button.concern": "懸念を通報する",
  "welcome.button.status": "現在の状況",
  "welcome.hello":
    "{name}様、ありがとうございます。フォームの準備ができましたら、いつでもここにドロップしてください。",
  "welcome.channel":
    "はじめまして。紛争鉱物調査のフォーム（CMRT）を確認し、どのセルに何が足りないかを数秒でお知らせします。",
  "welcome.channel.files":
    "メンションを付けて、ファイルをここにドロップしてください。結果はここにいる全員に表示されます。",
  "welcome.channel.no_files":
    "ここではファイルをお受け取りできません。私とのダイレクトチャットでお送りください。",
  "welcome.channel.private": "ほかの方に見られたくない内容は、ダイレクトチャットでお送りください。",
  "welcome.channel.officers":
    "コンプライアンス担当の方は、ここで私にメンションして、この場所の用途を設定してください。",
  "welcome.in_the_open.words":
    "この会話はほかの方も読めるため、調査の内容はここではお答えしません。ダイレクトメッセージでお送りください。ファイルも同様にお願いします。",
  "welcome.in_the_open.chat":
    "ありがとうございます。ここはほかの方も読めるため、私とのダイレクトチャットでお答えしました。",
  "welcome.in_the_open.page":
    "ありがとうございます。ここはほかの方も読めるため、専用ページでお答えしました。リンクが必要な場合は、{person}にご依頼ください。",
  "welcome.files_elsewhere":
    "このチャンネルではファイルをお受け取りできません。お手数ですが、私とのダイレクトチャットで送るか、専用ページにドロップしてください。どちらも難しい場合は、{person}にご相談ください。",
  "help.form":
    "最新のフォームは、Responsible Minerals Initiativeのサイトから無料で入手できます：https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/",
  "help.form.version":
    "バージョン{version}以降のフォームを受け付けています。バージョンは Declaration シートの右上に表示されています。",
  "help.form.any":
    "最新のバージョンをお使いください。バージョンは Declaration シートの右上に表示されています。",
  "help.start.title": "始め方",
  "help.start.1": "1. フォームを入手し、Declaration シートを開きます。セル D3 で言語を選べます。",
  "help.start.2":
    "2. 黄色のセルに記入します。まず会社情報、次に金属ごとに質問1〜8です。その金属が製品に含まれていない場合は、質問1に「No」と答えれば、その金属の残りの質問は不要です。",
  "help.start.3":
    "3. Smelter List シートに、貴社の仕入先が挙げた製錬業者を記入します。仕入先のフォームにある番号（CID…）をA列に入力するだけで十分です。",
  "help.start.4":
    "4. ファイルをここにドロップします。どのセルに何が足りないかを数秒でお知らせします。何度お送りいただいてもかまいません。",
  "help.menu":
    "CMRTのファイルをここにドロップすると、数秒で結果をお知らせします。そのほかのご用件は下からお選びください。",
  "help.menu.no_files":
    "CMRTのファイルを確認します。ここではファイルを受け取れませんので、私とのダイレクトチャットでお送りください。数秒で結果をお知らせします。そのほかのご用件は下からお選びください。",
  "help.menu.officer.no_files":
    "ここではファイルを受け取れません。私とのダイレクトチャットでお送りいただくと、確認結果をお知らせします。どのサプライヤーの回答としても扱いません。",
  "help.menu.officer":
    "ここにファイルをドロップすると、確認結果をお知らせします。どのサプライヤーの回答としても扱いません。",
  "help.send_on": "書いた内容を{person}に送る",
  "help.passed_on": "ありがとうございます。書き込みを{person}に伝えました。担当者からお返事いたします。",
  "help.old_button": "このボタンは現在使われていません。最新のメッセージからもう一度お選びください。",
  "colleague.title": "お名前を教えてください",
  "colleague.intro":
    "このリンクは{name}様宛てにお送りしたものです。別の方がご回答いただいても問題ありません。お名前だけ記録します。",
  "colleague.name": "お名前",
  "colleague.submit": "続ける",
  "colleague.noted":
    "{name}様、ありがとうございます。フォームの準備ができましたら、いつでもここにドロップしてください。",
  "not_mine.title": "ご担当ではない場合",
  "not_mine.intro":
    "どなたにお願いすればよいか教えてください。{person}が確認し、その方にお願いします。回答を断ったことにはなりません。",
  "not_mine.name": "ご担当の方のお名前",
  "not_mine.email": "その方のメールアドレス",
  "not_mine.note": "そのほか伝えておきたいこと",
  "not_mine.submit": "送信",
  "not_mine.thanks":
    "ありがとうございます。{person}からご担当の方にお願いします。これ以上のご対応は必要ありません。",
};
