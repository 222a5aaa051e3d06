import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../src/data/contract";
import { dayOfIso } from "../src/dates/days";
import { tieSentence, type TieCounts } from "../src/words/sentence";
import { windowWords } from "../src/words/time";
import vectors from "../../../tests/vectors/sentences.json";

const named = ([name, kind]: string[]) => ({ name: name!, kind: kind as Actor["kind"] });

for (const tie of vectors.ties) {
  test(tie.sentence, () => {
    assert.equal(tieSentence({ ...tie, relation: tie.relation as Relation } as TieCounts, named(tie.source), named(tie.target), tie.voice), tie.sentence);
  });
}

for (const { from, to, words } of vectors.windows) {
  test(`window: ${words}`, () => {
    const day = (iso: string | null) => (iso === null ? null : dayOfIso(iso));
    assert.equal(windowWords({ from: day(from), to: day(to) }), words);
  });
}
