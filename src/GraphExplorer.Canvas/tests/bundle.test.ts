import assert from "node:assert/strict";
import { test } from "node:test";
import { Bundle, InView } from "../src/views/bundle";
import { NoClaims } from "../src/views/states";
import type { ExplorerState, PictureData } from "../src/data/contract";
import { Dataset } from "../src/data/dataset";
import { RelationCount } from "../src/data/relations";
import { compile } from "../src/views/compile";
import { Everything, readFilters } from "../src/views/filters";
import { suitableWindow } from "../src/views/defaults";
import vectors from "../../../tests/vectors/bundle.json";
import strength from "../../../tests/vectors/strength.json";

const picture = vectors.picture as unknown as PictureData;

const stateOf = (query: string): ExplorerState => ({ ...Everything, ...readFilters(new URLSearchParams(query)) });

/** What a view of the bundled claims says, in the form of the vectors. */
function answer(bundle: Bundle) {
  const { data, facets } = bundle;
  const ties: number[][] = [];
  for (let tie = 0; tie < data.ties; tie++) {
    if (bundle.claims[tie]! === 0) continue;
    const { a, b } = data.pairs[Math.floor(tie / RelationCount)]!;
    const columns = [bundle.claims, bundle.forward, bundle.back, bundle.mutual, bundle.voices, bundle.documents, bundle.certain, bundle.expected];
    ties.push([a, b, tie % RelationCount, ...columns.map(c => c[tie]!)]);
  }
  return {
    claims: [...data.ids.keys()].filter(i => bundle.inView[i] === (InView.Filters | InView.Pair | InView.Window)),
    ties,
    states: data.pairs.flatMap((p, i) => (bundle.pairState[i] === NoClaims ? [] : [[p.a, p.b, bundle.pairState[i]!]])),
    actors: [...bundle.actorState],
    facets: Object.fromEntries(Object.entries(facets).map(([name, value]) => [name, typeof value === "number" ? value : [...value]])),
    byPublication: bundle.byPublication,
  };
}

const kept = new Bundle(new Dataset(picture));

// One bundle for all views of a file: what a view leaves behind must not colour the next.
for (const { picture, views } of [vectors, strength]) {
  const one = new Bundle(new Dataset(picture as unknown as PictureData));
  for (const view of views) {
    test(`the view "${view.query}" is bundled as the reference says`, () => {
      const { query, hits, ...expected } = view;
      const state = stateOf(query);
      const searched = hits ? new Bundle(new Dataset({ ...(picture as unknown as PictureData), hits })) : one;
      searched.update(compile(searched.data, state), state);
      assert.deepEqual(answer(searched), expected);
    });
  }
}

test("what a window leaves out is counted by its reason, and all of it", () => {
  for (const mode of ["certain", "possible"] as const) {
    const state = { ...stateOf("from=2015-03-01&to=2015-12-31"), mode };
    kept.update(compile(kept.data, state), state);
    const { before, after, onlyPossible } = kept.leftOut;
    assert.equal(kept.claimCount + before + after + onlyPossible, kept.data.count);
    assert.ok(before > 0 && after > 0);
    assert.equal(onlyPossible > 0, mode === "certain");
  }
});

test("totals are the sums of what they count", () => {
  const state = stateOf("from=2015-03-01&to=2016-01-31&mode=possible");
  kept.update(compile(kept.data, state), state);
  const sum = (values: Int32Array) => values.reduce((a, b) => a + b, 0);
  assert.equal(kept.claimCount, sum(kept.claims));
  assert.equal(kept.claimCount, sum(kept.claimsOfRelation));
  assert.equal(kept.tieCount, kept.claims.filter(n => n > 0).length);
  assert.equal(kept.pairCount, sum(kept.facets.pairs));
  assert.equal(kept.actorCount, kept.actorState.filter(s => s > 0).length);
  assert.equal(kept.possibleOnlyTies, kept.claims.filter((n, i) => n > 0 && kept.certain[i] === 0).length);
  assert.equal(kept.expectedOnlyTies, kept.claims.filter((n, i) => n > 0 && kept.expected[i] === n).length);
});

test("the window that suits the data is the reference's", () => {
  assert.deepEqual(suitableWindow(kept.data), vectors.suits[0]);
});
