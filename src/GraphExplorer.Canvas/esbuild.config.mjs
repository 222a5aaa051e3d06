// Usage: node esbuild.config.mjs OUTFILE [Debug|Release]. Source maps go with Debug builds only: they are four times the bundle.
import { build } from "esbuild";

const [outfile, configuration = "Release"] = process.argv.slice(2);
await build({
  entryPoints: ["src/main.ts"],
  outfile,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  sourcemap: configuration === "Debug" ? "linked" : false,
  legalComments: "linked",
  logLevel: "warning",
});
