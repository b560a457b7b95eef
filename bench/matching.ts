/**
 * Precision and recall of the smelters we suggest for spoilt names, and for names that are not listed, beside the
 * best match by plain Levenshtein distance. Names come from RMI's look-ups (absent: nothing to measure). One half of
 * the smelters sets the scores from which a suggestion is made, the other half is reported. Asked with name and metal,
 * without country. Precision is the part of the suggestions that are right, recall the part of the listed names that
 * are found, wrong the part of all names asked that got a wrong suggestion.
 * Run: npx tsx bench/matching.ts [VERSION …]
 */
import { createMatcher, type Listed } from "../src/cmrt/matching/index.ts";
import { lookup } from "../test/support/cmrt/forms.ts";
import { haveTemplates, TEMPLATES_NEEDED, VERSIONS, type Version } from "../test/support/cmrt/templates.ts";
import { isCalibration, listedSamples, type Sample, unlistedSamples } from "./matching/corpus.ts";
import { levenshteinMatcher } from "./matching/levenshtein.ts";
import { ONE_SLIP } from "./matching/misspell.ts";

const WANTED_PRECISION = 0.97;
const ROWS = 2500;
const HEAD = [
  "| name is spoilt by              | asked | ours: precision | recall | wrong | Levenshtein: precision | recall | wrong |",
  "|---|---|---|---|---|---|---|---|",
].join("\n");

type Answer = { sample: Sample; id: string | undefined; score: number };
type Ask = (sample: Sample) => { id: string; score: number } | undefined;

function asker(list: readonly Listed[], create: (list: readonly Listed[]) => Ask): Ask {
  const whole = create(list);
  return (sample) => {
    const { without } = sample;
    return (without ? create(list.filter((entry) => !without(entry))) : whole)(sample);
  };
}

const ours = (list: readonly Listed[]): Ask => {
  const matcher = createMatcher(list);
  return ({ metal, typed }) => matcher.suggest({ metal, name: typed, country: "" });
};

function answers(samples: readonly Sample[], ask: Ask): Answer[] {
  return samples.map((sample) => {
    const answer = ask(sample);
    return { sample, id: answer?.id, score: answer?.score ?? 0 };
  });
}

/** Suggestions below a score are not made. */
function from(score: number, all: readonly Answer[]): Answer[] {
  return all.map((answer) => (answer.score < score ? { ...answer, id: undefined } : answer));
}

function figures(all: readonly Answer[]) {
  const made = all.filter(({ id }) => id !== undefined);
  const right = made.filter(({ id, sample }) => id === sample.meant);
  const listed = all.filter(({ sample }) => sample.meant !== undefined);
  return {
    asked: all.length,
    precision: made.length === 0 ? Number.NaN : right.length / made.length,
    recall: listed.length === 0 ? Number.NaN : right.length / listed.length,
    wrong: (made.length - right.length) / all.length,
  };
}

/** The lowest score with the wanted precision on the half that sets it. */
function threshold(all: readonly Answer[]): number {
  const scores = Array.from({ length: 61 }, (_, step) => 0.4 + step / 100);
  return scores.find((score) => figures(from(score, all)).precision >= WANTED_PRECISION) ?? 1;
}

const part = (value: number) => (Number.isNaN(value) ? "  –  " : value.toFixed(3));
const print = (line: string) => process.stdout.write(`${line}\n`);

function line(name: string, mine: readonly Answer[], theirs: readonly Answer[]): void {
  const [a, b] = [figures(mine), figures(theirs)];
  const cells = [a, b].map(
    ({ precision, recall, wrong }) => `${part(precision)} | ${part(recall)} | ${part(wrong)}`,
  );
  print(`| ${name.padEnd(30)} | ${String(a.asked).padStart(5)} | ${cells.join(" | ")} |`);
}

async function measure(version: Version): Promise<void> {
  const list = await lookup(version);
  const samples = [...listedSamples(list), ...unlistedSamples(list)];
  const mine = answers(samples, asker(list, ours));
  const theirs = answers(samples, asker(list, levenshteinMatcher));
  const half = (all: readonly Answer[], first: boolean) =>
    all.filter(({ sample }) => isCalibration(sample) === first);
  const score = threshold(half(theirs, true));
  const reported = half(mine, false);
  const beside = from(score, half(theirs, false));

  print(`\nCMRT ${version}: ${list.length} names of ${new Set(list.map(({ id }) => id)).size} smelters`);
  print(
    `Levenshtein suggests from ${score.toFixed(2)} on: a precision of ${WANTED_PRECISION} on the first half\n`,
  );
  print(HEAD);
  const both = (name: string, wanted: (sample: Sample) => boolean) => {
    const chosen = (all: readonly Answer[]) => all.filter(({ sample }) => wanted(sample));
    line(name, chosen(reported), chosen(beside));
  };
  for (const kind of new Set(samples.map((sample) => sample.kind)))
    both(kind, (sample) => sample.kind === kind);
  both("ALL WITH ONE SLIP", ({ kind }) => kind in ONE_SLIP);
  both("ALL THAT ARE NOT LISTED", ({ meant }) => meant === undefined);
  both("ALL, each name counted once", () => true);
  line("all, the half that set scores", half(mine, true), from(score, half(theirs, true)));
  time(list, samples);
}

/** Processor time, warm, median of five rounds; other programs on the machine count little. */
function time(list: readonly Listed[], samples: readonly Sample[]): void {
  const spoilt = samples.filter(({ without, meant }) => !without && meant);
  const names = Array.from({ length: ROWS }, (_, row) => spoilt[Math.floor((row * spoilt.length) / ROWS)]!);
  const listed = Array.from({ length: ROWS }, (_, row) => {
    const { metal, alias } = list[row % list.length]!;
    return { kind: "listed", metal, typed: alias, meant: undefined };
  });
  const [mine, theirs] = [ours(list), levenshteinMatcher(list)];
  const shown = (run: () => void) => `${median(run).toFixed(0)} ms`;
  print(
    `\nprepared in ${shown(() => createMatcher(list))}; ${ROWS} rows, all named as listed: ${shown(() => listed.forEach(mine))}; ` +
      `all spoilt: ${shown(() => names.forEach(mine))}, Levenshtein ${shown(() => names.forEach(theirs))}`,
  );
}

function median(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}

if (!haveTemplates) print(`nothing measured${TEMPLATES_NEEDED}`);
else {
  const asked = VERSIONS.filter((version) => process.argv.includes(version));
  for (const version of asked.length > 0 ? asked : VERSIONS) await measure(version);
}
