// A tie and a window in plain words. The twin in C# is src/GraphExplorer.Core/Views/TieSentence.cs and ViewWords.cs;
// tests/vectors/sentences.json holds both to the same words.

import type { Actor } from "./contract";
import { rowOf, type Relation, type RelationRow } from "./data/relations";

/** What a tie's sentence tells: numbers of its claims in view, of those directed from `source` to `target` and back. */
export interface TieCounts {
  relation: Relation;
  claims: number;
  forward: number;
  back: number;
  voices: number;
  documents: number;
  expected: number;
}

type Named = Pick<Actor, "name" | "kind">;

/** Digits in groups of three: 1,204. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

const count = (n: number, word: string): string => (n === 1 ? `1 ${word}` : `${grouped(n)} ${word}s`);

/**
 * Whether a name is a plural, for all that can be told from it: Houthis, Gulf states, Shiite militias; not United States, United
 * Nations, Hamas.
 */
const isPlural = ({ name, kind }: Named): boolean =>
  kind !== "state" && !name.startsWith("United ") && name.endsWith("s") && !/[su]s$/.test(name) && (name.includes(" ") || !name.endsWith("as"));

/** @param voice the voice where there is only one; else not used */
export function tieSentence(tie: TieCounts, source: Named, target: Named, voice?: string): string {
  const expected = tie.expected === tie.claims;
  const one = tie.voices === 1 && voice !== undefined;
  const who = one ? voice : `${count(tie.voices, "voice")} in ${count(tie.documents, "document")}`;
  const verb = (expected ? "expect" : "say") + (tie.voices === 1 ? "s" : "");
  const claims = one && tie.claims === 1 ? "" : `, in ${count(tie.claims, "claim")},`;
  const rest = expected || tie.expected === 0 ? "" : `; ${tie.expected} of them only ${tie.expected === 1 ? "expects" : "expect"} it`;
  return `${who} ${verb}${claims} that ${statement(tie, source, target, expected)}${rest}.`;
}

function statement(tie: TieCounts, source: Named, target: Named, expected: boolean): string {
  const { verbs } = rowOf(tie.relation);
  if (tie.forward !== tie.claims && tie.back !== tie.claims) {
    return `${source.name} and ${target.name} ${expected ? "will " : ""}${verbs.mutual}`;
  }
  const [from, to] = tie.forward === tie.claims ? [source, target] : [target, source];
  return `${from.name} ${oneWay(verbs, expected, isPlural(from))} ${to.name}`;
}

const oneWay = (verbs: RelationRow["verbs"], expected: boolean, plural: boolean): string => (expected ? verbs.expected : plural ? verbs.many : verbs.one);

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A window in the largest units that tell it exactly: "2015 – 2016", "Jun 2015 – Nov 2016", "3 Jun 2015 – 30 Nov 2016"; with one open
 * end "since Jun 2015" or "until Nov 2016"; "all time" without ends.
 * @param from first day as ISO text, null where unbounded
 * @param to last day, inclusive
 */
export function windowWords(from: string | null, to: string | null): string {
  const [a, b] = [from, to].map((day) => day?.split("-").map(Number) as [number, number, number] | undefined);
  const years = (!a || (a[1] === 1 && a[2] === 1)) && (!b || (b[1] === 12 && b[2] === 31));
  const whole = (!a || a[2] === 1) && (!b || b[2] === new Date(Date.UTC(b[0] + 400, b[1], 0)).getUTCDate());
  const words = ([y, m, d]: [number, number, number]): string =>
    years ? String(y) : `${whole ? "" : `${d} `}${months[m - 1]} ${String(y).padStart(4, "0")}`;
  if (!a && !b) return "all time";
  if (!a) return `until ${words(b!)}`;
  if (!b) return `since ${words(a)}`;
  return words(a) === words(b) ? words(a) : `${words(a)} – ${words(b)}`;
}
