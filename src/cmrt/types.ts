/** The four metals of the form, in the order the form lists them everywhere. */
export const METALS = ["tantalum", "tin", "gold", "tungsten"] as const;
export type Metal = (typeof METALS)[number];

/** Forms of the RMI family, told apart by title and structure, never by file name. */
export type FormKind = "CMRT" | "EMRT" | "CRT" | "AMRT";

/** What the container and the workbook turned out to be, when no declaration could be read. */
export type UnreadableReason =
  | "empty"
  | "too_large"
  | "not_a_workbook"
  | "pdf"
  | "text_or_csv"
  | "html"
  | "image"
  | "old_xls"
  | "password_protected"
  | "xlsb"
  | "ods"
  | "truncated"
  | "damaged"
  | "unpacks_too_large"
  | "hostile"
  | "too_slow"
  | "sheets_missing"
  | "other_workbook"
  | "too_old"
  | "other_form";

export type Severity = "must_fix" | "follow_up" | "note";
export type Check = "completeness" | "consistency" | "smelter" | "file";

/** One thing a check noticed. `facts` fill the sentence `finding.<code>` of the catalogues. */
export type Finding = {
  /** RMI Checker rows use `CHECKER_<row's field code>` facts: code `MISSING`, facts.field the field code. */
  code: string;
  check: Check;
  severity: Severity;
  /** Canonical sheet name ("Declaration", "Smelter List", "Product List") or null for the whole file. */
  sheet: string | null;
  /** The cell to fix, e.g. "D26". */
  cell: string | null;
  metal: Metal | null;
  facts: Record<string, string | number>;
};

export type VerdictWord = "accepted" | "accepted_with_follow_up" | "returned" | "unreadable";

/** The same value as typed (trimmed of nothing) and where it stands. */
export type Cell = { text: string; cell: string };

export type QuestionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export type CompanyQuestion = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H";

export type MetalAnswer = {
  question: QuestionNumber;
  metal: Metal;
  answer: string;
  comment: string;
  cell: string;
};
export type CompanyAnswer = { question: CompanyQuestion; answer: string; comment: string; cell: string };

export type SmelterRow = {
  row: number;
  /** Column A as typed or pasted; "" when empty. */
  id: string;
  /** Column B; "" when neither typed nor computed nor looked up. */
  metal: string;
  /** Column C. */
  lookupName: string;
  /** Column D. */
  name: string;
  country: string;
  /** The CID the row stands for: column A, F, or found in the look-up sheet by metal and name. */
  cid: string;
  kind: "by_id" | "by_name" | "not_listed" | "not_yet_identified" | "pasted";
  source: string;
  city: string;
  state: string;
  contact: string;
  email: string;
  nextSteps: string;
  mines: string;
  mineCountry: string;
  recycled: string;
  comment: string;
};

export type ProductRow = { row: number; number: string; name: string; comment: string };

/** What a workbook says, parsed; answers in the form's stored English where they are choices. */
export type Declaration = {
  template: Template;
  company: {
    name: string;
    scope: string;
    scopeDescription: string;
    uniqueId: string;
    uniqueIdAuthority: string;
    address: string;
    contactName: string;
    contactEmail: string;
    contactPhone: string;
    authorizerName: string;
    authorizerTitle: string;
    authorizerEmail: string;
    authorizerPhone: string;
    /** ISO date where the cell holds a date, otherwise the typed text. */
    date: string;
  };
  answers: MetalAnswer[];
  companyAnswers: CompanyAnswer[];
  smelters: SmelterRow[];
  products: ProductRow[];
};

export type Template = {
  kind: FormKind;
  /** As the revision cell says, e.g. "6.5"; "" when it says nothing readable. */
  version: string;
  /** English name of the form's language, e.g. "Japanese". */
  language: string;
};

/** What a judgement depends on besides the bytes. Nothing here is read from a clock or an environment. */
export type Basis = {
  /** ISO date. */
  asOf: string;
  /** Oldest template version taken, e.g. "6.4"; absent: every 6.x. */
  oldestVersion?: string;
  /** The company that asks. */
  requester?: string;
};

export type Judgement = {
  rulesVersion: string;
  basis: Basis;
  /** SHA-256 of the look-up sheet's content in the file, hex; null when it has none. */
  lookupSha256: string | null;
  verdict: VerdictWord;
  /** Set when the verdict is `unreadable`. */
  unreadable: UnreadableReason | null;
  /** Null when not even the form could be recognised. */
  template: Template | null;
  /** Null exactly when nothing could be read. */
  declaration: Declaration | null;
  /** Nothing filled in at all: the form as RMI publishes it (but for known leftovers). */
  blank: boolean;
  findings: Finding[];
};
