// Writes tests/vectors/regions.json and rest.json from generated inputs, after a change of the geometry that is meant.
// The C# tests then say whether both sides still agree.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const { outputFiles } = await build({ entryPoints: [join(here, "regions.ts")], bundle: true, format: "esm", write: false });
const { inputs, regionOutput, restOutput } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
const { regions, rest } = inputs();
const rounded = (_, value) => (typeof value === "number" ? Math.round(value * 10000) / 10000 : value);
const write = (name, about, key, items) => writeFileSync(
  join(here, "../../../tests/vectors", name), `{\n  "about": ${JSON.stringify(about)},\n  "${key}": [\n${items.map(i => `    ${JSON.stringify(i, rounded)}`).join(",\n")}\n  ]\n}\n`);
write("regions.json", "Regions of camps, which TypeScript and C# compute alike. Written by src/GraphExplorer.Canvas/tests/write-region-vectors.mjs.", "regions",
  regions.map(input => ({ input, output: regionOutput(input) })));
write("rest.json", "Lines of pairs at rest, which TypeScript and C# draw alike. Written by src/GraphExplorer.Canvas/tests/write-region-vectors.mjs.", "lines",
  rest.map(input => ({ input, output: restOutput(input) })));
