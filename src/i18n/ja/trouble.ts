import type { trouble as english } from "../en/trouble.ts";

export const trouble: Record<keyof typeof english, string> = {
  "officers.undelivered.parked":
    "{name}（{platform}）へのメッセージを1時間配信できなかったため、保留にしました。ほかのメッセージは引き続き配信します。",
  "officers.undelivered.unreachable":
    "{name}（{platform}）へのメッセージを配信できませんでした。この連絡先には届かなくなっています。別の連絡方法をご確認ください。",
  "officers.undelivered.rejected":
    "{name}へのメッセージが{platform}に拒否されたため、送信されません。ログをご確認ください。",
  "officers.undelivered.not_connected":
    "{platform}に接続していないため、{name}へのメッセージを送信できません。ほかに変更したものはありません。{platform}への接続をシステム管理者にご依頼いただくか、別の方法でご連絡ください。",
  "officers.undelivered.unknown":
    "{name}（{platform}）へのメッセージは、送信しましたが応答がなく、届いたかどうか確認できません。再送はしません。届いているかどうかを先方にご確認ください。",
  "officers.undelivered.contact": "{supplier}の{name}様",
  "officers.undelivered.channel": "{supplier}のチャンネル",
  "officers.stuck.silent":
    "{platform}での送信が15分以上できていないため、送信待ちになっています。送信できるようになり次第、自動で送信します。",
  "officers.stuck.parked":
    "{platform}での依頼文またはリマインドを1時間送信できませんでした。相手先の営業時間内に自動で再送します。失われるものはありません。",
  "officers.stuck.rejected":
    "{platform}での依頼文またはリマインドの送信が拒否されました。翌日に自動で再送します。失われるものはありません。",
  "officers.stuck.unknown":
    "{platform}で送信した依頼文またはリマインドに応答がなく、届いたかどうか確認できません。同じ依頼が二度届かないよう、送信済みとして扱います。次のリマインドは予定どおり送信します。",
  "officers.stuck.names":
    "この2日間に、このため連絡できていないサプライヤー（{count}社）：{names}{more, plural, =0 {} other {ほか#社}}",
  "officers.stuck.next":
    "ログと{platform}の設定の確認を、システム管理者にご依頼ください。このお知らせは1日1回までです。",
  "officers.mail_back":
    "{email}宛てのメールが届かずに戻ってきました。連絡先に登録されているアドレスではありません。購買担当者への連絡か、テスト送信のために入力されたアドレスと思われます。アドレスをご確認のうえ、もう一度お送りください。",
  "officers.unreachable":
    "{supplier}の{name}様に、{platform}では連絡できなくなりました。ほかのチャットの連絡先は登録されていません。",
  "officers.unreachable.page":
    "お伝えする内容はご本人の専用ページに掲載しますが、ページの更新は通知されません。",
  "officers.unreachable.nobody":
    "{supplier}のほかの方にも連絡できないため、回答待ちの調査は、どなたかから連絡があるか、別の連絡方法が登録されるまで「連絡不能」とします。",
  "officers.unreachable.next":
    "{email}に連絡し、新しい専用リンクをお送りください。作成コマンド：tinstone supplier link {email}",
  "officers.channel_unusable.parked":
    "コンプライアンス担当チャンネル（{platform}）へのメッセージを1時間配信できませんでした。代わりにこのページに掲載します。",
  "officers.channel_unusable.unreachable":
    "コンプライアンス担当チャンネル（{platform}）に書き込めなくなりました。アーカイブまたは削除されたか、ボットが外された可能性があります。メッセージは代わりにこのページに掲載します。",
  "officers.channel_unusable.rejected":
    "コンプライアンス担当チャンネルへのメッセージが{platform}に拒否されました。代わりにこのページに掲載します。",
  "officers.channel_unusable.others_read":
    "コンプライアンス担当チャンネル（{platform}）をコンプライアンス担当者以外も読める状態です（公開されているか、ゲストや社外の方が参加しています）。メッセージは代わりにこのページに掲載します。",
  "officers.channel_unusable.not_connected":
    "{platform}に接続していないため、コンプライアンス担当チャンネルに書き込めません。メッセージは代わりにこのページに掲載します。",
  "officers.channel_unusable.next":
    "チャンネルを、自社のメンバーだけが参加する非公開の状態に戻し、ボットを参加させてください。別のチャンネルを使う場合は、そこでボットにメンションしてください。今後このページを使うこともできます。",
  "officers.channel_unusable.environment":
    "チャンネルを、自社のメンバーだけが参加する非公開の状態に戻し、ボットを参加させてください。別のチャンネルを使う場合は、COMPLIANCE_CHANNEL の変更をシステム管理者にご依頼ください。",
  "officers.channel_unusable.button": "コンプライアンス担当者宛てメッセージにこのページを使う",
  "officers.channel_left":
    "{supplier}のチャンネルからボットが外されました。もう一度追加されるまで、このチャンネルでのやり取りはできません。",
  "officers.undelivered.somebody": "お名前の分からない方",
  "officers.notice_failed":
    "{name}から届いた内容を、再試行しても処理できませんでした。内容は保管しています。ログをご確認ください。",
  "failed.notice":
    "当方の不具合により、お送りいただいた内容を処理できませんでした。内容は保管し、{person}に連絡済みです。再送の必要はありません。",
};
