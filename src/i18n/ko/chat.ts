import type { chat as english } from "../en/chat.ts";

export const chat: Record<keyof typeof english, string> = {
  "platform.web": "전용 웹페이지",
  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",
  "platform.mail": "이메일",
  "platform.memory": "채팅",
  "form.title": "입력 양식",
  "chat.sheet": "메시지",
  "form.cancel": "취소",
  "form.problem.required": "이 항목을 입력해 주십시오.",
  "form.problem.too_long": "{max, number}자 이내로 줄여 주십시오.",
  "form.problem.email": "이메일 주소를 입력해 주십시오(예: name@company.com).",
  "chat.press_again": "제시간에 열지 못했습니다. 버튼을 다시 눌러 주십시오.",
  "chat.not_received": "전달되지 않았습니다. 잠시 후 다시 보내 주십시오.",
  "chat.not_saved": "저장되지 않았습니다. 잠시 후 다시 눌러 주십시오.",
  "chat.received": "접수되었습니다. 감사합니다.",
  "chat.goes_on": "{heading}(계속)",
  "chat.get_file": "“{name}” 받기",
  "chat.file_declined": "“{name}” 파일은 저장되지 않았습니다. 나중에 받으시려면 버튼을 눌러 주십시오.",
  "chat.file_failed": "지금은 “{name}” 파일을 저장할 수 없습니다. 잠시 후 버튼을 눌러 다시 시도해 주십시오.",
  "chat.file_saved_before": "“{name}” 파일은 이미 OneDrive에 있습니다. 다시 받으시려면 버튼을 눌러 주십시오.",
  "chat.file_gone":
    "이 파일은 더 이상 여기서 드릴 수 없습니다. 필요하시면 여기에 글을 남겨 다시 요청해 주십시오.",
  "chat.whole_in_file": "채팅 메시지로 표시하기에는 너무 깁니다. 전체 내용은 아래 파일에서 확인해 주십시오.",
  "chat.whole_file_name": "전체_내용.txt",
};
