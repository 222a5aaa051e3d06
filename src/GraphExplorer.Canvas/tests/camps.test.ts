import assert from "node:assert/strict";
import { test } from "node:test";
import type { CampsAnswer } from "../src/data/contract";
import { Dataset } from "../src/data/dataset";
import { RelationCount } from "../src/data/relations";
import { fitWords, moreWords } from "../src/explorer/camp-legend";
import { queryOf } from "../src/explorer/camps";
import { Camps } from "../src/views/camps";
import { Everything } from "../src/views/filters";
import { NoClaims, stateOf } from "../src/views/states";
import { small } from "./picture";
import { inputs, regionOutput, restOutput } from "./regions";
import camps from "../../../tests/vectors/camps.json";
import regions from "../../../tests/vectors/regions.json";
import rest from "../../../tests/vectors/rest.json";

type Case = (typeof camps.cases)[number];

/** Data of a case, and the view of all of it, as far as camps read it. */
function setUp({ actors, ties }: Case) {
  const index = (id: unknown) => actors.indexOf(id as string);
  const pairs = [...new Set(ties.map(t => `${index(t[0])} ${index(t[1])}`))].map(key => key.split(" ").map(Number) as [number, number]);
  const data = new Dataset({
    ...small([[0, 0]]),
    actors: actors.map(id => ({ ...small([[0, 0]]).actors[0]!, id, name: id.toUpperCase() })),
    pairs: pairs.map(([a, b]) => ({ a, b, relations: 7, bow: 0 })),
  });
  const voices = new Int32Array(pairs.length * RelationCount);
  const firm = pairs.map(() => 0);
  const any = pairs.map(() => false);
  for (const [a, b, relation, count, claims, expected] of ties as [string, string, number, number, number, number][]) {
    const pair = data.pairOf(index(a), index(b));
    voices[pair * RelationCount + relation] = count;
    any[pair] = true;
    if (claims > expected) firm[pair]! |= 1 << relation;
  }
  return { data, view: { voices, pairState: Uint8Array.from(firm, (bits, p) => (any[p] ? stateOf(bits) : NoClaims)) } };
}

camps.cases.forEach((given, n) => {
  test(`Camps are told as the vectors have it, ${n}`, () => {
    const { data, view } = setUp(given);
    const told = new Camps(data, view, given.answer as CampsAnswer, null);
    assert.deepEqual(told.members.map(m => m.map(a => data.actors[a]!.id)), given.members);
    assert.deepEqual(told.beside, given.beside);
    assert.deepEqual(told.members.map((_, c) => told.title(c)), given.titles);
    assert.equal(fitWords(told), given.fit);
    assert.equal(moreWords(told), given.more);
    const across = data.pairs.filter(p => told.across(p.a, p.b)).map(p => [data.actors[p.a]!.id, data.actors[p.b]!.id]).sort();
    assert.deepEqual(across, given.across);
  });
});

test("An actor says why it stands where it does", () => {
  const { data, view } = setUp(camps.cases[0]!);
  const told = new Camps(data, view, camps.cases[0]!.answer as CampsAnswer, null);
  const why = (id: string) => told.why(data.actor(id));
  assert.equal(why("a"), "A: around A and C, computed; allied with 2 of this camp (1 of them rivals too).");
  assert.equal(why("b"), "B: around A and C, computed; allied with 1 of this camp; 1 pair of it does not fit.");
  assert.equal(why("d"), "D: against the camp around E and F, no ally here; rival of 1.");
  assert.match(why("g"), /not determined/);
  assert.match(why("h"), /do not connect/);
  assert.match(why("i"), /no side/);
});

test("From window to window a camp keeps the tint of the one that it shares most actors with", () => {
  const { data, view } = setUp(camps.cases[0]!);
  const answer = camps.cases[0]!.answer as CampsAnswer;
  const first = new Camps(data, view, answer, null);
  assert.deepEqual(first.tints, [0, 1]);
  const turned = new Camps(data, view, { ...answer, camps: [...answer.camps].reverse() }, first);
  assert.deepEqual(turned.tints, [1, 0]);
});

test("Camps are asked for by everything that changes a list, and their number", () => {
  assert.equal(queryOf({ ...Everything, from: 735719, strength: 2, camps: 3 }), "from=2015-05-02&strength=2&k=3");
});

test("Regions and lines at rest are those of the vectors", () => {
  const rounded = (value: unknown) => JSON.parse(JSON.stringify(value, (_, v) => (typeof v === "number" ? Math.round(v * 10000) / 10000 : v))) as unknown;
  assert.deepEqual(rounded(inputs().regions.map(input => ({ input, output: regionOutput(input) }))), regions.regions);
  assert.deepEqual(rounded(inputs().rest.map(input => ({ input, output: restOutput(input) }))), rest.lines);
});

test("A region leaves out whoever is not of the camp", () => {
  const corners = [{ x: 0, y: 0, r: 10 }, { x: 200, y: 0, r: 10 }, { x: 100, y: 200, r: 10 }];
  assert.deepEqual(regionOutput({ members: corners, others: [], s: 1 }).triangles, [[0, 1, 2]]);
  assert.deepEqual(regionOutput({ members: corners, others: [{ x: 100, y: 60, r: 10 }], s: 1 }).triangles, []);
});
