import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../bench/data";
import { meets } from "../src/picture/boxes";
import { fitCamera } from "../src/picture/fit";
import { Labels } from "../src/picture/labels";
import { plain, setOut, small } from "./picture";

const everywhere = { left: -9999, top: -9999, right: 9999, bottom: 9999 };

test("a stored place stands while there is room", () => {
  const picture = small([[0, 0], [200, 0], [400, 0]]);
  picture.actors[1]!.label = 3;
  const { scene } = setOut(picture, 1);
  const labels = new Labels(scene);
  labels.choose(plain, everywhere, [], []);
  assert.deepEqual([...labels.place], [0, 3, 0]);
});

test("a name whose place is taken goes to another one, and names never meet", () => {
  const { scene } = setOut(generate(40, 100, 3), 0.7);
  const labels = new Labels(scene);
  labels.choose(plain, everywhere, [], []);
  const boxes = labels.boxes.filter(b => b !== null);
  assert.ok(boxes.length > 20);
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => assert.ok(!meets(a, b))));
});

test("no name is cut at the edge of the screen", () => {
  const { scene } = setOut(small([[12, 100], [300, 190], [150, 12]]), 1);
  const labels = new Labels(scene);
  labels.choose(plain, { left: 0, top: 0, right: 312, bottom: 200 }, [], []);
  for (const box of labels.boxes) {
    assert.ok(box && box.left >= 0 && box.right <= 312 && box.top >= 0 && box.bottom <= 200);
  }
});

test("a hovered actor shows its name even where there is no room for it", () => {
  const { scene } = setOut(small([[0, 0], [6, 0], [12, 0], [0, 6], [6, 6], [12, 6]]), 1);
  const labels = new Labels(scene);
  labels.choose(plain, everywhere, [{ left: -80, top: -80, right: 90, bottom: 90 }], []);
  assert.equal(labels.boxes[4], null);
  labels.choose(plain, everywhere, [{ left: -80, top: -80, right: 90, bottom: 90 }], [4]);
  assert.notEqual(labels.boxes[4], null);
});

for (const [width, height] of [[688, 500], [390, 430], [1236, 700]] as const) {
  test(`fitted to ${width} × ${height}, all actors and names lie within the free area`, () => {
    const { scene, places } = setOut(generate(25, 120, 9), 1);
    const labels = new Labels(scene);
    const free = { left: 0, top: 40, right: width, bottom: height };
    const { zoom, pan } = fitCamera(scene, labels, plain, places, free);
    scene.layout(places, zoom, scene.selected);
    labels.choose(plain, { left: free.left - pan.x, top: free.top - pan.y, right: free.right - pan.x, bottom: free.bottom - pan.y }, [], []);
    scene.marks.forEach((mark, i) => {
      assert.ok(mark.x + pan.x - mark.r > 0 && mark.x + pan.x + mark.r < width);
      assert.ok(mark.y + pan.y - mark.r > 40 && mark.y + pan.y + mark.r < height);
      const box = labels.boxes[i];
      if (box) assert.ok(box.left + pan.x >= 0 && box.right + pan.x <= width && box.top + pan.y >= 40 && box.bottom + pan.y <= height);
    });
    assert.ok(labels.boxes.filter(b => b !== null).length >= 20);
  });
}
