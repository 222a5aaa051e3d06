import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../bench/data";
import { Dataset } from "../src/data/dataset";
import { arranged } from "../src/picture/arrange";
import { History } from "../src/picture/history";
import { storedPlaces, type Places } from "../src/picture/places";
import { setOut, small } from "./picture";

const at = (...x: number[]): Places => ({ x: Float64Array.from(x), y: new Float64Array(x.length) });

const xOf = (step: Places | string | null) => (typeof step === "object" ? step?.x[0] : step);

test("filters and windows are undone in their order among the movements, and playing is one step", () => {
  const history = new History(() => {});
  history.push(at(0), at(1));
  history.pushView("rel=alliance", "none=rel", false);
  history.pushView("none=rel", "from=2016-01-01", true);
  history.pushView("from=2016-01-01", "from=2016-02-01", false);
  assert.equal(history.undo(), "from=2016-01-01");
  assert.equal(history.undo(), "rel=alliance");
  assert.equal(xOf(history.undo()), 0);
  assert.equal(xOf(history.redo()), 1);
  assert.equal(history.redo(), "from=2016-01-01");
});

test("undo and redo go through the steps, and a new step forgets what was undone", () => {
  const told: string[] = [];
  const history = new History((undo, redo) => told.push(`${undo} ${redo}`));
  history.push(at(0), at(1));
  history.push(at(1), at(2));
  assert.equal(xOf(history.undo()), 1);
  assert.equal(xOf(history.redo()), 2);
  history.undo();
  history.push(at(1), at(5));
  assert.equal(history.redo(), null);
  assert.equal(xOf(history.undo()), 1);
  assert.equal(xOf(history.undo()), 0);
  assert.equal(history.undo(), null);
  assert.deepEqual(told.slice(0, 3), ["true false", "true false", "true true"]);
});

test("a step keeps its places whatever is done to them afterwards", () => {
  const history = new History(() => {});
  const before = at(0);
  history.push(before, at(1));
  before.x[0] = 99;
  assert.equal(xOf(history.undo()), 0);
});

test("arranging again gives the same from the same places, and no marks that meet", () => {
  const data = new Dataset(generate(40, 120, 4));
  const first = arranged(data, storedPlaces(data));
  assert.deepEqual(arranged(data, storedPlaces(data)), first);
  for (let a = 0; a < 40; a++) {
    for (let b = 0; b < a; b++) {
      const least = data.actors[a]!.radius + data.actors[b]!.radius;
      assert.ok(Math.hypot(first.x[a]! - first.x[b]!, first.y[a]! - first.y[b]!) > least);
    }
  }
});

test("arranging again keeps a part beside its whole", () => {
  const picture = small([[0, 0], [100, 0], [300, 200]]);
  picture.actors[1]!.whole = 0;
  const data = new Dataset(picture);
  const { x, y } = arranged(data, storedPlaces(data));
  assert.ok(Math.abs(Math.hypot(x[1]! - x[0]!, y[1]! - y[0]!) - (10 + 10 + 24)) < 0.01);
});

test("an opened pair goes around an actor that its lanes at rest pass by", () => {
  const { scene } = setOut(small([[0, 0], [240, 0], [120, 30]], 7), 1, "pair:a0,a1");
  assert.equal(scene.bows[0], 0);
  assert.ok(Math.abs(scene.bow(0)) >= 14);
});
