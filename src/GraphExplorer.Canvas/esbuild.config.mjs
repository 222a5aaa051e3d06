// Usage: node esbuild.config.mjs OUTFILE [Debug|Release] [FOLDER]. Source maps go with Debug builds only: they are four times the bundle.
// FOLDER gets what a file that carries its data in itself is made of: standalone.js and standalone.css, without source maps.
import { join } from "node:path";
import { build } from "esbuild";

const [outfile, configuration = "Release", standalone] = process.argv.slice(2);
const options = { bundle: true, target: "es2022", minify: true, logLevel: "warning" };
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
