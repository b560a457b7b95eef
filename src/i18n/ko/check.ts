import type { check as english } from "../en/check.ts";

export const check: Record<keyof typeof english, string> = {
  "check.result.accepted": "승인 가능: 누락과 모순이 없습니다. 금속의 원산지에 대한 판단은 아닙니다.",
  "check.result.accepted_with_follow_up":
    "승인 가능하지만 확인이 필요한 사항이 {count, number}건 있습니다. 누락은 없으며, 금속의 원산지에 대한 판단은 아닙니다.",
  "check.result.returned": "{count, number}건을 수정하고 양식을 저장한 뒤 다시 확인해 주십시오.",
  "check.result.blank":
    "양식이 아직 비어 있습니다. 미기입 항목이 {count, number}건입니다. 작성한 뒤 다시 확인해 주십시오.",

  "check.about": "{kind} {version}, {language}",
  "check.about.company": "{kind} {version}, {language}, {company}",
  "check.column.severity": "구분",
  "check.column.where": "위치",
  "check.column.message": "조치 사항",
  "check.severity.must_fix": "수정 필요",
  "check.severity.follow_up": "확인 필요",
  "check.severity.note": "참고",
  "check.where.file": "파일 전체",

  "check.file.not_found": "{path}에 파일이 없습니다. 경로를 확인한 뒤 다시 시도해 주십시오.",
  "check.file.not_a_file": "{path}: 파일이 아닙니다. 통합 문서 파일을 지정해 주십시오.",
  "check.file.not_allowed":
    "{path}: 이 사용자에게 읽기 권한이 없습니다. 권한을 변경한 뒤 다시 시도해 주십시오.",
  "check.file.not_readable": "{path}: 디스크에서 읽을 수 없습니다({code}). 다시 시도해 주십시오.",

  "check.marked.saved": "표시한 사본: {path}",
  "check.marked.not_written": "표시한 사본을 저장하지 못했습니다: {path} ({code})",

  "check.progress": "확인 중: {total, number}개 중 {number, number}번째",
  "check.summary": "파일 {total, number}개를 확인했습니다.",
  "check.summary.accepted": "승인 가능: {count, number}개",
  "check.summary.accepted_with_follow_up": "승인 가능(확인 필요 사항 있음): {count, number}개",
  "check.summary.returned": "수정 필요: {count, number}개",
  "check.summary.unreadable": "읽을 수 없음: {count, number}개",

  "check.usage.no_files": "파일을 하나 이상 지정해 주십시오: tinstone check FILE…",
  "check.usage.language": "--lang에는 다음 중 하나를 지정해 주십시오: {languages}",
  "check.usage.date": "{option}에는 2026-12-31과 같은 날짜를 지정해 주십시오.",
  "check.usage.accept": "--accept에는 6.5와 같이 허용하는 가장 오래된 양식 버전을 지정해 주십시오.",
  "check.usage.reference": "{path}에는 대조할 제련소 목록이 없습니다. 빈 양식 등 RMI 양식을 지정해 주십시오.",
  "check.usage.rmap":
    "{path}은(는) 제련소 상태를 대조할 수 있는 RMI 목록이 아닙니다. RMI 웹사이트에서 내보낸 상태 목록 또는 준수(Conformant) 제련소 목록(xlsx, csv, xml)을 지정해 주십시오.",
  "check.usage.rmap_date":
    "{path}의 기준일을 알 수 없습니다. --rmap-date에 2026-11-15와 같은 날짜를 지정해 주십시오.",
};
