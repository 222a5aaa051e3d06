import assert from "node:assert/strict";
import { test } from "node:test";
import { OptimisticState } from "../src/explorer/optimistic";
import type { ExplorerState } from "../src/data/contract";

const page = (selection: string | null, from: number | null = null) => ({ selection, from }) as ExplorerState;

test("a state from before a choice does not undo it", () => {
  const optimistic = new OptimisticState(() => 0);
  optimistic.set({ selection: "actor:iran" });
  assert.equal(optimistic.over(page("actor:russia", 5)).selection, "actor:iran");
  assert.equal(optimistic.over(page("actor:russia", 5)).from, 5);
});

test("once the page has repeated a choice, its word counts again", () => {
  const optimistic = new OptimisticState(() => 0);
  optimistic.set({ selection: "actor:iran", from: null });
  optimistic.over(page("actor:iran"));
  assert.equal(optimistic.over(page(null)).selection, null);
});

test("a choice that the page never repeats is given up after some seconds", () => {
  let now = 0;
  const optimistic = new OptimisticState(() => now);
  optimistic.set({ selection: "actor:iran" });
  now = 60_000;
  assert.equal(optimistic.over(page(null)).selection, null);
});
