import type { reminders as english } from "../en/reminders.ts";

export const reminders: Record<keyof typeof english, string> = {
  "survey.subject": "{company}：{year} 年冲突矿产调查，请于 {due} 前答复",
  "survey.dear": "{supplier}\n{name}，您好：",
  "survey.signed": "{company}\n{person}",
  "survey.drafted": "本文由机器起草。如与下方英文不一致，以英文为准。",
  "survey.ask":
    "{by, select, mail {如有疑问，{company} 的 {person} 会为您解答。} other {如有疑问，请直接在此留言；{company} 的 {person} 会为您解答。}}",

  "invite.heading": "请于 {due} 前答复：{year} 年冲突矿产调查",
  "invite.heading.late": "答复期限为 {due}，现在仍欢迎您答复：{year} 年冲突矿产调查",
  "invite.colleague.lost": "我们此前曾写信给贵公司的另一位同事，但未能取得联系，因此现在联系您。",
  "invite.colleague.moved": "我们此前曾写信给贵公司的另一位同事；今后将与您联系。",
  "invite.colleague.named": "贵公司的同事告诉我们，此事应由您负责。",
  "invite.why":
    "锡、钽、钨和金可能为冲突提供资金。因此，{company} 请 {supplier} 与其他供应商一样，说明产品中的这些金属来自哪些冶炼厂。",
  "invite.what":
    "请您：填写 Responsible Minerals Initiative 的通用表格 CMRT，并拖放到{by, select, mail {您的专属页面（链接见下方）} other {此处}}。几秒钟即可得到结果。",
  "invite.scope.company": "请就贵公司整体作答（表格中的范围 A）。",
  "invite.scope.products":
    "请就贵公司供应给 {company} 的产品作答（表格中的范围 B），并在 Product List 工作表中列出这些产品。",
  "invite.scope.defined": "请在表格中选择范围 C，并说明您的答复涵盖供应给 {company} 的哪些产品。",
  "invite.form":
    "表格可免费获取，请使用最新版本：https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/",
  "invite.form.version":
    "表格可免费获取，请使用 {version} 或更新的版本：https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/",
  "invite.gaps": "信息不必齐全：请先提供目前已知的内容，之后可随时发送更新的文件，逐步完善。",
  "invite.own": "{company} 的说明：",
  "invite.genuine":
    "如需核实本消息的真实性，请拨打您已知的电话号码，向 {company} 的 {person} 确认。我们绝不会索要密码或付款。",
  "invite.genuine.page":
    "如需核实本消息的真实性，请查看 {company} 的页面 {page} 或拨打您已知的电话号码，向该公司的 {person} 确认。我们绝不会索要密码或付款。",
  "invite.not_you":
    "如果此事不由您负责，请选择“{button}”并告诉我们应联系谁。这只会更改联系人，并不表示拒绝答复。",

  "remind.heading":
    "{days, plural, =0 {今天（{due}）} =1 {明天（{due}）} other {还有 # 天，{due}}}到期：{company} {year} 年冲突矿产调查",
  "remind.heading.late":
    "{due}（{days, plural, =1 {昨天} other {# 天前}}）已到期：{company} {year} 年冲突矿产调查",
  "remind.step.before_28": "贵公司的供应商答复可能需要一些时间，因此我们提前提醒您。",
  "remind.step.before_14": "不必等到供应商全部答复：请先发送目前已知的内容，之后再发送更新的文件。",
  "remind.step.before_7": "如果遇到困难，请告诉我们，{person} 乐意协助。",
  "remind.step.before_1": "如果还需要几天时间，请选择“{button}”。",
  "remind.step.after_3":
    "这是我们就此截止日期发出的最后一次自动提醒。我们仍欢迎您答复；如有困难，请告诉我们。",
  "remind.step.returned_5": "我们尚未收到更正后的文件。",
  "remind.step.returned_12": "这是关于此文件的最后一次自动提醒。如有不清楚之处，{person} 乐意与您一起核对。",
  "remind.step.resumed": "您于 {date} 告诉我们正在处理，因此此后我们没有再打扰您。",
  "remind.nothing": "我们尚未收到 {supplier} 的表格。",
  "remind.returned": "您于 {date} 发送的文件“{name}”还有 {count, number} 处需要更正：",
  "remind.unreadable": "您于 {date} 发送的文件“{name}”无法读取。",
  "remind.blank": "您于 {date} 发送的文件“{name}”是空白表格。",
  "remind.taken_back": "您已于 {date} 撤回“{name}”，此后没有收到其他文件。",
  "remind.waiting":
    "您于 {date} 发送的文件“{name}”尚未作为答复，因为其中的公司名称是“{other}”。是贵公司的吗？",
  "remind.checked": "我们于 {date} 为您检查了“{name}”，它尚未作为答复。",
  "remind.do.send":
    "请填写表格（CMRT）并拖放到{by, select, mail {您的专属页面（链接见下方）} other {此处}}。",
  "remind.do.correct": "请更正文件并拖放到{by, select, mail {您的专属页面（链接见下方）} other {此处}}。",
  "remind.do.again": "请将正确的文件拖放到{by, select, mail {您的专属页面（链接见下方）} other {此处}}。",
  "remind.do.waiting": "如果是贵公司的，请选择“{button}”。否则请发送以贵公司名义填写的表格。",
  "remind.do.checked": "如果这就是贵公司的答复，请选择“{button}”。否则请发送正确的文件。",

  "button.form": "获取表格",
  "button.working": "正在处理",
  "button.not_mine": "不归我负责",
  "button.mute": "不再提醒",
  "button.unmute": "重新开启提醒",

  "working.noted": "谢谢。在 {until} 之前我们不会再提醒您。您可以随时在此发送文件。",
  "working.again": "已经记录，在 {until} 之前我们不会再提醒您。",
  "working.noted.quiet": "谢谢，已经记录。您可以随时在此发送文件。",
  "working.not_needed": "谢谢。目前您无需进行任何操作。",
  "mute.done": "我们不会再向您发送提醒。调查仍在进行，您可以随时在此发送表格。",
  "unmute.done": "提醒已重新开启。",
};
