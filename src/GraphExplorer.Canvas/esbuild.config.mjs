// Usage: node esbuild.config.mjs OUTFILE [Debug|Release] [FOLDER]. Source maps go with Debug builds only: they are four times the bundle.
// Writes the style sheet of the relations into the web root, beside those that stand in it.
// FOLDER gets what a file that carries its data in itself is made of: standalone.js and standalone.css, without source maps.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { relationStyles } from "./relation-styles.mjs";

const [outfile, configuration = "Release", standalone] = process.argv.slice(2);
const options = { bundle: true, target: "es2022", minify: true, logLevel: "warning" };
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const relations = JSON.parse(readFileSync(join(root, "src/GraphExplorer.Core/Relations/relations.json"), "utf8"));
writeFileSync(join(root, "wwwroot/css/relations.css"), relationStyles(relations));
await build({
  ...options,
  entryPoints: ["src/main.ts"],
  outfile,
  format: "esm",
  sourcemap: configuration === "Debug" ? "linked" : false,
  legalComments: "linked",
});
if (standalone) {
  await build({ ...options, entryPoints: ["src/standalone.ts"], outfile: join(standalone, "standalone.js"), format: "iife", charset: "utf8", legalComments: "inline" });
  await build({ ...options, entryPoints: ["src/standalone.css"], outfile: join(standalone, "standalone.css"), charset: "utf8" });
}
