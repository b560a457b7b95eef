import type { mail as english } from "../en/mail.ts";

export const mail: Record<keyof typeof english, string> = {
  "mail.subject": "분쟁광물 조사 안내",
  "mail.ways": "전용 페이지에서 선택하실 수 있습니다:",
  "mail.ways_elsewhere": "채팅에서 선택하실 수 있습니다:",
  "mail.open_page": "내 페이지 열기",
  "mail.page_at": "전용 페이지:",
  "mail.personal": "이 링크는 본인 전용입니다. 다른 분께 전달하지 말아 주십시오.",
  "mail.file_too_large":
    "“{name}” 파일은 용량이 커서 메일에 첨부하지 못했습니다. 필요하시면 이 메일에 회신하여 요청해 주십시오.",
  "mail.on_behalf": "이 메일은 {company}의 의뢰로 발송되었습니다.",
  "mail.reply": "이 메일에 바로 회신하실 수 있습니다. 담당자가 직접 읽습니다.",
  "mail.reply_to_company": "이 메일에 바로 회신하실 수 있습니다. {company} 담당자가 읽습니다.",
  "mail.genuine": "정식 요청인지 확인하시려면: {url}",
  "mail.mute": "알림을 더 이상 원하지 않으시면: {url}",
};
