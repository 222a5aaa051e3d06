import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../bench/data";
import type { ExplorerState, PictureData } from "../src/data/contract";
import { Dataset } from "../src/data/dataset";
import { holdsBack } from "../src/explorer/emptiness";
import { queryOf, stateOf } from "../src/standalone/query";
import { followsWindow } from "../src/timeline/tally";
import { Bundle, InView } from "../src/views/bundle";
import { compile } from "../src/views/compile";
import { numbersOf } from "../src/views/counts";
import { Everything, readFilters, ViewFilters, writeFilters } from "../src/views/filters";
import vectors from "../../../tests/vectors/filters.json";

const written = (query: string): string => {
  const keys = new URLSearchParams();
  writeFilters(keys, { ...Everything, ...readFilters(new URLSearchParams(query)) });
  return String(keys);
};
const pair = (key: string, value: string) => String(new URLSearchParams([[key, value]]));

test("The filters are those that C# has", () => {
  assert.deepEqual(ViewFilters.map(f => f.key).sort(), vectors.filters.map(f => f.key).sort());
});

for (const { key, repeated, accepted, defaults, refused } of vectors.filters) {
  test(`The address spells "${key}" as the vector says`, () => {
    for (const value of accepted) assert.equal(written(pair(key, value)), pair(key, value));
    for (const value of [...defaults, ...refused]) assert.equal(written(pair(key, value)), "", value);
    const twice = [...accepted.slice(0, 1), ...accepted.slice(-1)].map(value => pair(key, value));
    assert.equal(written(twice.join("&")), repeated ? twice.join("&") : twice[0]);
  });
}

test("A window that ends before it begins is none", () => {
  assert.equal(written("from=2016-02-01&to=2016-01-31&rel=alliance"), "rel=alliance");
});

test("A file's address has all but what decided which claims the file has", () => {
  const query = "from=2015-01-01&mode=possible&rel=alliance&voice=Ada&strength=2&pair=both&actor=a0&hops=2&q=talks&set=sample&sel=actor%3Aa1&theme=dark";
  const state = stateOf(query);
  assert.deepEqual([state.actors, state.hops, state.search, state.dataSets], [[], 1, null, []]);
  assert.equal(queryOf(state), "from=2015-01-01&mode=possible&rel=alliance&voice=Ada&pair=both&strength=2&sel=actor%3Aa1&theme=dark");
});

const data = new Dataset(generate(12, 60, 4));

function view(change: Partial<ExplorerState>, of = data): Bundle {
  const bundle = new Bundle(of);
  const state: ExplorerState = { ...Everything, mode: "possible", ...change };
  bundle.update(compile(of, state), state);
  return bundle;
}

const inView = (bundle: Bundle) => [...bundle.inView.keys()].filter(i => (bundle.inView[i]! & InView.Window) !== 0);
const whole = view({});

test("Strength lets ties of fewer distinct voices fall out with their claims", () => {
  for (const strength of [1, 2, 3, 5]) {
    const strong = inView(whole).filter(i => whole.voices[data.tie[i]!]! >= strength);
    assert.deepEqual(inView(view({ strength })), strong);
    assert.ok(strength === 1 || strong.length < data.count);
  }
  assert.ok(followsWindow({ ...Everything, strength: 2 }));
});

test("Strength counts the voices that the other filters and the window leave", () => {
  const [from, to] = [734_500, 735_900];
  const other = view({ from, to, mode: "certain", statuses: ["stated"] });
  const strong = inView(other).filter(i => other.voices[data.tie[i]!]! >= 2);
  assert.ok(strong.length > 0 && strong.length < inView(other).length);
  assert.deepEqual(inView(view({ from, to, mode: "certain", statuses: ["stated"], strength: 2 })), strong);
});

test("Expected claims' voices count, and pair states are those of the ties that are left", () => {
  const strong = view({ strength: 3 });
  const firm = view({ strength: 3, pairs: ["both"] });
  const both = new Set([...strong.pairState.keys()].filter(p => strong.pairState[p] === 0));
  assert.deepEqual(inView(firm), inView(strong).filter(i => both.has(data.pair[i]!)));
  assert.ok(both.size < whole.pairState.filter(s => s === 0).length);
  assert.equal(strong.facets.pairs[0], both.size);
});

test("Focus looks at the ties that are left, too: a partner by a weak tie is none", () => {
  const [strong, focused] = [view({ strength: 4 }), view({ strength: 4, actors: ["a0"], hops: 2 })];
  const near = new Set(["a0"].map(id => data.actor(id)));
  inView(strong).forEach(i => [data.pairA[data.pair[i]!]!, data.pairB[data.pair[i]!]!].forEach((a, _, ends) => ends.includes(data.actor("a0")) && near.add(a)));
  const ends = (i: number) => [data.pairA[data.pair[i]!]!, data.pairB[data.pair[i]!]!];
  assert.deepEqual(inView(focused), inView(strong).filter(i => ends(i).some(a => near.has(a))));
});

test("What a filter offers is what it would show, strength kept", () => {
  const numbers = numbersOf(data, view({ strength: 3 }), null);
  for (const relation of ["alliance", "rivalry"]) assert.equal(numbers(`rel:${relation}`), view({ strength: 3, relations: [relation] }).claimCount);
  // Documents and voices are parts of a tie: their claims are those of the ties that are strong with all of them.
  for (const d of [0, 7]) assert.equal(numbers(`doc:d${d}`), inView(view({ strength: 3 })).filter(i => data.document[i] === d).length);
  for (const kind of ["state", "bloc"]) assert.equal(numbers(`kind:${kind}`), view({ strength: 3, kinds: [kind] }).claimCount);
  assert.equal(numbers("pair:both"), view({ strength: 3, pairs: ["both"] }).pairCount);
});

test("Without an actor no claim has it at an end, and with hops=0 both ends are in focus", () => {
  const ends = (i: number) => [data.pairA[data.pair[i]!]!, data.pairB[data.pair[i]!]!].map(a => data.actors[a]!.id);
  assert.deepEqual(inView(view({ without: ["a0", "a3"] })), inView(whole).filter(i => !ends(i).some(id => ["a0", "a3"].includes(id))));
  const focus = ["a0", "a1", "a2"];
  assert.deepEqual(inView(view({ actors: focus, hops: 0 })), inView(whole).filter(i => ends(i).every(id => focus.includes(id))));
});

test("Where nothing is chosen of a filter the view is empty, and the filter offers what it would show", () => {
  for (const key of ["rel", "doc", "voice", "status", "kind", "basis", "pair", "set"]) {
    const empty = view({ none: [key] });
    assert.equal(empty.claimCount, 0, key);
    assert.deepEqual(holdsBack(data, { ...Everything, none: [key] }, compile(data, { ...Everything, none: [key] }).fails)!.keys, ["none"]);
  }
  assert.equal(numbersOf(data, view({ none: ["rel"] }), null)("rel:alliance"), view({ relations: ["alliance"] }).claimCount);
});

test("What the server judges is what it says of the claims", () => {
  const found = new Dataset({ ...(data.source as PictureData), hits: [1, 4, 9] });
  assert.deepEqual(inView(view({ dataSets: ["sample"] }, found)), [1, 4, 9]);
  assert.equal(view({ dataSets: ["sample"] }).claimCount, data.count);
});

test("Strength that holds everything back is named", () => {
  const state = { ...Everything, strength: 9 };
  assert.deepEqual(holdsBack(data, state, compile(data, state).fails), { keys: ["strength"], words: "strength of at least 9 voices" });
});
