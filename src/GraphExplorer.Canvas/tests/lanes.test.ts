import assert from "node:assert/strict";
import { test } from "node:test";
import { RelationRows } from "../src/data/relations";
import * as g from "../src/geometry/lanes";
import vectors from "../../../tests/vectors/lanes.json";
import { bowOf, traceInput, type BowInput, type LaneInput } from "./lanes";

/** Pixels by which the two sides may differ. */
const Tolerance = 0.01;

function near(actual: unknown, expected: unknown, where: string): void {
  if (typeof expected === "number") {
    assert.ok(typeof actual === "number" && Math.abs(actual - expected) <= Tolerance, `${where}: ${actual} instead of ${expected}`);
  } else if (Array.isArray(expected)) {
    assert.equal((actual as unknown[]).length, expected.length, `${where}: number of values`);
    expected.forEach((value, i) => near((actual as unknown[])[i], value, `${where}[${i}]`));
  } else if (typeof expected === "object" && expected !== null) {
    for (const [key, value] of Object.entries(expected)) near((actual as Record<string, unknown>)[key], value, `${where}.${key}`);
  } else {
    assert.equal(actual, expected, where);
  }
}

for (const { input, output } of vectors.lanes) {
  test(`lane: ${input.name}`, () => near(traceInput(input as LaneInput), output, input.name));
}

for (const { input, bow } of vectors.bows) {
  test(`bow: ${input.name}`, () => near(bowOf(input as BowInput), bow, input.name));
}

const mark = (x: number, y: number, r = 10, kind: g.Kind = 0, ring = false): g.Mark => ({ x, y, r, kind, ring });

test("A single lane between two circles runs straight and ends 4 px before each", () => {
  const path = g.traceLane(g.newPath(), g.newFrame(mark(0, 0), mark(100, 0)), 0, 0, 1, false);
  assert.deepEqual([...path.xy.subarray(0, 2 * path.count)], [14, 0, 86, 0]);
  assert.equal(path.length, 72);
});

test("A lane never ends inside the shape that it leads to, whatever its kind and direction", () => {
  for (const kind of [0, 1, 2, 3] as const) {
    for (let degree = 0; degree < 360; degree += 5) {
      const angle = (degree * Math.PI) / 180, b = mark(120 * Math.cos(angle), 120 * Math.sin(angle), 12);
      for (const offset of [-6.5, 0, 6.5]) {
        const path = g.traceLane(g.newPath(), g.newFrame(mark(0, 0, 14, kind), b), offset, 0, 1, false);
        for (const i of [0, path.count - 1]) {
          const x = path.xy[2 * i]!, y = path.xy[2 * i + 1]!, d = Math.hypot(x, y);
          if (d > 60) continue;
          assert.ok(Math.abs(d - 14 * g.reachOf(kind, x / d, y / d) - 4) < 0.05, `kind ${kind}, ${degree} degrees, offset ${offset}`);
        }
      }
    }
  }
});

test("Every pattern begins and ends with a whole dash or dot", () => {
  const [dotted, dashed] = (["dotted", "dashed"] as const).map(stroke => RelationRows.findIndex(row => row.stroke === stroke)) as [number, number];
  const dash = g.newDash();
  for (let length = 20; length < 900; length += 7.3) {
    for (const voices of [1, 2, 3, 5, 9]) {
      g.dashFor(dash, dashed, g.widthFor(voices), 1, length);
      const dashes = (length + dash.off) / (dash.on + dash.off);
      assert.ok(Math.abs(dashes - Math.round(dashes)) < 1e-6, `dashed ${length}`);
      g.dashFor(dash, dotted, g.widthFor(voices), 1, length);
      const last = dash.inset + Math.floor((length - dash.inset) / dash.off) * dash.off;
      assert.ok(Math.abs(last - (length - dash.width / 2)) < 0.06, `dotted ${length}`);
    }
  }
});

test("Trimming both ends keeps the way and takes exactly those lengths", () => {
  const frame = g.newFrame(mark(0, 0, 20), mark(300, 120, 16)), before = g.newSpot(), after = g.newSpot();
  const whole = g.traceLane(g.newPath(), frame, 24, 0, 1, true), cut = g.traceLane(g.newPath(), frame, 24, 0, 1, true);
  g.trimPath(cut, 11, 7);
  assert.ok(Math.abs(cut.length - (whole.length - 18)) < 1e-9);
  for (const d of [0, 30, 100, cut.length]) {
    g.spotAt(before, whole, d + 11);
    g.spotAt(after, cut, d);
    near([after.x, after.y], [before.x, before.y], `at ${d}`);
  }
});

test("A part is drawn clear of its whole", () => {
  const whole = mark(50, 50, 20), part = mark(53, 54, 10);
  g.keepClear(whole, part, 1);
  assert.ok(Math.abs(Math.hypot(part.x - 50, part.y - 50) - 34) < 1e-9);
  near([part.x, part.y], [50 + 34 * 0.6, 50 + 34 * 0.8], "same direction");
});

test("Lanes keep their place when another relation is filtered away", () => {
  assert.deepEqual([0, 1, 2].map((r) => g.laneIndex(7, r)), [0, 1, 2]);
  assert.deepEqual([g.laneCount(5), g.laneIndex(5, 0), g.laneIndex(5, 2)], [2, 0, 1]);
});
