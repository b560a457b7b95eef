import type { findings as english } from "../en/findings.ts";

export const findings: Record<keyof typeof english, string> = {
  "metal.tantalum": "탄탈륨",
  "metal.tin": "주석",
  "metal.gold": "금",
  "metal.tungsten": "텅스텐",

  "field.q1": "질문 1(의도적 추가 또는 사용 여부)",
  "field.q2": "질문 2(제품 내 잔존 여부)",
  "field.q3": "질문 3(해당국가)",
  "field.q4": "질문 4(분쟁 및 고위험 지역)",
  "field.q5": "질문 5(재활용 및 스크랩 원료)",
  "field.q6": "질문 6(응답한 공급업체의 비율)",
  "field.q7": "질문 7(모든 제련소 파악 여부)",
  "field.q8": "질문 8(모든 제련소 정보 보고 여부)",

  "finding.MISSING.company": "기업명이 없습니다. {sheet} {cell} 셀에 귀사의 정식 명칭을 입력해 주십시오.",
  "finding.MISSING.scope":
    "선언범위가 선택되지 않았습니다. {sheet} {cell} 셀의 목록에서 A, B, C 중 하나를 선택해 주십시오.",
  "finding.MISSING.scope_description":
    "선택하신 선언범위에는 설명이 필요합니다. {sheet} {cell} 셀에 답변이 적용되는 범위를 입력해 주십시오.",
  "finding.MISSING.contact_name": "담당자 이름이 없습니다. {sheet} {cell} 셀에 입력해 주십시오.",
  "finding.MISSING.contact_email":
    "담당자의 이메일 주소가 없거나 @가 빠져 있습니다. {sheet} {cell} 셀에 입력해 주십시오.",
  "finding.MISSING.contact_phone": "담당자의 전화번호가 없습니다. {sheet} {cell} 셀에 입력해 주십시오.",
  "finding.MISSING.authorizer":
    "책임자가 없습니다. {sheet} {cell} 셀에 답변을 승인하는 분의 이름을 입력해 주십시오.",
  "finding.MISSING.authorizer_email":
    "책임자의 이메일 주소가 없거나 @가 빠져 있습니다. {sheet} {cell} 셀에 입력해 주십시오.",
  "finding.MISSING.date": "시행일이 없습니다. {sheet} {cell} 셀에 양식 작성을 마친 날짜를 입력해 주십시오.",
  "finding.MISSING.yes_no":
    "{metal}에 대한 {label}에 답변해 주십시오. {sheet} {cell} 셀에서 “Yes” 또는 “No”를 선택해 주십시오.",
  "finding.MISSING.yes_no_unknown":
    "{metal}에 대한 {label}에 답변해 주십시오. {sheet} {cell} 셀에서 “Yes”, “No”, “Unknown” 중 하나를 선택해 주십시오.",
  "finding.MISSING.percent":
    "{metal}에 대한 {label}에 답변해 주십시오. {sheet} {cell} 셀의 목록에서 비율 또는 “None”을 선택해 주십시오.",
  "finding.MISSING.gated":
    "{metal}에 대한 {label}에 답변해 주십시오. {sheet} {cell} 셀에서 “Yes” 또는 “No”를 선택해 주십시오. 그 전까지 {metal}에 대한 이후 질문의 답변은 인정되지 않습니다.",
  "finding.MISSING.unreadable":
    "{sheet} {cell} 셀의 “{answer}”은(는) 선택 항목이 아니므로 이에 따른 답변이 인정되지 않습니다. 목록에서 선택해 주십시오: {choices}",
  "finding.MISSING.company_question":
    "회사에 관한 질문 {field}에 답변해 주십시오. {sheet} {cell} 셀의 목록에서 답변을 선택해 주십시오.",
  "finding.MISSING.B.url":
    "정책을 웹사이트에 공개했다고 답변하셨습니다. {sheet} {cell} 셀에 해당 웹 주소를 입력해 주십시오.",
  "finding.MISSING.product_list":
    "선언범위가 제품 목록이지만 기재된 제품이 없습니다. {sheet} {cell} 셀에 첫 번째 제품 번호를 입력해 주십시오.",
  "finding.MISSING.smelters":
    "{metal}의 제련소가 기재되어 있지 않습니다. {sheet} 시트의 {cell} 셀부터 제련소를 하나씩 기재해 주십시오. A열에 ID 번호를 입력하거나, B열에 금속을, C열에 이름을 선택하시면 됩니다.",
  "finding.MISSING.smelters.unknown":
    "{metal}의 제련소로 집계되는 것이 아직 없습니다. {sheet} {cell} 셀의 “{id}”은(는) 이 양식의 목록에 없습니다. Smelter Look-up 시트에서 찾아 A열에 ID 번호를 입력하시거나, B열에서 금속을, C열에서 “Smelter not listed”를 선택하고 이름과 국가를 입력해 주십시오.",
  "finding.MISSING.smelters.suggested":
    "{metal}의 제련소로 집계되는 것이 아직 없습니다. {sheet} {cell} 셀의 “{id}”은(는) 이 양식의 목록에 없습니다. {suggested}({suggested_name}, {suggested_country})을(를) 의미하십니까? 맞다면 A열에 {suggested}을(를) 입력하고, 아니라면 Smelter Look-up 시트에서 찾아 주십시오.",
  "finding.MISSING.smelters.unseen":
    "{metal}의 제련소로 집계되는 것이 아직 없습니다. “{id}”은(는) {sheet} {cell} 셀의 행에 있는데, 양식 자체가 이 행을 집계하지 않습니다. 이 행을 더 위쪽으로 옮겨 주십시오.",
  "finding.MISSING.smelters.number_elsewhere":
    "{metal}의 제련소로 집계되는 것이 아직 없습니다. 양식 자체가 {sheet} {row}행의 {id}을(를) 찾지 못합니다. A열({cell})에 번호를 입력해 주십시오.",
  "finding.MISSING.smelters.not_listed_details":
    "RMI 목록에 없는 제련소는 D열에 이름, E열에 국가가 필요합니다. {sheet} {cell} 셀을 작성해 주십시오.",

  "finding.VERSION_OUTDATED":
    "이 양식은 버전 {version}이지만 {oldest} 이상이 필요합니다. RMI의 최신 양식에 답변을 옮겨 보내 주십시오.",
  "finding.VERSION_NEWER":
    "이 양식의 버전은 {version}이며, 자세히 확인된 최신 버전 {known}보다 새롭습니다. {known}의 규칙으로 읽었으며, 하실 일은 없습니다.",
  "finding.LOOKUP_ALTERED":
    "이 양식에 포함된 제련소 목록({sheet} 시트)이 RMI가 버전 {version}에 실어 배포한 목록과 다릅니다. 제련소는 RMI의 목록으로 확인했습니다. RMI의 새 양식에 답변을 옮겨 보내 주십시오.",
  "finding.LOOKUP_UNVERIFIED":
    "이 양식에 포함된 제련소 목록({sheet} 시트)을 RMI가 버전 {version}에 실어 배포한 목록과 비교할 수 없었습니다. 제련소는 양식의 목록으로 확인했습니다. RMI 웹사이트에서 받은 양식이 아니라면 다음에는 새 양식을 사용해 주십시오.",
  "finding.LOOKUP_UNVERIFIED.differs":
    "이 양식에 포함된 제련소 목록({sheet} 시트)이 RMI가 버전 {version}에 실어 배포한 목록과 다릅니다. 다음에는 RMI의 새 양식에 답변을 옮겨 주십시오. 제련소는 양식 안의 목록으로 확인했습니다.",
  "finding.DATE_FUTURE":
    "시행일({date})이 아직 오지 않은 날짜입니다. {sheet} {cell} 셀에 양식 작성을 마친 날짜를 입력해 주십시오.",
  "finding.DATE_STALE":
    "시행일({date})이 이번 조사의 시작일({start})보다 이전입니다. 모든 답변이 여전히 유효한지 확인하고, 확인한 날짜를 {sheet} {cell} 셀에 입력해 주십시오.",
  "finding.DATE_NOT_A_DATE":
    "{sheet} {cell} 셀의 “{text}”은(는) 날짜가 아니라 텍스트입니다. 양식 작성을 마친 날짜를 31-Mar-2026과 같은 날짜로 입력해 주십시오.",
  "finding.COMPANY_IS_REQUESTER":
    "기업명 “{name}”은(는) 조사를 요청한 회사입니다. {sheet} {cell} 셀에 귀사의 정식 명칭을 입력해 주십시오.",
  "finding.AUTHORIZER_SAME":
    "“{text}”은(는) 이름이 아닙니다. 담당자와 같은 분이더라도 {sheet} {cell} 셀에 답변을 승인하는 분의 이름을 입력해 주십시오.",
  "finding.EMAIL_INVALID":
    "“{text}”은(는) 이메일 주소가 아닌 것 같습니다. {sheet} {cell} 셀을 수정해 주십시오.",
  "finding.BLANK_TEXT": "{sheet} {cell} 셀에 공백만 있습니다. 답변을 입력해 주십시오.",
  "finding.ANSWER_NOT_IN_LIST":
    "{sheet} {cell} 셀의 “{answer}”은(는) 선택 항목이 아닙니다. 목록에서 선택해 주십시오: {choices}",
  "finding.ANSWER_LOOSE_FORM":
    "{sheet} {cell} 셀의 “{answer}”을(를) “{choice}”(으)로 읽었습니다. 양식의 자체 검사에서도 인식되도록 다음에는 목록에서 선택해 주십시오.",
  "finding.NOT_ENGLISH":
    "{sheet} {cell} 셀의 “{answer}”은(는) 영어가 아니어서 “{choice}”(으)로 읽었습니다. 목록에서 “{choice}”을(를) 선택해 주십시오.",
  "finding.NOT_ENGLISH.text":
    "{sheet} {cell} 셀의 “{text}”은(는) 영어가 아닙니다. 양식은 영어로만 작성해야 합니다. 영어로 입력해 주십시오.",
  "finding.FORMULA_LIKE_TEXT":
    "{sheet} {cell} 셀의 “{text}”은(는) 수식으로 인식될 수 있는 기호로 시작합니다. 맨 앞의 =, @, +, -, # 없이 입력해 주십시오.",

  "finding.UNUSED_METAL_HAS_SMELTERS":
    "{metal}의 제련소가 {count, number}곳 기재되어 있으나(첫 번째: {sheet} {cell}), Declaration 시트의 {other} 셀에서는 사용하지 않는다고 답변하셨습니다. 둘 중 하나를 수정해 주십시오.",
  "finding.Q7_YES_Q6_NOT_100":
    "{metal}의 제련소를 모두 파악했다고 답변하셨으나({sheet} {cell}), 모든 공급업체가 응답한 것은 아닙니다({other}). 둘 중 하나를 수정해 주십시오.",
  "finding.Q7_YES_BUT_UNIDENTIFIED":
    "{metal}의 제련소를 모두 파악했다고 답변하셨으나({sheet} {cell}), Smelter List의 {other} 셀은 “Smelter not yet identified”입니다. 해당 제련소를 기재하거나 “No”로 답변해 주십시오.",
  "finding.Q3_NO_WITHOUT_FULL_VISIBILITY":
    "{sheet} {cell} 셀에서 {metal}을 해당국가에서 조달하지 않는다고 답변하셨으나, {other} 셀에 따르면 아직 모두 파악되지 않았습니다. “Unknown”으로 답변하거나 공급업체 조사를 완료해 주십시오.",
  "finding.Q3_YES_COVERED_COUNTRIES":
    "{sheet} {cell} 셀에 따르면 {metal}을 해당국가에서 조달합니다. 제련소와, 알고 계신 경우 광산이 Smelter List에 있는지 확인해 주십시오. 실사에 대해 문의드릴 수 있습니다.",
  "finding.Q3_YES_NO_KNOWN_SOURCE":
    "{sheet} {cell} 셀에 따르면 {metal}을 해당국가에서 조달하지만, {metal}의 제련소가 기재되어 있지 않습니다. Smelter List에 제련소를 기재하거나 “Unknown”으로 답변해 주십시오.",
  "finding.Q3_YES_Q4_NO":
    "{other} 셀에 따르면 {metal}을 해당국가에서 조달하므로, 질문 4({sheet} {cell})의 답변은 “No”일 수 없습니다. 둘 중 하나를 수정해 주십시오.",
  "finding.Q5_RECYCLED_BUT_MINED":
    "{sheet} {cell} 셀에서는 {metal}이 모두 재활용 또는 스크랩 원료라고 답변하셨으나, {other} 셀에서는 일부가 질문 대상 지역에서 채굴되었다고 답변하셨습니다. 둘 중 하나를 수정해 주십시오.",
  "finding.Q5_RECYCLED_SMELTER_SAYS_NO":
    "{sheet} {cell} 셀에서는 {metal}이 모두 재활용 또는 스크랩 원료라고 답변하셨으나, Smelter List의 {other} 셀에서는 한 제련소에 대해 “No”로 답변하셨습니다. 둘 중 하나를 수정해 주십시오.",
  "finding.Q6_LOW_RESPONSE":
    "{metal}에 대해 응답한 공급업체가 절반 이하입니다({sheet} {cell} 셀의 “{answer}”). 공급업체에 회신을 요청하고, 더 많은 답변을 받으신 뒤 양식을 다시 보내 주십시오.",
  "finding.Q7_NO":
    "{metal}의 제련소가 아직 모두 파악되지 않았습니다({sheet} {cell}). 언제 파악될 예정인지 옆의 G열에 적어 주시고, 파악되면 양식을 다시 보내 주십시오.",
  "finding.Q8_NO":
    "받으신 {metal} 제련소 정보가 모두 양식에 기재되지 않았습니다({sheet} {cell}). 나머지를 Smelter List에 추가해 주십시오.",
  "finding.POLICY_B_WITHOUT_A":
    "{sheet} {cell} 셀에서는 정책이 없다고 답변하셨으나, {other} 셀에서는 웹사이트에 공개했다고 답변하셨습니다. 둘 중 하나를 수정해 주십시오.",
  "finding.POLICY_URL_NOT_A_URL":
    "{sheet} {cell} 셀의 “{text}”은(는) 웹 주소가 아닙니다. www.example.com/policy와 같이 정책을 볼 수 있는 주소를 입력해 주십시오.",
  "finding.E_OTHER_FORMAT_NO_COMMENT":
    "질문 E에 “Yes, using other format (describe)”로 답변하셨습니다. 해당 형식에 대한 설명을 {sheet} {cell} 셀에 입력해 주십시오.",
  "finding.WEAK_PROGRAM":
    "회사에 관한 질문 {question}에 “No”로 답변하셨습니다({sheet} {cell}). 시행 중이면 “Yes”를 선택하고, 아니면 계획과 시기를 옆의 G열에 적어 주십시오.",
  "finding.ALL_NO_NO_REASON":
    "질문 1에 네 가지 금속 모두 “No”로 답변하셨습니다. 제품에 이 금속들이 없는 이유를 {sheet} {cell} 셀에 입력해 주십시오.",
  "finding.GATED_ANSWERS_PRESENT":
    "{sheet} 시트의 {other} 셀에서 {metal}을 사용하지 않는다고 답변하셨으나, 이후 질문에 답변이 있습니다(첫 번째: {cell}). 이 답변들은 인정되지 않으므로 지우거나 {other} 셀을 수정해 주십시오.",
  "finding.COMPANY_SCOPE_WITH_PRODUCTS":
    "선언범위는 회사 전체이지만 {sheet}에 제품 {count, number}개가 기재되어 있습니다({cell} 셀부터). 답변이 제품에만 해당하면 선언범위 B를 선택해 주십시오.",
  "finding.PRODUCT_NUMBER_MISSING":
    "번호가 없는 제품이 {count, number}개 있습니다. {sheet}의 B열에 입력해 주십시오(첫 번째: {cell}).",
  "finding.PRODUCT_DUPLICATE":
    "{sheet} {cell} 셀의 제품 번호 “{number}”은(는) 이미 {first}행에 있습니다. 한 행이면 충분하므로 다른 하나를 삭제해 주십시오.",

  "finding.ONLY_UNVERIFIED_SMELTERS":
    "기재된 {metal} 제련소가 모두 이 양식의 목록에 없습니다(첫 번째: {sheet} {cell}). Smelter Look-up 시트에서 번호와 이름을 확인해 주십시오.",
  "finding.SMELTER_ID_UNKNOWN":
    "{sheet} {cell} 셀의 “{id}”은(는) 이 양식의 목록에 없습니다. Smelter Look-up 시트에서 찾아보시거나, “Smelter not listed”를 선택하고 이름과 국가를 입력해 주십시오.",
  "finding.SMELTER_ID_UNKNOWN.suggested":
    "{row}행: {suggested}({suggested_name}, {suggested_country})을(를) 의미하십니까? {sheet} {cell} 셀의 “{id}”은(는) 이 양식의 목록에 없습니다. 맞다면 A열에 {suggested}을(를) 입력하고, 아니라면 Smelter Look-up 시트에서 찾아 주십시오.",
  "finding.SMELTER_ID_UNKNOWN.known":
    "{row}행: {sheet} {cell} 셀의 “{id}”은(는) {suggested}({suggested_name}, {suggested_country})(으)로 보이지만, 이대로는 양식 자체가 인식하지 못합니다. 맞다면 A열에 {suggested}을(를) 입력해 주십시오.",
  "finding.SMELTER_ID_METAL_MISMATCH":
    "{id}은(는) {known} 제련소이지만, {sheet} {cell} 셀에는 {listed}(으)로 되어 있습니다. 금속 또는 번호를 수정해 주십시오.",
  "finding.SMELTER_ID_METAL_MISMATCH.by_name":
    "“{id}”은(는) RMI 목록에서 {known} 제련소이지만, {sheet} {cell} 셀에는 {listed}(으)로 되어 있습니다. 금속 또는 이름을 수정해 주십시오.",
  "finding.SMELTER_ID_NAME_MISMATCH":
    "{row}행: {suggested}({suggested_name}, {suggested_country})을(를) 의미하십니까? 이 행의 번호 {id}은(는) {known}이지만, {sheet} {cell} 셀에는 “{listed}”(으)로 되어 있습니다. 번호 또는 이름을 수정해 주십시오.",
  "finding.SMELTER_COUNTRY_MISMATCH":
    "{id}({name})의 국가는 {known}이지만, {sheet} {cell} 셀에는 {listed}(으)로 되어 있습니다. 국가 또는 번호를 수정해 주십시오.",
  "finding.SMELTER_NOT_LISTED":
    "“{name}”({sheet} {cell})은(는) RMI 목록에 없습니다. 무역업체나 공장이 아니라 제련소인지 확인해 주시고, 번호가 있으면 A열에 입력하여 양식을 다시 보내 주십시오.",
  "finding.SMELTER_NOT_LISTED.suggested":
    "{row}행: {suggested}({suggested_name}, {suggested_country})을(를) 의미하십니까? RMI 목록에 있지만 “{name}”은(는) “Smelter not listed”로 기재되어 있습니다({sheet} {cell}). 맞다면 A열에 {suggested}을(를) 입력하고, 아니라면 무역업체나 공장이 아니라 제련소인지 확인해 주십시오.",
  "finding.SMELTER_TRADER_NAME":
    "“{name}”({sheet} {cell})은(는) 제련소가 아니라 무역업체로 보입니다. 금속이 어디에서 제련되었는지 문의하여 해당 제련소를 기재해 주십시오.",
  "finding.SMELTER_NAME_UNKNOWN":
    "{sheet} {cell} 셀의 “{text}”은(는) 제련소 이름이 아닙니다. 이름을 알기 전까지는 C열에서 “Smelter not yet identified”를 선택해 주십시오.",
  "finding.SMELTER_NOT_YET_IDENTIFIED":
    "{sheet} {cell} 셀의 제련소가 아직 파악되지 않았습니다. 공급업체에 이름이나 번호를 문의하시고, 파악되면 양식을 다시 보내 주십시오.",
  "finding.SMELTER_NOT_YET_WITH_DATA":
    "{other} 셀은 “Smelter not yet identified”이지만, {sheet} {cell} 셀에 해당 제련소에 관한 내용(“{text}”)이 있습니다. 제련소를 기재하거나 셀을 비워 주십시오.",
  "finding.SMELTER_METAL_MISSING":
    "“{name}”에 금속이 선택되지 않았습니다. {sheet} {cell} 셀에서 금속을 선택해 주십시오.",
  "finding.SMELTER_METAL_INVALID":
    "{sheet} {cell} 셀의 “{metal_text}”은(는) 네 가지 금속에 해당하지 않습니다. Tantalum, Tin, Tungsten, Gold 중 하나를 선택하거나 행을 삭제해 주십시오.",
  "finding.SMELTER_NAME_MISSING":
    "금속은 선택되었지만 제련소가 없습니다. {sheet} {cell} 셀에서 제련소를 선택하거나 A열에 번호를 입력해 주십시오.",
  "finding.SMELTER_DUPLICATE":
    "{sheet} {cell} 셀은 {first}행과 같은 제련소와 금속입니다. 한 행이면 충분하므로 다른 하나를 삭제해 주십시오.",
  "finding.SMELTER_LIST_LOOKS_COPIED":
    "RMI 목록의 제련소 {total, number}곳 중 {count, number}곳이 기재되어 있습니다({sheet} {cell} 셀부터). 귀사 제품에 그 금속이 들어 있는 제련소만 기재해 주십시오.",
  "finding.RECYCLED_ROW_INCONSISTENT":
    "{row}행의 P열에서는 제련소가 재활용 또는 스크랩 원료만 사용한다고 답변하셨으나, {sheet} {cell} 셀에는 “{text}”이(가) 있습니다. 둘 중 하나를 수정해 주십시오.",
  "finding.SMELTER_NOT_CONFORMANT":
    "{name}({id}, {sheet} {cell})의 상태는 {date}자 RMI 목록에서 “{status}”이며, 준수(Conformant)가 아닙니다. 조치 계획을 M열에 입력해 주십시오.",
  "finding.SMELTER_NOT_CONFORMANT.not_on_list":
    "{name}({id}, {sheet} {cell})은(는) 제련소와 그 감사 상태를 담은 {date}자 RMI 목록에 없습니다. 조치 계획을 M열에 입력해 주십시오.",

  "finding.SMELTER_DISAPPEARED":
    "“{name}”은(는) {year}년 양식에 {metal}의 제련소로 기재되어 있었으나 이번 양식에는 없습니다. {sheet}에 추가하시거나, 더 이상 그 금속을 사용하지 않는다고 알려 주십시오.",
  "finding.SMELTER_DISAPPEARED.more":
    "그 밖에도 {year}년 양식의 제련소 {count, number}곳이 이번 양식에 없습니다. 두 양식의 {sheet}을(를) 비교하여 계속 사용하는 제련소를 추가해 주십시오.",
  "finding.UNCHANGED_WITH_NEW_DATE":
    "이 양식은 {year}년 양식과 내용이 완전히 같고, 시행일만 새로 바뀌었습니다({date}, {sheet} {cell}). 모든 답변과 제련소가 여전히 유효한지 확인해 주십시오.",
  "finding.OTHER": "{sheet} {cell} 셀을 확인해 주십시오.",
  "finding.labelled": "{what} (양식의 항목: “{label}”)",

  "unreadable.empty": "파일이 비어 있습니다. Excel에서 양식을 저장하여 다시 보내 주십시오.",
  "unreadable.too_large":
    "파일이 10 MB보다 큽니다. 작성된 양식은 약 1.5 MB입니다. 그림이나 첨부 없이 Excel 양식만 보내 주십시오.",
  "unreadable.not_a_workbook":
    "Excel 통합 문서가 아닙니다. 양식을 .xlsx 형식으로 보내 주십시오. zip으로 압축되어 있으면 먼저 압축을 풀어 주십시오.",
  "unreadable.pdf": "PDF 파일입니다. 원본 Excel 양식(.xlsx)을 보내 주십시오.",
  "unreadable.text_or_csv":
    "텍스트 또는 CSV 파일입니다. 모든 시트가 포함된 Excel 양식(.xlsx) 전체를 보내 주십시오.",
  "unreadable.html":
    "웹페이지입니다. 양식 대신 로그인 페이지나 다운로드 페이지가 저장된 것 같습니다. Excel 양식(.xlsx)을 보내 주십시오.",
  "unreadable.image": "그림 파일입니다. Excel 양식(.xlsx)을 보내 주십시오.",
  "unreadable.old_xls":
    "이전 형식(.xls)의 통합 문서로, 현재 양식에서는 사용하지 않습니다. 현재 양식을 작성하여 .xlsx 형식으로 보내 주십시오.",
  "unreadable.password_protected":
    "암호로 보호된 파일입니다. 열기 암호를 제거한 뒤(파일, 정보, 통합 문서 보호) 다시 보내 주십시오.",
  "unreadable.xlsb":
    "바이너리 통합 문서(.xlsb)입니다. “Excel 통합 문서(.xlsx)”로 저장하여 다시 보내 주십시오.",
  "unreadable.ods":
    "OpenDocument 스프레드시트(.ods)입니다. “Excel 통합 문서(.xlsx)”로 저장하여 다시 보내 주십시오.",
  "unreadable.truncated": "파일이 중간에 끊겨 있습니다. 전송 중에 잘린 것 같습니다. 다시 보내 주십시오.",
  "unreadable.damaged":
    "통합 문서가 손상되어 끝까지 읽을 수 없었습니다. Excel에서 열어 다른 이름으로 저장한 뒤 다시 보내 주십시오.",
  "unreadable.rearranged":
    "양식의 행이나 열이 삽입, 삭제 또는 이동되어 답변을 구분할 수 없습니다. 답변을 RMI의 새 양식에 옮겨 적어 보내 주십시오.",
  "unreadable.unpacks_too_large":
    "통합 문서에 양식보다 훨씬 많은 데이터가 들어 있습니다. RMI의 새 양식을 작성하여 보내 주십시오.",
  "unreadable.hostile":
    "스프레드시트 프로그램이 만들지 않는 구조의 파일이어서 안전을 위해 열지 않았습니다. RMI의 새 양식을 작성하여 보내 주십시오.",
  "unreadable.too_slow":
    "통합 문서를 읽는 데 시간이 너무 오래 걸렸습니다. RMI의 새 양식을 작성하여 보내 주십시오.",
  "unreadable.our_fault":
    "이 파일을 읽지 못했습니다. 저희 쪽 문제이며 현재 확인하고 있습니다. 보내 주신 파일은 보관되어 있습니다.",
  "unreadable.sheets_missing":
    "양식의 시트가 일부 없습니다. Declaration, Smelter List, Product List 시트가 모두 있는 양식 전체를 보내 주십시오.",
  "unreadable.other_workbook":
    "Excel 통합 문서이지만 분쟁광물 양식(CMRT)이 아닙니다. RMI의 CMRT를 작성하여 보내 주십시오.",
  "unreadable.too_old":
    "이 양식은 {form}입니다. 버전 6 이전의 양식은 질문이 달라 더 이상 사용하지 않습니다. 답변을 {newest}(으)로 옮겨 보내 주십시오.",
  "unreadable.other_form":
    "이 파일은 RMI의 다른 양식인 {form}입니다. 이번 조사에는 Conflict Minerals Reporting Template (CMRT)이 필요합니다. {newest}을(를) 작성하여 보내 주십시오.",
};
