// A fourth relation is a row of the table and nothing else: bundled so (see trade.mjs), everything here knows it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { relationStyles } from "../relation-styles.mjs";
import { PairStates } from "../src/data/contract";
import { numbersOf } from "../src/views/counts";
import { lineClass, RelationCount, RelationRows, Relations } from "../src/data/relations";
import { laneCount, laneIndex } from "../src/geometry/lanes";
import { HitIndex } from "../src/picture/hit";
import { LinePen } from "../src/picture/lines";
import type { Tokens } from "../src/picture/tokens";
import { readSelection, tieSelection } from "../src/views/selection";
import { tieSentence } from "../src/words/sentence";
import { selectionWords } from "../src/views/announcements";
import { binsOf } from "../src/timeline/bins";
import { spansOf } from "../src/timeline/rows";
import { count, tallyOf } from "../src/timeline/tally";
import { setOut, small } from "./picture";

const trade = Relations.indexOf("trade");
const only = 1 << trade;

test("Trade is the last of four relations", () => {
  assert.equal(RelationCount, 4);
  assert.equal(trade, 3);
});

test("Its claims are bundled into a tie of their own, counted, and take no side", () => {
  const { data, view } = setOut(small([[0, 0], [200, 0], [0, 200]], only | 1), 1);
  assert.deepEqual([...view.claimsOfRelation], [2, 0, 0, 2]);
  assert.deepEqual([...view.tiesOfRelation], [2, 0, 0, 2]);
  assert.equal(view.tieCount, 4);
  const numbers = numbersOf(data, view, null);
  assert.deepEqual(["rel:trade", "ties:trade", "claims:trade"].map(numbers), [2, 2, 2]);
  assert.equal(PairStates[view.pairState[0]!], "allied");
  assert.equal(PairStates[setOut(small([[0, 0], [200, 0]], only), 1).view.pairState[0]!], "talking");
});

test("It is put in sentences", () => {
  const tie = { relation: trade, claims: 2, forward: 2, back: 0, voices: 2, documents: 1, expected: 0 };
  const [source, target] = [{ name: "Oman", kind: "state" }, { name: "Gulf states", kind: "bloc" }] as const;
  assert.equal(tieSentence(tie, source, target), "2 voices in 1 document say, in 2 claims, that Oman trades with Gulf states.");
  assert.equal(tieSentence({ ...tie, forward: 1 }, source, target), "2 voices in 1 document say, in 2 claims, that Oman and Gulf states trade with each other.");
  const { data, view } = setOut(small([[0, 0], [200, 0]], only), 1);
  const selection = tieSelection(data, 0, trade);
  assert.equal(selection, "tie:a0,a1,trade");
  assert.equal(selectionWords(view, readSelection(data, selection)), "Actor 0 and Actor 1, trade, 1 claim.");
});

test("Its lane lies beside the others, is stroked as its row says, in its colour, and can be pressed", () => {
  const { view, scene } = setOut(small([[0, 0], [200, 0]], 15), 1);
  assert.deepEqual([laneCount(15), laneIndex(15, trade), laneIndex(only | 1, trade)], [4, 3, 1]);
  const calls: unknown[][] = [];
  const ctx = new Proxy({} as Record<string, unknown>, {
    get: (_, name) => (...args: unknown[]) => calls.push([name, ...structuredClone(args)]),
    set: (_, name, value) => calls.push([name, value]) > 0,
  }) as unknown as CanvasRenderingContext2D;
  const pen = new LinePen(scene, view, { canvas: "white", relations: Relations.map(word => `colour of ${word}`) } as unknown as Tokens);
  pen.begin(ctx);
  calls.length = 0;
  pen.lane(ctx, trade, { heads: false, hovered: false });
  assert.deepEqual(calls.find(([name]) => name === "strokeStyle"), ["strokeStyle", "colour of trade"]);
  const [on, off] = calls.find(([name]) => name === "setLineDash")![1] as [number, number];
  assert.ok(on > 6 && off > 4, `${on}, ${off}`);
  assert.deepEqual(calls.find(([name]) => name === "moveTo")!.slice(2).map(y => Math.round(y as number)), [7]);
  assert.deepEqual(new HitIndex(scene).at(view, 100, 11), { kind: "tie", tie: trade, pair: 0 });
});

test("The timeline has it in its bars and spans", () => {
  const { data, view } = setOut(small([[0, 0], [200, 0]], only | 2), 1);
  const tally = tallyOf(data);
  count(tally, data, view.inView);
  assert.deepEqual(spansOf(data.dates, tally.byRelation).get("year")!.map(s => s.relations), [[1, trade]]);
  assert.deepEqual(binsOf([{ ...data.dates[0]!, row: "month" }], tally.byRelation, 12).map(b => b.counts), [[0, 1, 0, 1]]);
});

test("The style sheet gives it its colours, and its samples are stroked as its row says", () => {
  assert.match(relationStyles(RelationRows), /^\.trade \{ --relation: var\(--trade\); --relation-text: var\(--trade-text\); \}$/m);
  assert.equal(lineClass("trade"), "line dashed trade");
});
