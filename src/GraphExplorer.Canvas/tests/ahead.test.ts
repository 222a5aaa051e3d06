import assert from "node:assert/strict";
import { test } from "node:test";
import { Ahead } from "../src/explorer/ahead";
import type { ExplorerState } from "../src/data/contract";

const page = (selection: string | null, from: number | null = null) => ({ selection, from }) as ExplorerState;

test("a state from before a choice does not undo it", () => {
  const ahead = new Ahead(() => 0);
  ahead.set({ selection: "actor:iran" });
  assert.equal(ahead.over(page("actor:russia", 5)).selection, "actor:iran");
  assert.equal(ahead.over(page("actor:russia", 5)).from, 5);
});

test("once the page has repeated a choice, its word counts again", () => {
  const ahead = new Ahead(() => 0);
  ahead.set({ selection: "actor:iran", from: null });
  ahead.over(page("actor:iran"));
  assert.equal(ahead.over(page(null)).selection, null);
});

test("a choice that the page never repeats is given up after some seconds", () => {
  let now = 0;
  const ahead = new Ahead(() => now);
  ahead.set({ selection: "actor:iran" });
  now = 60_000;
  assert.equal(ahead.over(page(null)).selection, null);
});
