import type { officers as english } from "../en/officers.ts";

export const officers: Record<keyof typeof english, string> = {
  "officers.link_wanted":
    "{supplier}の{name}様が期限切れのリンクを開き、新しいリンクを希望しています。作成コマンド：tinstone supplier link {email}",
  "officers.linked":
    "{platform}のアカウント「{account}」が、コードにより{supplier}の{name}様に結び付けられました。{name}様にメール（{email}）でお知らせください。ご本人のアカウントでない場合は、下のボタンまたは次のコマンドで解除してください：tinstone person unlink {platform} {id}",
  "officers.linked_officer":
    "{platform}のアカウント「{account}」が、サインインリンクにより担当者{name}さんに結び付けられました。ご本人のアカウントでない場合は、下のボタンまたは次のコマンドで解除してください：tinstone person unlink {platform} {id}",
  "officers.linked.undo": "本人ではないため解除する",
  "officers.unlinked":
    "{name}さんが解除しました。{platform}のアカウント「{account}」（{id}）は誰にも結び付けられていません。自動的に再び結び付けられることもありません。",
  "officers.not_mine": "{supplier}の{name}様から、この調査は担当ではないとの連絡がありました。",
  "officers.not_mine.ask": "{name}様（{email}）に尋ねてほしいとのことです。",
  "officers.not_mine.ask_name": "{name}様に尋ねてほしいとのことです。",
  "officers.not_mine.note": "補足：「{note}」",
  "officers.wrote": "{supplier}の{name}様が、担当者への連絡を希望しています。",
  "officers.wrote.text": "「{text}」（返信先：{email}）",
  "officers.wrote.in_channel": "「{text}」（共有チャンネルでご返信ください）",
  "officers.undelivered.parked":
    "{name}（{platform}）へのメッセージを1時間配信できなかったため、保留にしました。ほかのメッセージは引き続き配信します。",
  "officers.undelivered.unreachable":
    "{name}（{platform}）へのメッセージを配信できませんでした。この連絡先には届かなくなっています。別の連絡方法をご確認ください。",
  "officers.undelivered.rejected":
    "{name}へのメッセージが{platform}に拒否されたため、送信されません。ログをご確認ください。",
  "officers.undelivered.contact": "{supplier}の{name}様",
  "officers.undelivered.channel": "{supplier}のチャンネル",
  "officers.unreachable":
    "{supplier}の{name}様に、{platform}では連絡できなくなりました。ほかのチャットの連絡先は登録されていません。",
  "officers.unreachable.page":
    "お伝えする内容はご本人の専用ページに掲載しますが、ページの更新は通知されません。",
  "officers.unreachable.nobody":
    "{supplier}のほかの方にも連絡できないため、回答待ちの調査は、どなたかから連絡があるまで「連絡不能」とします。",
  "officers.unreachable.next":
    "{email}に連絡し、新しい専用リンクをお送りください。作成コマンド：tinstone supplier link {email}",
  "officers.channel_unusable.parked":
    "コンプライアンス担当チャンネル（{platform}）へのメッセージを1時間配信できませんでした。代わりにこのページに掲載します。",
  "officers.channel_unusable.unreachable":
    "コンプライアンス担当チャンネル（{platform}）に書き込めなくなりました。アーカイブまたは削除されたか、ボットが外された可能性があります。メッセージは代わりにこのページに掲載します。",
  "officers.channel_unusable.rejected":
    "コンプライアンス担当チャンネルへのメッセージが{platform}に拒否されました。代わりにこのページに掲載します。",
  "officers.channel_unusable.others_read":
    "コンプライアンス担当チャンネル（{platform}）を担当者以外も読める状態です（公開されているか、ゲストや社外の方が参加しています）。メッセージは代わりにこのページに掲載します。",
  "officers.channel_unusable.next":
    "チャンネルを、自社のメンバーだけが参加する非公開の状態に戻し、ボットを参加させてください。別のチャンネルを使う場合は、そこでボットにメンションしてください。今後このページを使うこともできます。",
  "officers.channel_unusable.environment":
    "チャンネルを、自社のメンバーだけが参加する非公開の状態に戻し、ボットを参加させてください。別のチャンネルを使う場合は、COMPLIANCE_CHANNEL の変更を管理者にご依頼ください。",
  "officers.channel_unusable.button": "担当者宛てメッセージにこのページを使う",
  "officers.channel_left":
    "{supplier}のチャンネルからボットが外されました。もう一度追加されるまで、このチャンネルでのやり取りはできません。",
  "platform.web": "専用ページ",
  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",
  "platform.mail": "メール",
  "platform.memory": "チャット",
  "officers.undelivered.somebody": "お名前の分からない方",
  "officers.unplaced": "{name}から「{file}」が届きましたが、何のためのファイルか分かりません。保管しました。",
  "officers.unplaced.somebody": "未確認の方",
  "officers.notice_failed":
    "{name}から届いた内容を、再試行しても処理できませんでした。内容は保管しています。ログをご確認ください。",
  "officers.new_link":
    "新しい専用リンクです：{url} 。{days}日間有効です。ご本人以外にはお渡しにならないでください。",
  "channel_for.open": "このチャンネルの用途を選んでください。",
  "channel_for.supplier":
    "このチャンネルは現在{supplier}との連絡用です。用途を変更する場合は選んでください。",
  "channel_for.others_read":
    "公開されているか、ゲストや社外の方が参加しているため、担当者宛てメッセージのチャンネルには使えません。自社のメンバーだけが参加する非公開のチャンネルを選んでください。",
  "channel_for.environment":
    "担当者宛てメッセージの送り先は管理者が設定しています（COMPLIANCE_CHANNEL）。変更は管理者にご依頼ください。",
  "channel_for.button.officers": "担当者宛てメッセージに使う",
  "channel_for.button.supplier": "サプライヤーとの連絡に使う",
  "channel_decided.officers": "今後、担当者宛てのメッセージはここに届きます（{name}様が選択）。",
  "channel_decided.supplier":
    "このチャンネルは{supplier}との連絡用になりました（{name}様が選択）。ほかの社外組織が参加していない間は、同社の方がここで送ったものを同社からのものとして扱います。",
  channel_moved: "担当者宛てのメッセージは、別のチャンネルに届くようになりました。今後ここには届きません。",
  "channel_supplier.title": "どのサプライヤーとのチャンネルですか",
  "channel_supplier.intro":
    "登録すると、社外の方がここに書き込んだ内容を、そのサプライヤーからのものとして扱います。結果は参加者全員に表示されます。",
  "supplier_field.name": "サプライヤー名",
  "channel_supplier.submit": "保存",
  "supplier_field.unknown": "「{name}」というサプライヤーは登録されていません。一覧：tinstone supplier list",
  "supplier_field.near": "「{name}」に一致するサプライヤーを特定できません。{names}のことでしょうか。",
  "channel_supplier.officers":
    "このチャンネルは担当者宛てメッセージに使われています。先に別のチャンネルを選んでください。",
  "officers.unplaced.company": "フォームの会社名は「{company}」です。",
  "officers.placed": "「{file}」を{supplier}の回答として受け付けました：{result}（{name}による判断）",
  "officers.placed.late":
    "「{file}」は{supplier}の期限後の受領として保管しました。調査は締め切られています（{name}による判断）。",
  "officers.placed.operator": "管理者",
  "unplaced_form.title": "どのサプライヤーのファイルですか",
  "unplaced_form.intro":
    "「{file}」を、指定したサプライヤーの回答として受け付けます。結果は、ファイルがドロップされた場所で送信者に表示されます。",
  "unplaced_form.submit": "回答として受け付ける",
  "unplaced_form.settled": "このファイルの取り扱いはすでに決まっています。何も変更していません。",
  "unplaced_form.not_asked": "{supplier}を対象とする調査がないため、回答として受け付けることができません。",
  "button.say_whose": "どのサプライヤーのものかを指定",
  "officers.status.caption": "{year}年調査：{date}現在の状況",
  "officers.status.status": "状態",
  "officers.status.count": "社数",
  "officers.status.total": "合計",
  "status.planned": "未依頼",
  "status.invited": "依頼済み",
  "status.acknowledged": "対応中",
  "status.submitted": "受領済み（確認前）",
  "status.returned": "修正依頼中",
  "status.accepted_with_follow_up": "受理（要フォロー）",
  "status.accepted": "受理",
  "status.unreachable": "連絡不能",
  "status.declined": "辞退",
  "status.out_of_scope": "対象外",
};
