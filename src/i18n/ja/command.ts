import type { command as english } from "../en/command.ts";

export const command: Record<keyof typeof english, string> = {
  "command.about": "チャットで使う紛争鉱物調査の窓口です。",
  "command.link.contact": "{name}様の専用リンク（{days}日間有効）：",
  "command.link.officer": "{name}さんのサインイン用リンク（{minutes}分間有効・1回限り）：",
  "command.link.revoked":
    "{count, plural, =0 {有効なリンクはありませんでした} other {#件のリンクを無効にしました}}。未使用のコードも使えなくなりました。",
  "command.link.still_linked":
    "{where}のアカウントは引き続き結び付けられています。解除するコマンド：tinstone person unlink {platform} {id}",
  "command.code.contact":
    "{name}様のコードです。{days}日以内に一度だけ使えます。以前のコードは使えなくなりました。次の文面をメールでお送りください。",
  "command.person.none": "結び付けられたアカウントはまだありません。",
  "command.person.unlinked": "{id} の結び付けを解除しました。自動的に再び結び付けられることはありません。",
  "command.channel.mapped":
    "{address} での社外の方の書き込みは、社外の参加者が一社だけである間、{supplier}のものとして扱います。",
  "command.channel.unmapped": "{address} とサプライヤーの対応付けを解除しました。",
  "command.channel.none": "サプライヤーに対応付けられたチャンネルはまだありません。",
  "command.officer.added": "コンプライアンス担当者{name}さんを登録しました。",
  "command.officer.removed":
    "コンプライアンス担当者{name}さんの登録を解除しました。リンクと開いているページは使えなくなりました。コンプライアンス担当チャンネルが Slack や Teams にある場合は、そちらでもチャンネルから削除してください。",
  "command.officer.inactive": "解除済み",
  "command.officer.none":
    "コンプライアンス担当者はまだ登録されていません。登録するコマンド：tinstone officer add --name … --email …",
  "command.file.none": "取り扱いが決まっていないファイルはありません。",
  "command.file.saved": "{name}を{path}に保存しました。",
  "command.audit.refused_nothing": "拒否したものはありません。",
  "command.list.no_reference":
    "製錬業者リストはまだありません。追加するには：tinstone list add 未記入のフォーム.xlsx",
  "command.list.no_rmap":
    "施設ステータスのリストはまだありません。追加するには：tinstone list add リスト.xlsx --date 2026-11-15",
  "command.list.judges": "使用中",
  "command.list.waiting": "日付なし",
  "command.list.same_file": "このファイルはすでに保管しています。",
  "command.list.add_date": "日付を指定するには：tinstone list add {path} --date 2026-11-15",
  "command.file.judged_again":
    "{count, number}件のファイルをもう一度確認しました。結果が変わったもの：{changed, number}件。状態は変更しておらず、どなたにもお知らせしていません。",
  "command.file.placed.counted": "{id} を{supplier}の回答として受け付けました。",
  "command.file.placed.late": "{id} は、{supplier}から締め切り後に受領したものとして保管しました。",
  "command.problem.file_not_placed": "ファイルの取り扱いは変わっていません。{reason}",
  "command.audit.whole":
    "監査記録に改ざんはありません。連結済み{rows, number}行、未連結{unchained, number}行。最新のハッシュ値：{head}",
  "command.audit.broken.content": "監査記録が改ざんされています。{seq}行目が書き込み時と異なります。",
  "command.audit.broken.gap": "監査記録が改ざんされています。{seq}行目がありません。",
  "command.audit.broken.unknown_key":
    "{seq}行目の連結に使われた秘密鍵が APP_SECRETS にありません。以前の秘密鍵を加えて、もう一度検証してください。",
  "command.problem.email": "--email にはメールアドレスを指定してください（「{value}」は使えません）。",
  "command.problem.email_taken": "{value}はすでに登録されています。",
  "command.problem.email_unknown": "{value}は登録されていません。",
  "command.problem.person_unknown":
    "{platform} の ID {id} に結び付けられたアカウントはありません。一覧：tinstone person list",
  "command.problem.channel":
    "チャンネルは slack:T0123456:C0123456 のように指定してください（「{value}」は使えません）。",
  "command.problem.channel_unheard":
    "{value} からはまだ何も受け取っていないため、何も変更していません。チャンネルにボットを追加してメンションし、アドレスをご確認ください。Slackのチャンネルは slack:<ワークスペース>:<チャンネル> の形で、例えば slack:T0123456:C0123456 です。",
  "command.problem.channel_officers":
    "このチャンネルはコンプライアンス担当者への連絡に使われているため、サプライヤーに対応付けることはできません。",
  "command.problem.channel_unknown":
    "{address} はどのサプライヤーにも対応付けられていません。一覧：tinstone channel list",
  "command.problem.language": "--lang には次のいずれかを指定してください：{languages}",
  "command.problem.time_zone":
    "--timezone には Asia/Tokyo のような名前を指定してください（「{value}」は使えません）。",
  "command.problem.roles": "--role には次のいずれかを指定してください：{roles}",
  "command.problem.year": "--year には 2026 のような年を指定してください（「{value}」は使えません）。",
  "command.problem.date":
    "{option} には 2027-03-31 のような日付を指定してください（「{value}」は使えません）。",
  "command.problem.list_not_kept": "リストは保管していません。{reason}",
  "command.problem.no_list": "{path} は、未記入のフォームでも、RMIの施設ステータスのリストでもありません。",
  "command.problem.list_date":
    "--date には今日までの日付を 2026-11-15 のように指定してください（「{value}」は使えません）。",
  "command.problem.accept":
    "--accept には、受け付ける最も古いバージョンを 6.5 のように指定してください（「{value}」は使えません）。",
  "command.problem.file_unknown": "ID {value} のファイルはありません。一覧：tinstone file list",
  "command.problem.empty": "{option} を空にすることはできません。",
  "command.problem.secrets":
    "APP_SECRETS が設定されていません。監査記録の検証には、連結に使った秘密鍵が必要です。",
  "command.failed": "コマンドを実行できませんでした（{error}）。何も変更していません。",
  "config.invalid": "{variable}の値が正しくありません：{problem}",
  "config.port": "ポート番号は1から65535までの数です",
  "config.url": "https://tinstone.example.com のようなアドレスが必要です（このコンピューター以外では https）",
  "config.level": "debug、info、warn、error のいずれかを指定してください",
  "config.secrets":
    "秘密鍵はそれぞれ32文字以上必要です。複数ある場合は、新しいものから順にコンマで区切ってください",
  "config.secrets_missing":
    "DATABASE_URL を設定する場合は、すべてのプロセスに共通の秘密鍵が必要です。作成例：openssl rand -base64 32",
  "config.host":
    "何も設定されていない場合は、このコンピューターからのみ利用できます。{host}で公開するには PUBLIC_URL を設定してください",
  "config.slack_bot_token":
    "Slack には xoxb- で始まるボットトークンが必要です（Slack アプリの「OAuth & Permissions」にあります）",
  "config.slack_app_token":
    "Socket Mode 用のアプリレベルトークンは xapp- で始まります。署名付きリクエストを使う場合は空のままにしてください",
  "config.slack_signing_secret":
    "Slack には Signing Secret（Basic Information）が必要です。Socket Mode の場合は SLACK_APP_TOKEN にアプリレベルトークンを設定してください",
  "config.teams_type": "SingleTenant のみ使用できます（マルチテナントのボットは新規登録できなくなりました）",
  "config.teams_guid": "アプリ登録にある 00000000-0000-0000-0000-000000000000 形式の ID が必要です",
  "config.teams_password": "Teams にはアプリ登録のクライアントシークレットが必要です",
  "config.platform_url":
    "{platform} から https で接続できる必要があります。https://tinstone.example.com のようなアドレスを設定してください",
  "config.compliance":
    "slack:C0123ABCD のように、非公開の Slack チャンネルを指定してください。コンプライアンス担当者のウェブページを使う場合は空のままにしてください。Teams ではコンプライアンス担当者がチャンネルでボットにメンションして選びます",
  "config.compliance_without_slack":
    "Slack チャンネルが指定されていますが、Slack が設定されていません。SLACK_BOT_TOKEN も設定してください",
  "start.in_use":
    "別の Tinstone（プロセス{pid}）が{dir}を使用しています。先に停止するか、DATA_DIR に別のフォルダーを指定してください。",
  "start.database.not_a_url":
    "DATABASE_URL は postgres://user:password@host:5432/tinstone のような形式で指定してください。",
  "start.database.unreachable":
    "DATABASE_URL のデータベースに接続できません。起動しているか、接続できるかをご確認ください。",
  "start.database.not_utf8":
    "DATABASE_URL のデータベースが UTF-8 ではありません。ENCODING 'UTF8' で作成してください。",
  "start.port_taken":
    "ポート{port}は使用中です。使用中のプログラムを停止するか、PORT に別の番号を指定してください。",
  "start.override": "{variable} が設定されているため、{platform} との通信には {url} を使います。",
  "start.slack_token":
    "Slack が SLACK_BOT_TOKEN または SLACK_APP_TOKEN を受け付けません。Slack アプリからトークンをコピーし直すか、アプリを再インストールしてください。",
  "start.compliance_open":
    "COMPLIANCE_CHANNEL のチャンネルは、公開されているか、ゲストや社外の人が参加しているか、ボットが招待されていません。自社ワークスペースのメンバーだけの非公開チャンネルを選び、ボットを招待してください。",
  "start.failed": "Tinstone を起動できませんでした（{error}）。",
  "start.ready": "Tinstone の準備ができました：{url}",
  "start.window":
    "これは見本の調査です。実際に使うには DATA_DIR または DATABASE_URL を設定してください（README.md を参照）。",
};
