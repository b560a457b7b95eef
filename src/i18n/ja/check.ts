import type { check as english } from "../en/check.ts";

export const check: Record<keyof typeof english, string> = {
  "check.result.accepted":
    "受理できます。記入漏れや矛盾はありません（原産地について判断するものではありません）。",
  "check.result.accepted_with_follow_up":
    "受理できますが、確認が必要な点が {count, number} 件あります。記入漏れはありません（原産地について判断するものではありません）。",
  "check.result.returned":
    "{count, number} 件の修正が必要です。修正して保存したうえで、もう一度 check を実行してください。",
  "check.result.blank":
    "フォームが未記入です（{count, number} 件が未入力）。ご記入のうえ、もう一度 check を実行してください。",

  "check.about": "{kind} {version}、{language}",
  "check.about.company": "{kind} {version}、{language}、{company}",
  "check.column.severity": "区分",
  "check.column.where": "場所",
  "check.column.message": "内容と対応",
  "check.severity.must_fix": "要修正",
  "check.severity.follow_up": "要確認",
  "check.severity.note": "参考",
  "check.where.file": "ファイル全体",

  "check.file.not_found": "{path} にファイルがありません。パスをご確認のうえ、もう一度お試しください。",
  "check.file.not_a_file": "{path} はファイルではありません。ワークブックのファイルを指定してください。",
  "check.file.not_allowed":
    "{path} を読み取る権限がありません。アクセス権を変更して、もう一度お試しください。",
  "check.file.not_readable": "{path} をディスクから読み取れませんでした（{code}）。もう一度お試しください。",

  "check.marked.saved": "指摘を書き込んだファイル：{path}",
  "check.marked.not_written": "指摘を書き込んだファイルを保存できませんでした：{path}（{code}）",

  "check.progress": "確認中：{total, number} 件中 {number, number} 件目",
  "check.summary": "{total, number} 件のファイルを確認しました。",
  "check.summary.accepted": "受理：{count, number} 件",
  "check.summary.accepted_with_follow_up": "受理（要確認の点あり）：{count, number} 件",
  "check.summary.returned": "要修正：{count, number} 件",
  "check.summary.unreadable": "読み取り不可：{count, number} 件",

  "check.usage.no_files": "ファイルを 1 つ以上指定してください：tinstone check FILE…",
  "check.usage.language": "--lang には次のいずれかを指定してください：{languages}",
  "check.usage.date": "{option} には 2026-12-31 のように日付を指定してください。",
  "check.usage.accept":
    "--accept には、受け付ける最も古いフォームのバージョンを 6.5 のように指定してください。",
  "check.usage.reference":
    "{path} には、確認に使える製錬業者のリストがありません。RMIのフォーム（未記入のものなど）を指定してください。",
  "check.usage.rmap":
    "{path} は、製錬業者の状況を確認できるRMIのリストではありません。RMIのウェブサイトから出力した、ステータス付きまたはコンフォーマント製錬業者のリスト（xlsx・csv・xml）を指定してください。",
  "check.usage.rmap_date":
    "{path} がいつの時点のものか分かりません。--rmap-date に 2026-11-15 のように日付を指定してください。",
};
