// Usage: node esbuild.config.mjs OUTFILE [Debug|Release] [FOLDER]. Source maps go with Debug builds only: they are four times the bundle.
// Writes the style sheet of the relations into the web root, beside those that stand in it.
// FOLDER gets what a file that carries its data in itself is made of: standalone.js and standalone.css, without source maps.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { relationStyles } from "./relation-styles.mjs";

const [outfile, configuration = "Release", standalone] = process.argv.slice(2);
const options = { bundle: true, target: "es2022", minify: true, logLevel: "warning" };
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const relations = JSON.parse(readFileSync(join(root, "src/GraphExplorer.Core/Relations/relations.json"), "utf8"));
writeFileSync(join(root, "wwwroot/css/relations.css"), relationStyles(relations));
const bundled = await build({
  ...options,
  metafile: true,
  entryPoints: ["src/main.ts"],
  outfile,
  format: "esm",
  sourcemap: configuration === "Debug" ? "linked" : false,
  legalComments: "none",
});
const licences = licencesOf(bundled.metafile);
// Beside the bundle, under the name that esbuild would give it.
writeFileSync(`${outfile}.LEGAL.txt`, licences);
if (standalone) {
  await build({ ...options, entryPoints: ["src/standalone.ts"], outfile: join(standalone, "standalone.js"), format: "iife", charset: "utf8", legalComments: "none", banner: { js: `/*!\n${licences.replaceAll("*/", "* /").replaceAll("</", "< /").replaceAll("<!--", "< !--")}*/` } });
  await build({ ...options, entryPoints: ["src/standalone.css"], outfile: join(standalone, "standalone.css"), charset: "utf8" });
}

// The licence texts of all packages that are in a bundle: theirs ask to go with every copy, and a minified bundle has lost them.
function licencesOf(metafile) {
  const packages = new Set(Object.keys(metafile.inputs).flatMap((path) => path.match(/^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []));
  return [...packages].sort().map((name) => {
    const folder = join("node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = existsSync(folder) && readdirSync(folder).find((f) => /^licen[cs]e(\.(md|txt))?$/i.test(f));
    if (!file) {
      throw new Error(`${name} has no licence text.`);
    }
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  }).join("\n----\n\n");
}
