// A tie in plain words. The twin in C# is src/GraphExplorer.Core/Views/TieSentence.cs; tests/vectors/sentences.json holds both to the same
// words.

import { searchWords } from "../data/search";
import type { Actor } from "../data/contract";
import { rowOf, type Relation, type RelationRow } from "../data/relations";
import { isolated } from "./isolated";
import { many } from "./numbers";

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
  const who = one ? isolated(voice) : `${many(tie.voices, "voice")} in ${many(tie.documents, "document")}`;
  const verb = (expected ? "expect" : "say") + (tie.voices === 1 ? "s" : "");
  const claims = one && tie.claims === 1 ? "" : `, in ${many(tie.claims, "claim")},`;
  const rest = expected || tie.expected === 0 ? "" : `; ${tie.expected} of them only ${tie.expected === 1 ? "expects" : "expect"} it`;
  return `${who} ${verb}${claims} that ${statement(tie, source, target, expected)}${rest}.`;
}

function statement(tie: TieCounts, source: Named, target: Named, expected: boolean): string {
  const { verbs } = rowOf(tie.relation);
  if (tie.forward !== tie.claims && tie.back !== tie.claims) {
    return `${isolated(source.name)} and ${isolated(target.name)} ${expected ? "will " : ""}${verbs.mutual}`;
  }
  const [from, to] = tie.forward === tie.claims ? [source, target] : [target, source];
  return `${isolated(from.name)} ${oneWay(verbs, expected, isPlural(from))} ${isolated(to.name)}`;
}

const oneWay = (verbs: RelationRow["verbs"], expected: boolean, plural: boolean): string => (expected ? verbs.expected : plural ? verbs.many : verbs.one);

/** Whether a summary begins with its voice, by the whole name or by its last word; see Core/Views/ClaimWords.cs. */
export function beginsWith(voice: string, summary: string): boolean {
  const [own, said] = [searchWords(voice), searchWords(summary)];
  return own.length > 0 && said.length > 0 && (own.every((word, i) => said[i] === word) || said[0] === own.at(-1));
}
