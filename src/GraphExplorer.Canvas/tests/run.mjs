// Bundles every tests/*.test.ts and runs them under Node's own test runner. Ends with its exit code: 0 when all passed.
// A *.trade.test.ts is bundled with a fourth row in the table of relations; see trade.mjs.
// Usage: node tests/run.mjs [NAME …] runs only the files whose name contains one of the words.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { withTrade } from "./trade.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(here).filter((name) => name.endsWith(".test.ts") && (wanted.length === 0 || wanted.some((word) => name.includes(word)))).sort();
if (files.length === 0) {
  console.error("No test file of that name.");
  process.exit(2);
}
const outdir = mkdtempSync(join(tmpdir(), "canvas-tests-"));
let status = 1;
try {
  const bundle = (names, plugins) => build({
    entryPoints: names.map((name) => join(here, name)),
    outdir,
    plugins,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    logLevel: "warning",
  });
  const traded = (name) => name.endsWith(".trade.test.ts");
  await bundle(files.filter((name) => !traded(name)), []);
  await bundle(files.filter(traded), [withTrade]);
  const bundles = files.map((name) => join(outdir, name.replace(/\.ts$/, ".mjs")));
  status = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...bundles], { stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
process.exit(status);
