import assert from "node:assert/strict";
import { test } from "node:test";
import { searchWords, spellingKey } from "../src/data/search";
import vectors from "../../../tests/vectors/folding.json";

/** Characters that share one checksum. */
const Page = 0x400;

for (const { text, words } of vectors.texts) {
  test(`"${text}" has the words that the reference finds`, () => assert.deepEqual(searchWords(text), words));
}

test("spellings have the keys of the reference", () => {
  assert.deepEqual(vectors.names.map(({ name }) => spellingKey(name)), vectors.names.map(({ key }) => key));
});

const pages = new Map<number, number[]>();
for (const range of vectors.ranges.flatMap(r => r.split(" "))) {
  const [from, to] = range.split("-").map(e => parseInt(e, 16)) as [number, number];
  for (let c = from; c <= to; c++) {
    const page = Math.floor(c / Page);
    const characters = pages.get(page);
    if (characters) characters.push(c);
    else pages.set(page, [c]);
  }
}

test("every character of Unicode 12 folds as the reference folds it", () => {
  const found = [...pages].map(([page, characters]) => ({ from: (page * Page).toString(16).toUpperCase().padStart(4, "0"), checksum: checksum(characters) }));
  assert.deepEqual(found, vectors.pages);
});

/** FNV-1a of 32 bits over UTF-16 units: each character between two letters. */
function checksum(characters: number[]): string {
  let hash = 2166136261;
  for (const c of characters) {
    const folded = `${searchWords(`a${String.fromCodePoint(c)}b`).join(" ")}\n`;
    for (let i = 0; i < folded.length; i++) {
      hash = Math.imul(hash ^ folded.charCodeAt(i), 16777619);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
