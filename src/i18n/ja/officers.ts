import type { officers as english } from "../en/officers.ts";

export const officers: Record<keyof typeof english, string> = {
  "officers.link_wanted":
    "{supplier}の{name}様が期限切れのリンクを開き、新しいリンクを希望しています。作成コマンド：tinstone supplier link {email}",
  "officers.not_mine": "{supplier}の{name}様から、この調査は担当ではないとの連絡がありました。",
  "officers.not_mine.ask": "{name}様（{email}）に尋ねてほしいとのことです。",
  "officers.not_mine.ask_name": "{name}様に尋ねてほしいとのことです。",
  "officers.not_mine.note": "補足：「{note}」",
  "officers.wrote": "{supplier}の{name}様が、担当者への連絡を希望しています。",
  "officers.wrote.text": "「{text}」（返信先：{email}）",
  "officers.undelivered.parked":
    "{name}へのメッセージを1時間配信できなかったため、保留にしました。ほかのメッセージは引き続き配信します。",
  "officers.undelivered.unreachable":
    "{name}に、これまでの連絡先では届かなくなりました。別の連絡方法をご確認ください。",
  "officers.undelivered.rejected": "{name}へのメッセージがチャットサービスに拒否されたため、送信されません。",
  "officers.undelivered.somebody": "お名前の分からない方",
  "officers.unplaced": "{name}から「{file}」が届きましたが、何のためのファイルか分かりません。保管しました。",
  "officers.unplaced.somebody": "未確認の方",
  "officers.notice_failed":
    "{name}から届いた内容を、再試行しても処理できませんでした。内容は保管しています。ログをご確認ください。",
  "officers.new_link":
    "新しい専用リンクです：{url} 。{days}日間有効です。ご本人以外にはお渡しにならないでください。",
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
