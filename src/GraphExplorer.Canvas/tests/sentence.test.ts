import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../src/contract";
import { tieSentence, windowWords, type TieCounts } from "../src/sentence";
import vectors from "../../../tests/vectors/sentences.json";

const named = ([name, kind]: string[]) => ({ name: name!, kind: kind as Actor["kind"] });

for (const tie of vectors.ties) {
  test(tie.sentence, () => {
    assert.equal(tieSentence({ ...tie, relation: tie.relation as Relation } as TieCounts, named(tie.source), named(tie.target), tie.voice), tie.sentence);
  });
}

for (const { from, to, words } of vectors.windows) {
  test(`window: ${words}`, () => assert.equal(windowWords(from, to), words));
}
