// The same boxes, words and places that the C# side is tested with (tests/GraphExplorer.Core.Tests/Picture/OpenedVectorTests.cs).
import assert from "node:assert/strict";
import { test } from "node:test";
import type { LanePath, Mark } from "../src/geometry/lanes";
import type { Box } from "../src/picture/boxes";
import { labelBox, labelSize, markBox } from "../src/picture/labels";
import { boxesOf, chosenAmong, countsOf } from "../src/picture/opened";
import { threadCount } from "../src/geometry/marks";
import vectors from "../../../tests/vectors/opened.json";

const pixels = (value: number): string => (Math.round(value * 1000) / 1000 + 0).toFixed(2);
const told = (edges: readonly number[]): string => edges.map(pixels).join(" ");
const edgesOf = ({ left, top, right, bottom }: Box): string => told([left, top, right, bottom]);
const pathOf = (points: number[][]): LanePath => ({
  xy: Float64Array.from(points.flat()), count: points.length,
  length: points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x! - points[i]![0]!, y! - points[i]![1]!), 0),
});

test("names stand beside marks and beyond rings", () => {
  for (const { mark, s, size, width, boxes, own } of vectors.names) {
    assert.ok(Math.abs(labelSize(mark.ring) * s - size) < 1e-9);
    assert.deepEqual(boxes.map((_, place) => edgesOf(labelBox(mark as Mark, place, width, size, s))), boxes.map(told));
    assert.equal(edgesOf(markBox(mark as Mark, s)), told(own));
  }
});

for (const { name, s, marks, middle, lanes, counts, boxes } of vectors.opened) {
  test(`opened lanes: ${name}`, () => {
    const chips = countsOf(lanes.map(l => ({ ...l, path: pathOf(l.points) })), marks as Mark[], s, text => 6 * s * text.length);
    assert.deepEqual(
      chips.map(c => [c.text, c.relation, told([c.x, c.y, c.width])]),
      (counts as [string, number, number, number, number][]).map(([text, relation, ...at]) => [text, relation, told(at)]));
    assert.deepEqual(boxesOf(pathOf(middle), chips, s).map(edgesOf), boxes.map(told));
  });
}

test("the chosen claim always has a line", () => {
  for (const [claims, chosen, threads] of vectors.threads as [number, number, number[]][]) {
    const ordered = chosenAmong(Array.from({ length: claims }, (_, i) => i), chosen);
    assert.deepEqual(ordered.slice(0, threadCount(claims)), threads);
    assert.equal(new Set(ordered).size, claims);
  }
});
