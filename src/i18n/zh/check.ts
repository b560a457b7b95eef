import type { check as english } from "../en/check.ts";

export const check: Record<keyof typeof english, string> = {
  "check.result.accepted": "可以接受：填写完整且前后一致。此结果不涉及金属来源的判断。",
  "check.result.accepted_with_follow_up":
    "可以接受，另有 {count, number} 处需要跟进。填写完整；此结果不涉及金属来源的判断。",
  "check.result.returned": "请更正 {count, number} 处，保存表格后重新检查。",
  "check.result.blank": "表格尚未填写：缺少 {count, number} 项内容。请填写后重新检查。",

  "check.about": "{kind} {version}，{language}",
  "check.about.company": "{kind} {version}，{language}，{company}",
  "check.column.severity": "类别",
  "check.column.where": "位置",
  "check.column.message": "处理方法",
  "check.severity.must_fix": "须更正",
  "check.severity.follow_up": "须跟进",
  "check.severity.note": "提示",
  "check.where.file": "整个文件",

  "check.file.not_found": "{path} 处没有文件。请检查路径后重试。",
  "check.file.not_a_file": "{path} 不是文件。请指定工作簿文件本身。",
  "check.file.not_allowed": "当前用户无权读取 {path}。请更改权限后重试。",
  "check.file.not_readable": "无法从磁盘读取 {path}（{code}）。请重试。",

  "check.marked.saved": "已标注的副本：{path}",
  "check.marked.not_written": "未能写入已标注的副本：{path}（{code}）。",

  "check.progress": "正在检查第 {number, number} 个，共 {total, number} 个",
  "check.summary": "已检查 {total, number} 个文件：",
  "check.summary.accepted": "可接受：{count, number}",
  "check.summary.accepted_with_follow_up": "可接受，但有待跟进：{count, number}",
  "check.summary.returned": "须更正：{count, number}",
  "check.summary.unreadable": "无法读取：{count, number}",

  "check.usage.no_files": "请至少指定一个文件：tinstone check FILE…",
  "check.usage.language": "--lang 可取以下值之一：{languages}。",
  "check.usage.date": "{option} 须为日期，例如 2026-12-31。",
  "check.usage.accept": "--accept 须为您接受的最早表格版本，例如 6.5。",
  "check.usage.reference": "{path} 中没有可用于核对的冶炼厂列表。请指定 RMI 的表格，例如空白表格。",
  "check.usage.rmap":
    "{path} 不是可用于核对冶炼厂状态的 RMI 列表。请指定从 RMI 网站导出的列表（xlsx、csv 或 xml），须含状态或为合规冶炼厂列表。",
  "check.usage.rmap_date": "{path} 未说明日期。请用 --rmap-date 指定，例如 2026-11-15。",
};
