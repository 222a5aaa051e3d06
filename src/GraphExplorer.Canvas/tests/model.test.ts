import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { generate } from "../bench/data";
import { Dataset } from "../src/data/dataset";
import { Model, type Change } from "../src/views/model";
import { Unfiltered } from "./picture";

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  Object.assign(globalThis, {
    requestAnimationFrame: (f: () => void) => frames.push(f),
    cancelAnimationFrame: (id: number) => void (frames[id - 1] = () => {}),
  });
});

const nextFrame = () => frames.splice(0).forEach(f => f());
const told = (change: Change) => Object.entries(change).filter(([, v]) => v).map(([k]) => k).sort();

function loaded() {
  const model = new Model(Unfiltered);
  const heard: string[][] = [];
  model.setData(new Dataset(generate(10, 30, 2)));
  nextFrame();
  model.subscribe(change => heard.push(told(change)));
  return { model, heard };
}

test("whatever changes within a frame is told once, and then the view is of it", () => {
  const { model, heard } = loaded();
  const all = model.view!.claimCount;
  for (let day = 735_000; day < 735_030; day++) {
    model.setWindow({ from: day, to: day + 30, mode: "possible" });
  }
  model.setSelection("actor:a1");
  assert.deepEqual(heard, []);
  nextFrame();
  assert.deepEqual(heard, [["selection", "window"]]);
  assert.ok(model.view!.claimCount < all);
});

test("a state that says the same changes nothing", () => {
  const { model, heard } = loaded();
  model.setState({ ...Unfiltered, relations: [], actors: [] });
  nextFrame();
  assert.deepEqual(heard, []);
});

test("a filter is worked out again, a selection is not", () => {
  const { model, heard } = loaded();
  model.setState({ ...model.state, relations: ["rivalry"] });
  nextFrame();
  assert.deepEqual(heard, [["filters"]]);
  assert.equal(model.view!.claimCount, model.view!.claimsOfRelation[2]);
});

test("nobody hears anything after dispose", () => {
  const { model, heard } = loaded();
  model.setWindow({ from: 1, to: 2, mode: "certain" });
  model.dispose();
  nextFrame();
  assert.deepEqual(heard, []);
});
