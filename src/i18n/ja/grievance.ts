import type { grievance as english } from "../en/grievance.ts";

export const grievance: Record<keyof typeof english, string> = {
  "concern.how":
    "懸念は、お名前を明かさずにお知らせいただけます。専用の通報フォームはまだ開設されていません。それまでは、Responsible Minerals Initiativeの苦情受付をご利用ください：https://www.responsiblemineralsinitiative.org/minerals-due-diligence/risk-management/minerals-grievance-platform/ 。今お書きになった内容や押したボタンは一切保存されていません。",
};
