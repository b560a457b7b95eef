import type { findings as english } from "../en/findings.ts";

export const findings: Record<keyof typeof english, string> = {
  "metal.tantalum": "钽",
  "metal.tin": "锡",
  "metal.gold": "金",
  "metal.tungsten": "钨",

  "field.q1": "问题 1（是否有意添加或使用？）",
  "field.q2": "问题 2（是否仍存在于产品中？）",
  "field.q3": "问题 3（指明国家或地区）",
  "field.q4": "问题 4（受冲突影响和高风险地区）",
  "field.q5": "问题 5（回收或废料源）",
  "field.q6": "问题 6（已答复的供应商比例）",
  "field.q7": "问题 7（是否已识别所有冶炼厂？）",
  "field.q8": "问题 8（是否已报告所有冶炼厂信息？）",

  "finding.MISSING.company": "缺少公司名称。请在 {sheet} 的 {cell} 填写贵公司的法定名称。",
  "finding.MISSING.scope": "未选择申报范围。请在 {sheet} 的 {cell} 从列表中选择 A、B 或 C。",
  "finding.MISSING.scope_description":
    "您选择的申报范围需要说明。请在 {sheet} 的 {cell} 填写回答所涵盖的范围。",
  "finding.MISSING.contact_name": "缺少联系人姓名。请在 {sheet} 的 {cell} 填写。",
  "finding.MISSING.contact_email": "缺少联系人的电子邮件地址，或地址中没有 @。请在 {sheet} 的 {cell} 填写。",
  "finding.MISSING.contact_phone": "缺少联系人的电话号码。请在 {sheet} 的 {cell} 填写。",
  "finding.MISSING.authorizer": "缺少授权人。请在 {sheet} 的 {cell} 填写批准这些回答的人员姓名。",
  "finding.MISSING.authorizer_email":
    "缺少授权人的电子邮件地址，或地址中没有 @。请在 {sheet} 的 {cell} 填写。",
  "finding.MISSING.date": "缺少生效日期。请在 {sheet} 的 {cell} 填写完成表格的日期。",
  "finding.MISSING.yes_no": "请就{metal}回答{label}：在 {sheet} 的 {cell} 选择“Yes”或“No”。",
  "finding.MISSING.yes_no_unknown":
    "请就{metal}回答{label}：在 {sheet} 的 {cell} 选择“Yes”、“No”或“Unknown”。",
  "finding.MISSING.percent": "请就{metal}回答{label}：在 {sheet} 的 {cell} 从列表中选择一个百分比或“None”。",
  "finding.MISSING.gated":
    "请就{metal}回答{label}：在 {sheet} 的 {cell} 选择“Yes”或“No”。在此之前，您就{metal}对后续问题的回答不计入。",
  "finding.MISSING.unreadable":
    "{sheet} 的 {cell} 中的“{answer}”不是可选项，因此依赖于它的回答不计入。请从列表中选择：{choices}。",
  "finding.MISSING.company_question":
    "请回答关于贵公司的问题 {field}：在 {sheet} 的 {cell} 从列表中选择一个答案。",
  "finding.MISSING.B.url": "您表示政策已在网站上公布。请在 {sheet} 的 {cell} 填写其网址。",
  "finding.MISSING.product_list":
    "申报范围是产品列表，但没有列出产品。请在 {sheet} 的 {cell} 填写第一个产品编号。",
  "finding.MISSING.smelters":
    "没有列出{metal}的冶炼厂。请在 {sheet} 工作表中从 {cell} 起逐一列出：在 A 列填写识别号码，或在 B 列选择金属并在 C 列选择名称。",
  "finding.MISSING.smelters.unknown":
    "{metal}还没有可计入的冶炼厂：{sheet} 的 {cell} 中的“{id}”不在此表格的列表中。请在 Smelter Look-up 工作表中查找并在 A 列填写识别号码，或在 B 列选择金属、在 C 列选择“Smelter not listed”，并填写名称和国家或地区。",
  "finding.MISSING.smelters.suggested":
    "{metal}还没有可计入的冶炼厂：{sheet} 的 {cell} 中的“{id}”不在此表格的列表中。您是指 {suggested}（{suggested_name}，{suggested_country}）吗？如果是，请在 A 列填写 {suggested}；如果不是，请在 Smelter Look-up 工作表中查找。",
  "finding.MISSING.smelters.unseen":
    "{metal}还没有可计入的冶炼厂：“{id}”位于 {sheet} 的 {cell} 所在的行，而表格本身不计入该行。请将该行移到上方的行中。",
  "finding.MISSING.smelters.number_elsewhere":
    "{metal}还没有可计入的冶炼厂：表格本身在 {sheet} 的第 {row} 行中找不到 {id}。请在 A 列（{cell}）填写该号码。",
  "finding.MISSING.smelters.not_listed_details":
    "不在 RMI 列表中的冶炼厂需要在 D 列填写名称，在 E 列填写国家或地区。请补充 {sheet} 的 {cell}。",

  "finding.VERSION_OUTDATED":
    "此表格的版本是 {version}；需要 {oldest} 或更新的版本。请将答案复制到 RMI 的最新表格中并发送该表格。",
  "finding.VERSION_NEWER":
    "此表格的版本是 {version}，比我们详细了解的最新版本 {known} 更新。已按 {known} 的规则读取；您无需操作。",
  "finding.LOOKUP_ALTERED":
    "此表格内的冶炼厂列表（{sheet} 工作表）与 RMI 随版本 {version} 发布的不同；您的冶炼厂已按 RMI 的列表核对。请将答案复制到 RMI 的全新表格中并发送该表格。",
  "finding.LOOKUP_UNVERIFIED":
    "无法将此表格内的冶炼厂列表（{sheet} 工作表）与 RMI 随版本 {version} 发布的列表比对；您的冶炼厂已按表格内的列表核对。如果此表格不是来自 RMI 网站，下次请使用全新的表格。",
  "finding.LOOKUP_UNVERIFIED.differs":
    "此表格内的冶炼厂列表（{sheet} 工作表）与 RMI 随版本 {version} 发布的不同。下次请将答案复制到 RMI 的全新表格中；您的冶炼厂已按表格内的列表核对。",
  "finding.DATE_FUTURE": "生效日期 {date} 尚未到来。请在 {sheet} 的 {cell} 填写完成表格的日期。",
  "finding.DATE_STALE":
    "生效日期 {date} 早于本次调查的开始日期 {start}。请确认所有回答仍然有效，并在 {sheet} 的 {cell} 填写确认的日期。",
  "finding.DATE_NOT_A_DATE":
    "{sheet} 的 {cell} 中的“{text}”是文本，不是日期。请以日期格式填写完成表格的日期，例如 31-Mar-2026。",
  "finding.COMPANY_IS_REQUESTER":
    "公司名称“{name}”是向您发出询问的公司。请在 {sheet} 的 {cell} 填写贵公司自己的法定名称。",
  "finding.AUTHORIZER_SAME":
    "“{text}”不是姓名。请在 {sheet} 的 {cell} 填写批准这些回答的人员姓名，即使与联系人相同。",
  "finding.EMAIL_INVALID": "“{text}”似乎不是电子邮件地址。请在 {sheet} 的 {cell} 更正。",
  "finding.BLANK_TEXT": "{sheet} 的 {cell} 只有空格。请填写答案。",
  "finding.ANSWER_NOT_IN_LIST": "{sheet} 的 {cell} 中的“{answer}”不是可选项。请从列表中选择：{choices}。",
  "finding.ANSWER_LOOSE_FORM":
    "{sheet} 的 {cell} 中的“{answer}”已按“{choice}”读取。下次请从列表中选择，以便表格自身的检查也能识别。",
  "finding.NOT_ENGLISH":
    "{sheet} 的 {cell} 中的“{answer}”不是英文，已按“{choice}”读取。请从列表中选择“{choice}”。",
  "finding.NOT_ENGLISH.text": "{sheet} 的 {cell} 中的“{text}”不是英文。表格只接受英文，请用英文填写。",
  "finding.FORMULA_LIKE_TEXT":
    "{sheet} 的 {cell} 中的“{text}”以可能被当作公式的符号开头。请去掉开头的 =、@、+、- 或 #。",

  "finding.UNUSED_METAL_HAS_SMELTERS":
    "列出了 {count, number} 家{metal}的冶炼厂（首个位于 {sheet} 的 {cell}），但 Declaration 工作表的 {other} 表示未使用该金属。请更正其中一处。",
  "finding.Q7_YES_Q6_NOT_100":
    "{sheet} 的 {cell} 表示已识别{metal}的所有冶炼厂，但并非所有供应商都已答复（{other}）。请更正其中一处。",
  "finding.Q7_YES_BUT_UNIDENTIFIED":
    "{sheet} 的 {cell} 表示已识别{metal}的所有冶炼厂，但 Smelter List 的 {other} 为“Smelter not yet identified”。请填写该冶炼厂，或回答“No”。",
  "finding.Q3_NO_WITHOUT_FULL_VISIBILITY":
    "{sheet} 的 {cell} 表示{metal}不来自指明国家或地区，但 {other} 显示尚未掌握全部情况。请回答“Unknown”，或完成对供应商的调查。",
  "finding.Q3_YES_COVERED_COUNTRIES":
    "{sheet} 的 {cell} 表示{metal}来自指明国家或地区。请确保 Smelter List 中列有冶炼厂以及已知的矿山；我们可能会询问贵公司的尽职调查情况。",
  "finding.Q3_YES_NO_KNOWN_SOURCE":
    "{sheet} 的 {cell} 表示{metal}来自指明国家或地区，但没有列出{metal}的冶炼厂。请在 Smelter List 中填写冶炼厂，或回答“Unknown”。",
  "finding.Q3_YES_Q4_NO":
    "根据 {other}，{metal}来自指明国家或地区，因此问题 4（{sheet} 的 {cell}）不能是“No”。请更正其中一处。",
  "finding.Q5_RECYCLED_BUT_MINED":
    "{sheet} 的 {cell} 表示{metal}全部来自回收或废料源，但 {other} 表示部分来自所询问地区的矿山。请更正其中一处。",
  "finding.Q5_RECYCLED_SMELTER_SAYS_NO":
    "{sheet} 的 {cell} 表示{metal}全部来自回收或废料源，但 Smelter List 的 {other} 对其中一家冶炼厂填写了“No”。请更正其中一处。",
  "finding.Q6_LOW_RESPONSE":
    "就{metal}而言，已答复的供应商不超过一半（{sheet} 的 {cell} 为“{answer}”）。请提醒供应商，待更多供应商答复后重新发送表格。",
  "finding.Q7_NO":
    "尚未识别{metal}的所有冶炼厂（{sheet} 的 {cell}）。请在旁边的 G 列说明预计何时能够识别，并在识别后重新发送表格。",
  "finding.Q8_NO":
    "您收到的{metal}冶炼厂信息尚未全部列入表格（{sheet} 的 {cell}）。请将其余信息添加到 Smelter List。",
  "finding.POLICY_B_WITHOUT_A":
    "{sheet} 的 {cell} 表示贵公司没有政策，但 {other} 表示政策已在网站上公布。请更正其中一处。",
  "finding.POLICY_URL_NOT_A_URL":
    "{sheet} 的 {cell} 中的“{text}”不是网址。请填写可以查看贵公司政策的网址，例如 www.example.com/policy。",
  "finding.E_OTHER_FORMAT_NO_COMMENT":
    "问题 E 的回答是“Yes, using other format (describe)”。请在 {sheet} 的 {cell} 说明该格式。",
  "finding.WEAK_PROGRAM":
    "关于贵公司的问题 {question} 回答为“No”（{sheet} 的 {cell}）。如已实施，请选择“Yes”；如未实施，请在旁边的 G 列说明计划和时间。",
  "finding.ALL_NO_NO_REASON":
    "问题 1 对四种金属均回答“No”。请在 {sheet} 的 {cell} 说明贵公司产品不含这些金属的原因。",
  "finding.GATED_ANSWERS_PRESENT":
    "{sheet} 工作表的 {other} 表示未使用{metal}，但其后仍有回答（首个位于 {cell}）。这些回答不计入；请清除，或更正 {other}。",
  "finding.COMPANY_SCOPE_WITH_PRODUCTS":
    "申报范围是整个公司，但 {sheet} 列出了 {count, number} 个产品（从 {cell} 起）。如果回答仅针对产品，请选择范围 B。",
  "finding.PRODUCT_NUMBER_MISSING":
    "有 {count, number} 个产品没有编号。请在 {sheet} 的 B 列填写（首个位于 {cell}）。",
  "finding.PRODUCT_DUPLICATE":
    "{sheet} 的 {cell} 中的产品编号“{number}”已出现在第 {first} 行。一行即可，请删除另一行。",

  "finding.ONLY_UNVERIFIED_SMELTERS":
    "所列的{metal}冶炼厂均不在此表格的列表中（首个位于 {sheet} 的 {cell}）。请在 Smelter Look-up 工作表中核对其号码和名称。",
  "finding.SMELTER_ID_UNKNOWN":
    "{sheet} 的 {cell} 中的“{id}”不在此表格的列表中。请在 Smelter Look-up 工作表中查找，或选择“Smelter not listed”并填写名称和国家或地区。",
  "finding.SMELTER_ID_UNKNOWN.suggested":
    "第 {row} 行：您是指 {suggested}（{suggested_name}，{suggested_country}）吗？{sheet} 的 {cell} 中的“{id}”不在此表格的列表中。如果是该冶炼厂，请在 A 列填写 {suggested}；如果不是，请在 Smelter Look-up 工作表中查找。",
  "finding.SMELTER_ID_UNKNOWN.known":
    "第 {row} 行：{sheet} 的 {cell} 中的“{id}”似乎是 {suggested}（{suggested_name}，{suggested_country}），但这样填写表格本身无法识别。如果是该冶炼厂，请在 A 列填写 {suggested}。",
  "finding.SMELTER_ID_METAL_MISMATCH":
    "{id} 是 {known} 的冶炼厂，但 {sheet} 的 {cell} 为 {listed}。请更正金属或号码。",
  "finding.SMELTER_ID_METAL_MISMATCH.by_name":
    "“{id}”在 RMI 的列表中是 {known} 的冶炼厂，但 {sheet} 的 {cell} 为 {listed}。请更正金属或名称。",
  "finding.SMELTER_ID_NAME_MISMATCH":
    "第 {row} 行：您是指 {suggested}（{suggested_name}，{suggested_country}）吗？该行的号码是 {id}，即 {known}，但 {sheet} 的 {cell} 为“{listed}”。请更正号码或名称。",
  "finding.SMELTER_COUNTRY_MISMATCH":
    "{id}（{name}）位于 {known}，但 {sheet} 的 {cell} 为 {listed}。请更正国家或地区，或更正号码。",
  "finding.SMELTER_NOT_LISTED":
    "“{name}”（{sheet} 的 {cell}）不在 RMI 的列表中。请确认它是冶炼厂，而不是贸易商或工厂；如有识别号码，请填写在 A 列并重新发送表格。",
  "finding.SMELTER_NOT_LISTED.suggested":
    "第 {row} 行：您是指 {suggested}（{suggested_name}，{suggested_country}）吗？该冶炼厂在 RMI 的列表中，但“{name}”是以“Smelter not listed”填写的（{sheet} 的 {cell}）。如果是该冶炼厂，请在 A 列填写 {suggested}；如果不是，请确认它是冶炼厂，而不是贸易商或工厂。",
  "finding.SMELTER_TRADER_NAME":
    "“{name}”（{sheet} 的 {cell}）看来是贸易商，而不是冶炼厂。请询问其金属在哪里冶炼，并列出该冶炼厂。",
  "finding.SMELTER_NAME_UNKNOWN":
    "{sheet} 的 {cell} 中的“{text}”不是冶炼厂名称。在得知名称之前，请在 C 列选择“Smelter not yet identified”。",
  "finding.SMELTER_NOT_YET_IDENTIFIED":
    "{sheet} 的 {cell} 中的冶炼厂尚未识别。请向供应商询问其名称或号码，得知后重新发送表格。",
  "finding.SMELTER_NOT_YET_WITH_DATA":
    "{other} 为“Smelter not yet identified”，但 {sheet} 的 {cell} 填有该冶炼厂的信息（“{text}”）。请填写该冶炼厂，或清空该单元格。",
  "finding.SMELTER_METAL_MISSING": "“{name}”没有选择金属。请在 {sheet} 的 {cell} 选择金属。",
  "finding.SMELTER_METAL_INVALID":
    "{sheet} 的 {cell} 中的“{metal_text}”不是四种金属之一。请选择 Tantalum、Tin、Tungsten 或 Gold，或删除该行。",
  "finding.SMELTER_NAME_MISSING":
    "已选择金属，但没有冶炼厂。请在 {sheet} 的 {cell} 选择冶炼厂，或在 A 列填写其号码。",
  "finding.SMELTER_DUPLICATE":
    "{sheet} 的 {cell} 与第 {first} 行是相同的冶炼厂和金属。一行即可，请删除另一行。",
  "finding.SMELTER_LIST_LOOKS_COPIED":
    "RMI 列表中的 {total, number} 家冶炼厂，您列出了 {count, number} 家（从 {sheet} 的 {cell} 起）。请只列出其金属用于贵公司产品的冶炼厂。",
  "finding.RECYCLED_ROW_INCONSISTENT":
    "第 {row} 行的 P 列表示该冶炼厂只使用回收料或废料，但 {sheet} 的 {cell} 为“{text}”。请更正其中一处。",
  "finding.SMELTER_NOT_CONFORMANT":
    "{name}（{id}，{sheet} 的 {cell}）在 RMI {date} 的列表中状态为“{status}”，不属于合规（Conformant）。请在 M 列说明贵公司将采取的措施。",
  "finding.SMELTER_NOT_CONFORMANT.not_on_list":
    "{name}（{id}，{sheet} 的 {cell}）不在 RMI {date} 的冶炼厂及其审核列表中。请在 M 列说明贵公司将采取的措施。",

  "finding.SMELTER_DISAPPEARED":
    "“{name}”在您 {year} 年的表格中列为{metal}的冶炼厂，但不在此表格中。请将其添加到 {sheet}，或告知我们已不再使用其金属。",
  "finding.SMELTER_DISAPPEARED.more":
    "您 {year} 年表格中的另外 {count, number} 家冶炼厂在此表格中找不到。请比较两份表格的 {sheet}，并添加仍在使用的冶炼厂。",
  "finding.UNCHANGED_WITH_NEW_DATE":
    "此表格的内容与您 {year} 年的表格完全相同，只有生效日期是新的（{date}，{sheet} 的 {cell}）。请确认所有回答和冶炼厂仍然有效。",
  "finding.OTHER": "请检查 {sheet} 的 {cell}。",
  "finding.labelled": "{what}（表格中的项目：“{label}”）",

  "unreadable.empty": "此文件是空的。请在 Excel 中保存表格后重新发送。",
  "unreadable.too_large":
    "此文件大于 10 MB；填写完的表格约为 1.5 MB。请只发送 Excel 表格，不要包含图片或附件。",
  "unreadable.not_a_workbook":
    "此文件不是 Excel 工作簿。请以 .xlsx 格式发送表格本身；如果在 zip 压缩包中，请先解压。",
  "unreadable.pdf": "这是 PDF 文件。请发送生成它的 Excel 表格（.xlsx）。",
  "unreadable.text_or_csv": "这是文本或 CSV 文件。请发送包含所有工作表的完整 Excel 表格（.xlsx）。",
  "unreadable.html": "这是网页，可能是在表格的位置保存了登录页或下载页。请发送 Excel 表格（.xlsx）本身。",
  "unreadable.image": "这是图片。请发送 Excel 表格（.xlsx）本身。",
  "unreadable.old_xls":
    "这是旧的 .xls 格式的工作簿，现行表格不使用该格式。请填写现行表格并以 .xlsx 格式发送。",
  "unreadable.password_protected": "此文件受密码保护。请取消打开密码（文件、信息、保护工作簿）后重新发送。",
  "unreadable.xlsb": "这是二进制工作簿（.xlsb）。请另存为“Excel 工作簿 (.xlsx)”后重新发送。",
  "unreadable.ods": "这是 OpenDocument 电子表格（.ods）。请另存为“Excel 工作簿 (.xlsx)”后重新发送。",
  "unreadable.truncated": "此文件不完整，可能在传输中被截断。请重新发送。",
  "unreadable.damaged": "此工作簿已损坏，无法完整读取。请在 Excel 中打开，另存为新文件名后重新发送。",
  "unreadable.rearranged":
    "此表格的行或列被插入、删除或移动过，无法再分辨各项回答。请将您的回答填入 RMI 的全新表格并发送该表格。",
  "unreadable.unpacks_too_large":
    "此工作簿包含的数据远多于表格所能容纳的。请填写 RMI 的全新表格并发送该表格。",
  "unreadable.hostile":
    "此文件的结构不是任何电子表格程序会生成的，出于安全未予打开。请填写 RMI 的全新表格并发送该表格。",
  "unreadable.too_slow": "读取此工作簿耗时过长。请填写 RMI 的全新表格并发送该表格。",
  "unreadable.our_fault": "我们无法读取此文件；问题出在我们这边，我们正在查明原因。您的文件已保存。",
  "unreadable.sheets_missing":
    "此工作簿缺少表格的工作表。请发送包含 Declaration、Smelter List 和 Product List 工作表的完整表格。",
  "unreadable.other_workbook":
    "这是 Excel 工作簿，但不是冲突矿产表格（CMRT）。请填写 RMI 的 CMRT 并发送该表格。",
  "unreadable.too_old":
    "这是 {form}。6 之前的版本问题不同，已不再使用。请将您的答案移至 {newest} 并发送该表格。",
  "unreadable.other_form":
    "这是 RMI 的 {form}，是另一种表格。本次调查需要 Conflict Minerals Reporting Template (CMRT)。请填写 {newest} 并发送该表格。",
};
