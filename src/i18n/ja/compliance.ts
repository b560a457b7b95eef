import type { compliance as english } from "../en/compliance.ts";

export const compliance: Record<keyof typeof english, string> = {
  "channel_for.open": "このチャンネルの用途を選んでください。",
  "channel_for.supplier":
    "このチャンネルは現在、サプライヤーとの連絡用です。用途を変更する場合は選んでください。",
  "channel_for.others_read":
    "公開されているか、ゲストや社外の方が参加しているため、コンプライアンス担当者宛てメッセージのチャンネルには使えません。自社のメンバーだけが参加する非公開のチャンネルを選んでください。",
  "channel_for.environment":
    "コンプライアンス担当者宛てメッセージの送り先はシステム管理者が設定しています（COMPLIANCE_CHANNEL）。変更はシステム管理者にご依頼ください。",
  "channel_for.button.officers": "コンプライアンス担当者宛てメッセージに使う",
  "channel_for.button.supplier": "サプライヤーとの連絡に使う",
  "channel_decided.officers":
    "今後、コンプライアンス担当者宛てのメッセージはここに届きます（{name}さんが選択）。",
  "channel_decided.supplier":
    "このチャンネルは{supplier}との連絡用になりました（{name}さんが選択）。ほかの社外組織が参加していない間は、同社の方がここで送ったものを同社からのものとして扱います。",
  channel_moved:
    "コンプライアンス担当者宛てのメッセージは、別のチャンネルに届くようになりました。今後ここには届きません。",
  "channel_supplier.title": "どのサプライヤーとのチャンネルですか",
  "channel_supplier.intro":
    "登録すると、社外の方がここに書き込んだ内容を、そのサプライヤーからのものとして扱います。結果は参加者全員に表示されます。",
  "channel_supplier.now": "現在の登録先：{supplier}",
  "channel_supplier.submit": "保存",
  "channel_supplier.officers":
    "このチャンネルはコンプライアンス担当者宛てメッセージに使われています。先に別のチャンネルを選んでください。",
};
