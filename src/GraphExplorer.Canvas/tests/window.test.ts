import assert from "node:assert/strict";
import { test } from "node:test";
import { fit } from "../src/dates/window";
import vectors from "../../../tests/vectors/windows.json";

for (const date of vectors.dates) {
  test(`${date.text} in a document of ${date.document} lies to every window as the reference says`, () => {
    assert.equal(vectors.windows.map(({ from, to }) => fit(date, from, to)).join(""), date.fits);
  });
}
