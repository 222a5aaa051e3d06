import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOf } from "../src/png";

const day = new Date(2026, 10, 5);

test("an image is named after the SVG that it is drawn from", () => {
  assert.equal(nameOf("attachment; filename=graph-explorer_2015-01-01_rivalry_2026-11-25.svg; filename*=UTF-8''x.svg", "/api/export/svg", day), "graph-explorer_2015-01-01_rivalry_2026-11-25");
});

test("an image of a snapshot tells its id and the day", () => {
  assert.equal(nameOf(null, "/base/api/snapshots/0123456789abcdef/export/svg", day), "graph-explorer_0123456789abcdef_2026-11-05");
});
