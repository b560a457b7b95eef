import type { survey as english } from "../en/survey.ts";

export const survey: Record<keyof typeof english, string> = {
  "result.accepted":
    "감사합니다. 제출하신 양식이 승인되었습니다. 누락과 모순이 없습니다. 금속의 원산지에 대한 판단은 아닙니다.",
  "result.accepted_with_follow_up":
    "감사합니다. 제출하신 양식이 승인되었습니다. 누락은 없지만 다시 확인해 주실 사항이 {count, number}건 있습니다. 금속의 원산지에 대한 판단은 아닙니다.",
  "result.returned": "양식에서 {count, number}건을 수정하여 다시 보내 주십시오.",
  "result.passed_on": "귀사의 담당자로 등록되지 않은 분이 이 파일을 귀사의 양식으로 보내 주셨습니다.",
  "result.file": "파일: {name}",
  "result.again": "이 파일은 {date}에 이미 접수되었습니다. 당시의 결과는 다음과 같습니다.",
  "result.checked": "이 파일은 귀사의 답변으로 처리되지 않습니다.",
  "result.late":
    "이 조사는 종료되었습니다. 파일은 기한 후 접수로 표시하여 보관했습니다. 처리 방법은 {person} 님이 결정합니다.",
  "result.decided":
    "귀사의 답변은 {person} 님이 이미 결정했습니다. 이 파일은 보관했으며 담당자에게 전달하겠습니다.",
  "result.more": "그 밖에 {count, number}건이 더 있습니다.",
  "result.point": "• {what}",
  "result.where": "{sheet} 시트, {cell} 셀",
  "result.several": "감사합니다. 파일 {count, number}개를 확인했습니다.",
  "result.several.line": "• {name}: {result}",
  "group.form": "양식 자체",
  "group.contact": "회사 및 담당자",
  "group.answer": "작성하거나 수정할 답변",
  "group.contradiction": "서로 맞지 않는 답변",
  "group.smelters": "제련소 목록",
  "group.also": "함께 확인해 주십시오",
  "next.returned": "같은 파일에서 해당 셀을 수정한 뒤 {due}까지 여기에 다시 끌어다 놓아 주십시오.",
  "next.accepted":
    "지금은 더 하실 일이 없습니다. {due} 전에 변경 사항이 생기면 새 파일을 보내 주십시오. 가장 최근 파일이 답변으로 처리됩니다.",
  "next.follow_up":
    "지금 하실 일은 없습니다. 위 사항을 수정하실 수 있으면 {due}까지 새 파일을 보내 주십시오. 그렇지 않으면 {person} 님이 연락드릴 수 있습니다.",
  "next.checked":
    "이 파일이 귀사의 답변이라면 “이 파일을 답변으로 제출”을 눌러 주십시오. 아니라면 수정한 뒤 여기에 다시 끌어다 놓아 주십시오.",
  "next.ask": "궁금하신 점은 여기에 글을 남기시거나 {person} 님({company})에게 문의해 주십시오.",
  "short.accepted": "승인됨. 누락과 모순 없음. 원산지에 대한 판단은 아님",
  "short.accepted_with_follow_up": "승인됨. 다시 확인하실 사항 {count, number}건. 원산지에 대한 판단은 아님",
  "short.returned": "{count, number}건을 수정해 주십시오",
  "short.again": "이미 접수됨. 이전 결과가 유효합니다",
  "short.checked": "답변으로 처리되지 않음. {result}",
  "short.asked": "어느 회사의 양식입니까? 아래 질문을 확인해 주십시오",
  "short.blank": "비어 있는 양식입니다",
  "short.unplaced": "보관했으며 담당자가 확인합니다",
  "short.passed_on": "해당 담당자에게 전달했습니다. 감사합니다",
  "short.sub_supplier": "다른 회사의 양식으로 보관했습니다",
  "short.reference_list": "제련소 목록으로 보관했습니다. 아래를 확인해 주십시오",
  "short.rmap_list": "제련소 상태 목록으로 보관했습니다. 아래를 확인해 주십시오",
  "short.supplier_list": "공급업체 목록으로 보관했습니다. 아래를 확인해 주십시오",
  "button.all": "전체 {count, number}건 보기",
  "button.details": "결과 보기: {name}",
  "button.take_back": "이 파일 철회",
  "button.count": "이 파일을 답변으로 제출",
  "button.ours": "당사 양식입니다(답변으로 제출)",
  "button.sub_supplier": "당사 공급업체의 양식입니다",
  "button.leave": "확인만 하기",
  "button.smelters": "제련소 {count, number}곳 보기",
  "button.marked": "확인 사항을 표시한 파일 받기",
  "button.moved": "버전 {version} 양식에 답변을 옮겨 받기",
  "button.say_whose": "어느 공급업체의 것인지 지정",
  "asked.whose":
    "이 양식의 회사명은 “{company}”이지만, 조사 대상은 {supplier}입니다. 어느 회사의 양식입니까? 알려 주시기 전까지는 답변으로 처리되지 않습니다.",
  "asked.answered.counted": "당사 양식이라고 알려 주셨습니다. 이제 답변으로 처리됩니다.",
  "asked.answered.sub_supplier":
    "공급업체의 양식이라고 알려 주셨습니다. 보관했으나 귀사의 답변으로는 처리되지 않습니다. 귀사 명의로 작성한 양식을 보내 주십시오.",
  "blank.result":
    "RMI가 배포한 그대로의 빈 양식입니다. Declaration 시트와 Smelter List 시트를 작성하여 다시 보내 주십시오.",
  "passed_on.result": "감사합니다. 이 파일을 해당 담당자에게 전달했습니다. 더 하실 일은 없습니다.",
  "unplaced.unknown":
    "감사합니다. 파일을 보관했습니다. 어느 회사 소속이신지 아직 확인되지 않아 담당자가 확인합니다.",
  "unplaced.no_survey":
    "감사합니다. 파일을 보관했습니다. 현재 귀사를 대상으로 진행 중인 조사가 없어 담당자가 확인합니다.",
  "unplaced.officer": "보관했습니다. 어느 공급업체의 답변으로도 처리되지 않습니다.",
  "lost.too_large":
    "“{name}” 파일은 {megabytes} MB보다 커서 받을 수 없습니다. 작성된 CMRT는 약 1.5 MB입니다. 스캔본이나 그림 없이 Excel 통합 문서만 보내 주십시오.",
  "lost.gone": "“{name}” 파일을 더 이상 가져올 수 없습니다. 여기에 다시 끌어다 놓아 주십시오.",
  "lost.not_a_file":
    "“{name}” 파일을 가져오지 못했습니다. 로그인 페이지 등 다른 내용이 전달된 것 같습니다. 파일을 여기에 다시 끌어다 놓아 주십시오.",
  "taken_back.done":
    "“{name}” 파일을 철회하셨습니다. 더 이상 답변으로 처리되지 않습니다. {due}까지 올바른 파일을 보내 주십시오.",
  "taken_back.closed": "이 조사는 종료되어 파일을 철회할 수 없습니다. {person} 님에게 문의해 주십시오.",
  "taken_back.not_counted": "“{name}” 파일은 현재 답변으로 처리되고 있지 않으므로 철회할 필요가 없습니다.",
  "counted.closed": "이 조사는 종료되어 파일을 답변으로 제출할 수 없습니다. {person} 님에게 문의해 주십시오.",
  "only_check.on": "지금 파일을 끌어다 놓아 주십시오. 답변으로 처리하지 않고 확인만 합니다.",
  "all.caption": "“{name}”의 모든 확인 사항",
  "all.column.where": "위치",
  "all.column.what": "조치 사항",
  "all.column.kind": "중요도",
  "all.severity.must_fix": "수정해 주십시오",
  "all.severity.follow_up": "다시 확인해 주십시오",
  "all.severity.note": "참고",
  "all.again": "“{name}”의 전체 목록은 이미 이 대화에 있습니다. 위쪽에서 찾아 주십시오.",
  "all.none": "“{name}”에는 확인하실 사항이 없습니다.",
  "given.again": "요청하신 내용은 이미 이 대화에 있습니다. 위쪽에서 찾아 주십시오.",
  "smelters.caption": "“{name}”의 제련소",
  "smelters.caption.rmap": "“{name}”의 제련소와 {date} 기준 RMAP 상태",
  "smelters.column.row": "행",
  "smelters.column.metal": "금속",
  "smelters.column.name": "제련소",
  "smelters.column.id": "CID",
  "smelters.column.country": "국가",
  "smelters.column.status": "RMAP 상태",
  "smelters.not_on_list": "목록에 없음",
  "smelters.more": "파일에 {count, number}개 행이 더 있습니다.",
  "smelters.none": "“{name}”에 기재된 제련소가 없습니다.",
  "marked.here":
    "확인 사항을 표시한 “{name}” 파일입니다. 셀 {count, number}개가 빨간색으로 표시되어 있으며, 각 셀의 메모에 조치 사항이 있습니다. 수정한 뒤 파일을 여기에 다시 끌어다 놓아 주십시오.",
  "marked.cannot":
    "“{name}” 파일은 저장된 방식 때문에 손상 위험 없이 표시할 수 없습니다. 확인 사항 목록에 있는 셀을 수정해 주십시오.",
  "moved.here":
    "“{name}”의 답변을 버전 {version} 양식으로 옮겼습니다. 날짜와 책임자는 비워 두었습니다. Declaration 시트의 D18~D22 셀을 작성하고 전체 내용을 확인한 뒤 파일을 여기에 끌어다 놓아 주십시오.",
  "moved.cannot":
    "“{name}”의 답변을 버전 {version} 양식으로 옮기지 못했습니다. RMI가 배포하는 양식에 직접 옮겨 적어 주십시오.",
};
