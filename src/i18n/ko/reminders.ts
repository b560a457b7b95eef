import type { reminders as english } from "../en/reminders.ts";

export const reminders: Record<keyof typeof english, string> = {
  "survey.subject": "{company}: {year}년 분쟁광물 조사, 답변 기한 {due}",
  "survey.dear": "{supplier}\n{name} 님께",
  "survey.signed": "{company}\n{person}",
  "survey.drafted": "이 글은 기계가 작성한 초안입니다. 아래 영문과 다른 점이 있으면 영문이 우선합니다.",
  "survey.ask":
    "{by, select, mail {궁금하신 점은 {company}의 {person} 님이 도와드립니다.} other {궁금하신 점은 여기에 적어 주십시오. {company}의 {person} 님이 도와드립니다.}}",

  "invite.heading": "{due}까지 답변 부탁드립니다: {year}년 분쟁광물 조사",
  "invite.heading.late": "답변 기한은 {due}이었으며, 지금도 답변을 받고 있습니다: {year}년 분쟁광물 조사",
  "invite.colleague.lost": "앞서 귀사의 다른 분께 연락드렸으나 연락이 닿지 않아 다시 연락드립니다.",
  "invite.colleague.moved": "앞서 귀사의 다른 분께 연락드렸으나, 앞으로는 귀하께 연락드리겠습니다.",
  "invite.colleague.named": "귀사의 다른 분께서 이 업무의 담당자로 알려 주셔서 연락드립니다.",
  "invite.why":
    "주석, 탄탈럼, 텅스텐, 금은 분쟁의 자금원이 될 수 있습니다. 그래서 {company}에서는 {supplier}을(를) 비롯한 공급업체에 제품에 든 이 금속들이 어느 제련소에서 온 것인지 여쭙고 있습니다.",
  "invite.what":
    "부탁드릴 일: Responsible Minerals Initiative의 표준 양식인 CMRT를 작성하여 {by, select, mail {전용 페이지(아래 링크)에} other {여기에}} 끌어다 놓아 주십시오. 결과는 몇 초 안에 알려 드립니다.",
  "invite.scope.company": "귀사 전체에 대해 답변해 주십시오(양식의 범위 A).",
  "invite.scope.products":
    "{company}에 공급하시는 제품에 대해 답변해 주시고(양식의 범위 B), 해당 제품을 Product List 시트에 적어 주십시오.",
  "invite.scope.defined":
    "양식에서 범위 C를 선택하고, {company}에 공급하시는 품목 중 어느 범위에 대한 답변인지 적어 주십시오.",
  "invite.form":
    "양식은 무료로 받으실 수 있습니다. 최신 버전을 사용해 주십시오: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/",
  "invite.form.version":
    "양식은 무료로 받으실 수 있습니다. 버전 {version} 이상을 사용해 주십시오: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/",
  "invite.gaps":
    "정보가 모두 갖추어지지 않아도 괜찮습니다. 지금까지 파악하신 내용을 보내 주시고, 새 파일은 언제든지 다시 보내실 수 있습니다.",
  "invite.own": "{company}에서 덧붙입니다:",
  "invite.genuine":
    "이 메시지가 진짜인지는 이미 알고 계신 전화번호로 {company}의 {person} 님에게 확인하실 수 있습니다. 비밀번호나 결제를 요구하는 일은 없습니다.",
  "invite.genuine.page":
    "이 메시지가 진짜인지는 {company}의 페이지 {page} 또는 이미 알고 계신 전화번호로 {person} 님에게 확인하실 수 있습니다. 비밀번호나 결제를 요구하는 일은 없습니다.",
  "invite.not_you":
    "담당자가 아니시면 “{button}”을 선택하고 담당자를 알려 주십시오. 연락처만 바뀌며, 답변 거절로 처리되지 않습니다.",

  "remind.heading":
    "{days, plural, =0 {오늘({due})} =1 {내일({due})} other {#일 뒤({due})}} 답변 기한: {company} {year}년 분쟁광물 조사",
  "remind.heading.late":
    "{due}({days, plural, =1 {어제} other {#일 전}}) 답변 기한 지남: {company} {year}년 분쟁광물 조사",
  "remind.step.before_28": "귀사의 공급업체로부터 답변을 받는 데 시간이 걸릴 수 있어 미리 알려 드립니다.",
  "remind.step.before_14":
    "공급업체의 답변이 모두 모일 때까지 기다리지 않으셔도 됩니다. 지금까지 파악하신 내용을 보내 주시고, 나중에 새 파일을 보내 주십시오.",
  "remind.step.before_7": "어려운 점이 있으시면 알려 주십시오. {person} 님이 기꺼이 도와드립니다.",
  "remind.step.before_1": "며칠 더 필요하시면 “{button}”을 선택해 주십시오.",
  "remind.step.after_3":
    "이 기한에 대해 자동으로 보내 드리는 마지막 안내입니다. 답변은 지금도 받고 있습니다. 어려운 사정이 있으시면 알려 주십시오.",
  "remind.step.returned_5": "수정된 파일을 아직 받지 못했습니다.",
  "remind.step.returned_12":
    "이 파일에 대해 자동으로 보내 드리는 마지막 안내입니다. 분명하지 않은 점은 {person} 님이 함께 확인해 드립니다.",
  "remind.step.resumed": "{date}에 작업 중이라고 알려 주셔서 그동안 연락드리지 않았습니다.",
  "remind.nothing": "{supplier}의 양식이 아직 도착하지 않았습니다.",
  "remind.returned": "{date}에 보내 주신 파일 “{name}”에서 {count, number}건을 더 수정해 주셔야 합니다:",
  "remind.unreadable": "{date}에 보내 주신 파일 “{name}”을 읽을 수 없었습니다.",
  "remind.blank": "{date}에 보내 주신 파일 “{name}”은 비어 있는 양식입니다.",
  "remind.taken_back": "“{name}” 파일을 {date}에 철회하셨으며, 그 뒤로 다른 파일은 도착하지 않았습니다.",
  "remind.waiting":
    "{date}에 보내 주신 파일 “{name}”은 회사명이 “{other}”이어서 아직 답변으로 처리되지 않았습니다. 귀사의 양식입니까?",
  "remind.checked": "{date}에 “{name}” 파일을 확인해 드렸습니다. 아직 답변으로 처리되지 않았습니다.",
  "remind.do.send":
    "양식(CMRT)을 작성하여 {by, select, mail {전용 페이지(아래 링크)에} other {여기에}} 끌어다 놓아 주십시오.",
  "remind.do.correct":
    "파일을 수정하여 {by, select, mail {전용 페이지(아래 링크)에} other {여기에}} 끌어다 놓아 주십시오.",
  "remind.do.again":
    "올바른 파일을 {by, select, mail {전용 페이지(아래 링크)에} other {여기에}} 끌어다 놓아 주십시오.",
  "remind.do.waiting":
    "귀사의 양식이면 “{button}”을 선택해 주십시오. 아니면 귀사 이름으로 작성한 양식을 보내 주십시오.",
  "remind.do.checked": "귀사의 답변이면 “{button}”을 선택해 주십시오. 아니면 올바른 파일을 보내 주십시오.",

  "button.form": "양식 받기",
  "button.working": "작업 중입니다",
  "button.not_mine": "제 담당이 아닙니다",
  "button.mute": "알림 그만 받기",
  "button.unmute": "알림 다시 받기",

  "working.noted":
    "감사합니다. {until} 전에는 다시 알려 드리지 않겠습니다. 파일은 언제든지 여기로 보내실 수 있습니다.",
  "working.again": "이미 접수되었습니다. {until} 전에는 다시 알려 드리지 않겠습니다.",
  "working.noted.quiet": "감사합니다. 접수되었습니다. 파일은 언제든지 여기로 보내실 수 있습니다.",
  "working.not_needed": "감사합니다. 지금은 하실 일이 없습니다.",
  "mute.done": "앞으로 알림을 보내지 않겠습니다. 조사는 계속되며, 양식은 언제든지 여기로 보내실 수 있습니다.",
  "unmute.done": "알림을 다시 보내 드립니다.",
};
