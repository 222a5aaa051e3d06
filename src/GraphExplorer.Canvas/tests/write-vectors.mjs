// Computes the outputs of tests/vectors/lanes.json anew from its inputs, after a change of the geometry that is meant.
// The C# tests then say whether both sides still agree.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const file = join(here, "../../../tests/vectors/lanes.json");
const { outputFiles } = await build({ entryPoints: [join(here, "lanes.ts")], bundle: true, format: "esm", write: false });
const { bowOf, traceInput } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);

const rounded = (_, value) => (typeof value === "number" ? Math.round(value * 10000) / 10000 : value);
const vectors = JSON.parse(readFileSync(file, "utf8"));
const line = (value) => `    ${JSON.stringify(value, rounded)}`;
const lanes = vectors.lanes.map(({ input }) => line({ input, output: traceInput(input) }));
const bows = vectors.bows.map(({ input }) => line({ input, bow: bowOf(input) }));
writeFileSync(file, `{\n  "about": ${JSON.stringify(vectors.about)},\n  "lanes": [\n${lanes.join(",\n")}\n  ],\n  "bows": [\n${bows.join(",\n")}\n  ]\n}\n`);
console.log(`${lanes.length} lanes, ${bows.length} bows`);
