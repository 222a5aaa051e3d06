import assert from "node:assert/strict";
import { test } from "node:test";
import vectors from "../../../tests/vectors/pairs.json";
import type { PairState } from "../src/data/contract";
import { Relations } from "../src/data/relations";
import { claimsWords, isTalking, stateWords } from "../src/words/pairs";

for (const pair of vectors.pairs) {
  test(`A pair of ${pair.claims} is said to be: ${pair.words}`, () => {
    const parts = Relations.map(word => (pair as unknown as Record<string, [number, number]>)[word]!).map(([claims, expected]) => ({ claims, expected }));
    assert.equal(stateWords(pair.state as PairState, isTalking(parts)), pair.words);
    assert.equal(claimsWords(parts), pair.claims);
  });
}
