import assert from "node:assert/strict";
import { test } from "node:test";
import { Relations } from "../src/data/relations";
import { queryOf, stateOf } from "../src/standalone/query";
import { has, toggle } from "../src/views/choice";
import { filterOf } from "../src/views/filters";

const rel = filterOf("rel")!;
const after = (query: string, ...values: string[]) => queryOf(values.reduce((state, value) => ({ ...state, ...toggle(state, rel, value, Relations) }), stateOf(query)));

test("Taking every tick away shows nothing, and the address says so", () => {
  assert.equal(after("", ...Relations), "none=rel");
  assert.ok(Relations.every(word => !has(stateOf("none=rel"), rel, word)));
  assert.ok(Relations.every(word => has(stateOf(""), rel, word)));
});

test("The first tick after none is the only one, and the last filters nothing", () => {
  assert.equal(after("none=rel", "rivalry"), "rel=rivalry");
  assert.equal(after("none=rel", ...Relations), "");
});
