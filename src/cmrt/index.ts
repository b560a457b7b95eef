import { findingsOf } from "./checks/index.ts";
import { isUnderstood, readAnswers, readCompany, readDeclaration } from "./declaration/index.ts";
import { meaning } from "./declaration/meaning.ts";
import { referenceList } from "./declaration/reference.ts";
import { answersInPlace } from "./declaration/unmerged.ts";
import { withStatuses } from "./smelters/statuses.ts";
import { readBook, readFormSheets } from "./template/locate.ts";
import { identify, judgeable, type Recognised, reasonNotJudged, recognise } from "./template/recognise.ts";
import type {
  Basis,
  Judgement,
  Lists,
  ListsUsed,
  ReferenceTable,
  Template,
  UnreadableReason,
} from "./types.ts";
import { Unreadable } from "./unreadable.ts";
import { isBlank, verdictOf } from "./verdict.ts";
import type { Sheet } from "./workbook/cell.ts";
import { openWorkbook, type Workbook } from "./workbook/index.ts";

/** Changes whenever the same bytes and basis could get another judgement. */
export const rulesVersion = "2";

/**
 * Reads and judges a dropped file. Bad input is an answer ("unreadable" with a reason), never a rejection;
 * whatever it rejects with is a fault of ours. Adds well under 300 MB while it works.
 */
export async function judge(bytes: Uint8Array, basis: Basis, lists: Lists = {}): Promise<Judgement> {
  try {
    return await judgeForm(bytes, basis, lists);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(error.reason, basis, error.template);
  }
}

/** The judgement of a file that cannot be judged. */
export function unreadable(
  reason: UnreadableReason,
  basis: Basis,
  template: Template | null = null,
): Judgement {
  return {
    rulesVersion,
    basis,
    lists: { reference: null, rmap: null, previous: null },
    lookupSha256: null,
    verdict: "unreadable",
    unreadable: reason,
    template,
    declaration: null,
    blank: false,
    findings: [],
  };
}

/** The smelter look-up of an officer's template, to judge by; undefined for whatever carries none. */
export async function referenceTable(bytes: Uint8Array): Promise<ReferenceTable | undefined> {
  try {
    const sheets = await readFormSheets(await openWorkbook(bytes));
    const {
      template,
      lookup: { entries, sha256 },
    } = recognise(sheets);
    return sha256 === null ? undefined : { kind: template.kind, version: template.version, sha256, entries };
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

async function judgeForm(bytes: Uint8Array, basis: Basis, lists: Lists): Promise<Judgement> {
  const workbook = await openWorkbook(bytes);
  const found = await readFormSheets(workbook);
  const recognised = identify(found);
  const sheets = { ...found, declaration: answersInPlace(found.declaration, recognised.layout) };
  if (!recognised.layout.survey) return companyAlone(recognised, sheets.declaration, workbook, basis);
  const { template, layout, lookup } = judgeable(recognised, sheets);
  const reference = referenceList(officersTable(template, lists)?.entries ?? lookup.entries);
  const meant = meaning(sheets.book?.meant);
  let read = readDeclaration(template, layout, sheets, reference, meant, workbook.date1904);
  if (!sheets.book && !isUnderstood(read, layout)) {
    const book = await readBook(workbook, sheets.declaration);
    read = { ...read, ...readAnswers(layout.survey, sheets.declaration, meaning(book?.meant)) };
  }
  const declaration = withStatuses(read, lists.rmap);
  const reading = { declaration, layout, sheets, reference, lookup };
  const findings = findingsOf(reading, basis, lists);
  return {
    rulesVersion,
    basis,
    lists: listsUsed(template, lists),
    lookupSha256: lookup.sha256,
    verdict: verdictOf(findings),
    unreadable: null,
    template,
    declaration,
    blank: isBlank(declaration, layout),
    findings,
  };
}

/** Of a form that is not judged: who sent it, and nothing guessed. */
function companyAlone(
  { template, layout }: Recognised,
  form: Sheet,
  { date1904 }: Workbook,
  basis: Basis,
): Judgement {
  const company = readCompany(layout, form, meaning(undefined), date1904);
  const declaration = { template, company, answers: [], companyAnswers: [], smelters: [], products: [] };
  return { ...unreadable(reasonNotJudged(template), basis, template), declaration };
}

/** Which of the lists a form of this version is judged by. */
export function listsUsed(template: Template, lists: Lists): ListsUsed {
  const { rmap, previous } = lists;
  const reference = officersTable(template, lists);
  return {
    reference: reference ? { version: reference.version, sha256: reference.sha256 } : null,
    rmap: rmap ? { asOf: rmap.asOf, sha256: rmap.sha256 } : null,
    previous: previous?.year ?? null,
  };
}

function officersTable(template: Template, { references }: Lists): ReferenceTable | undefined {
  return references?.find(({ kind, version }) => kind === template.kind && version === template.version);
}

export { GROUPS, type Group, groupOf } from "./checks/index.ts";
export { newestKnown } from "./template/versions/index.ts";
export type * from "./types.ts";
export { METALS } from "./types.ts";
export { compareVersions } from "./versions.ts";
