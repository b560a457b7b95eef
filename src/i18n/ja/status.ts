import type { status as english } from "../en/status.ts";

export const status: Record<keyof typeof english, string> = {
  "officers.status.caption": "{year}年の調査：{date}現在の状況",
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
