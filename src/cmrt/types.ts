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
  | "rearranged"
  | "unpacks_too_large"
  | "hostile"
  | "too_slow"
  | "our_fault"
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
  /** The form's own words beside the cell, in the form's language, on one line; "" where it has none. */
  label: string;
};

export type VerdictWord = "accepted" | "accepted_with_follow_up" | "returned" | "unreadable";

/** The same value as typed (trimmed of nothing) and where it stands. */
export type Cell = { text: string; cell: string };

export type QuestionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export type CompanyQuestion = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H";

/** Fields of the company block, by the code of RMI's Checker row or our own name. */
export type CompanyField =
  | "company"
  | "scope"
  | "scope_description"
  | "unique_id"
  | "unique_id_authority"
  | "address"
  | "contact_name"
  | "contact_email"
  | "contact_phone"
  | "authorizer"
  | "authorizer_title"
  | "authorizer_email"
  | "authorizer_phone"
  | "date";

export type MetalAnswer = {
  question: QuestionNumber;
  metal: Metal;
  /** The English choice that is meant, whatever language or spelling it was typed in; else as typed. */
  answer: string;
  /** As the cell shows it. */
  typed: string;
  comment: string;
  cell: string;
};
export type CompanyAnswer = {
  question: CompanyQuestion;
  /** As of `MetalAnswer`. */
  answer: string;
  typed: string;
  comment: string;
  cell: string;
};

export type SmelterRow = {
  row: number;
  /** As their cells show them: the choices below are the English ones that are meant. */
  typed: { metal: string; lookupName: string; recycled: string };
  /** Column A as typed or pasted; "" when empty, or no number where another column names the smelter. */
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
  /** What the RMAP list says of the smelter: as written there, "" when it is not on it; null without a list. */
  rmapStatus: string | null;
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

/** What a judgement depends on besides the bytes and the lists. Nothing here is read from a clock or an environment. */
export type Basis = {
  /** ISO date. */
  asOf: string;
  /** The first day of the survey, ISO date; a form completed before it is stale. */
  surveyStart?: string;
  /** Oldest template version taken, e.g. "6.4"; absent: every 6.x. */
  oldestVersion?: string;
  /** The company that asks. */
  requester?: string;
};

/** Lists a file is judged against, as far as there are any. */
export type Lists = {
  /** Of officers' templates, at most one for each version. */
  references?: readonly ReferenceTable[];
  rmap?: RmapList;
  previous?: Previous;
};

/** RMI's smelter look-up of one template version, as an officer's template carries it. */
export type ReferenceTable = {
  kind: FormKind;
  version: string;
  /** Over the content, whatever program saved it, hex: see `readReference`. */
  sha256: string;
  entries: readonly ReferenceEntry[];
};

/** One line of RMI's look-up: an alias of a smelter. */
export type ReferenceEntry = {
  metal: string;
  alias: string;
  name: string;
  country: string;
  id: string;
  source: string;
  city: string;
  state: string;
};

/** RMI's facility statuses on one day. */
export type RmapList = {
  /** ISO date. */
  asOf: string;
  sha256: string;
  facilities: readonly { id: string; metal: string; name: string; status: string; conformant: boolean }[];
};

/** What the same supplier's counted file of the survey before said. */
export type Previous = { year: number; declaration: Declaration };

/** Which lists a judgement used, by their content. */
export type ListsUsed = {
  /** The officer's list that judged, or null where the file's own did. */
  reference: { version: string; sha256: string } | null;
  rmap: { asOf: string; sha256: string } | null;
  /** The reporting year compared with. */
  previous: number | null;
};

export type Judgement = {
  rulesVersion: string;
  basis: Basis;
  lists: ListsUsed;
  /** SHA-256 of the look-up sheet's content in the file, hex; null when it has none. */
  lookupSha256: string | null;
  verdict: VerdictWord;
  /** Set when the verdict is `unreadable`. */
  unreadable: UnreadableReason | null;
  /** Null when not even the form could be recognised. */
  template: Template | null;
  /**
   * Null exactly when nothing could be read. Of other forms than the one asked for the company block alone, of
   * versions before 6 what their layout allows.
   */
  declaration: Declaration | null;
  /** Nothing filled in at all: the form as RMI publishes it (but for known leftovers). */
  blank: boolean;
  findings: Finding[];
};
