import assert from "node:assert/strict";
import { test } from "node:test";
import { generate, seeded } from "../bench/data";
import { RelationCount } from "../src/data/relations";
import { actorHit, distanceTo, hitBand, laneCount, widthFor } from "../src/geometry/lanes";
import { HitIndex } from "../src/picture/hit";
import { setOut, small } from "./picture";

test("an actor takes a press within its area, before any line", () => {
  const { view, scene } = setOut(small([[0, 0], [200, 0]]), 1);
  const hit = new HitIndex(scene);
  assert.deepEqual(hit.at(view, 12, 0), { kind: "actor", actor: 0 });
  assert.equal(hit.at(view, 30, 0)?.kind, "tie");
  assert.equal(hit.at(view, 100, 40), null);
});

test("of a pair's lanes the nearer one is meant", () => {
  const { view, scene } = setOut(small([[0, 0], [200, 0]]), 1);
  const hit = new HitIndex(scene);
  assert.deepEqual(hit.at(view, 100, -3), { kind: "tie", tie: 0, pair: 0 });
  assert.deepEqual(hit.at(view, 100, 3), { kind: "tie", tie: 2, pair: 0 });
});

test("opened lanes take presses 24 px wide each, wherever they lie over other lines", () => {
  const { view, scene } = setOut(small([[0, 0], [200, 0], [200, 60]], 7), 1, "pair:a0,a1");
  const hit = new HitIndex(scene);
  for (const [relation, y] of [[0, -34], [1, 0], [2, 34]] as const) {
    assert.deepEqual(hit.at(view, 100, y), { kind: "tie", tie: relation, pair: 0 });
  }
});

test("a tie that is out of view is not hit", () => {
  const { view, scene } = setOut(small([[0, 0], [200, 0]]), 1);
  view.claims.fill(0);
  view.voices.fill(0);
  assert.equal(new HitIndex(scene).at(view, 100, 0), null);
});

test("the index finds what asking every pair finds", () => {
  const { data, view, scene } = setOut(generate(60, 500, 11), 0.9);
  const hit = new HitIndex(scene);
  const random = seeded(5);
  const slow = (x: number, y: number) => {
    const actors = scene.marks.map(m => Math.hypot(m.x - x, m.y - y)).map((d, i) => (d <= actorHit(scene.marks[i]!.r) ? d : Infinity));
    const nearest = actors.indexOf(Math.min(...actors));
    if (actors[nearest]! < Infinity) return `actor ${nearest}`;
    let [best, least] = [-1, Infinity];
    for (let tie = 0; tie < data.ties; tie++) {
      const pair = Math.floor(tie / RelationCount);
      const voices = Math.max(...view.voices.subarray(pair * RelationCount, (pair + 1) * RelationCount));
      const d = view.claims[tie]! > 0 ? distanceTo(scene.lane(tie), x, y) : Infinity;
      if (d < least && d <= hitBand(laneCount(data.pairs[pair]!.relations), widthFor(voices), scene.s) / 2) [best, least] = [tie, d];
    }
    return best < 0 ? "nothing" : `tie at ${least.toFixed(6)}`;
  };
  const found = new Set<string>();
  for (let i = 0; i < 1500; i++) {
    const [x, y] = [random() * 700, random() * 520];
    const at = hit.at(view, x, y);
    const fast = at === null ? "nothing" : at.kind === "actor" ? `actor ${at.actor}` : `tie at ${distanceTo(scene.lane(at.tie), x, y).toFixed(6)}`;
    assert.equal(fast, slow(x, y));
    found.add(fast.split(" ")[0]!);
  }
  assert.deepEqual([...found].sort(), ["actor", "nothing", "tie"]);
});
