// Measures the picture beside a plain canvas that draws the same strokes in the same order, in a real Chromium, and prints a Markdown table.
// Usage: npm run bench [-- STEPS]. CHROMIUM names the browser, /usr/bin/chromium otherwise.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const steps = Number(process.argv[2] ?? 60);
/** Milliseconds after which a browser that has not answered is given up. */
const Patience = 900_000;

const { outputFiles } = await build({
  entryPoints: [join(here, "page.ts")], bundle: true, format: "esm", target: "es2022", minify: true, write: false, logLevel: "warning",
});
const html = `<!doctype html><meta charset="utf-8"><title>Benchmark</title>
<style>body{margin:0}[data-picture]{position:relative;width:1280px;height:800px}</style>
<div id="host"><div data-picture></div></div><script type="module" src="page.js"></script>`;

let answered;
const answer = new Promise((resolve, reject) => {
  answered = resolve;
  setTimeout(() => reject(new Error("The browser gave no answer.")), Patience).unref();
});
const server = createServer(async (request, response) => {
  if (request.method === "POST") {
    const parts = [];
    for await (const part of request) parts.push(part);
    response.end();
    return answered(JSON.parse(Buffer.concat(parts).toString()));
  }
  const script = request.url === "/page.js";
  response.setHeader("Content-Type", script ? "text/javascript" : "text/html");
  response.end(script ? outputFiles[0].text : request.url?.startsWith("/?") ? html : "");
});
await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));

const profile = mkdtempSync(join(tmpdir(), "canvas-bench-"));
const browser = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", [
  "--headless=new", "--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--disable-renderer-backgrounding", "--window-size=1280,800", `--user-data-dir=${profile}`, `http://127.0.0.1:${server.address().port}/?steps=${steps}`,
], { stdio: "ignore" });
try {
  const { rows, browser: name, error } = await answer;
  if (error) throw new Error(error);
  console.log(table(rows));
  console.log(`\nMilliseconds, ${steps} steps of 90 days, each drawn three times and the fastest taken, ${cpus().length} × ${cpus()[0].model.trim()}, ${name}. Smaller is better.`);
  const slow = rows.filter(r => r.ratio > 1.2 || r.hover > 3);
  if (slow.length > 0) console.log(`Missed: ${slow.map(r => r.name).join(", ")} (goal: ratio 1.2 or less, hover 3 or less).`);
} finally {
  browser.kill();
  await new Promise(resolve => browser.once("exit", resolve));
  server.closeAllConnections();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

function table(rows) {
  const f = n => n.toFixed(1);
  const lines = rows.map(r => `| ${r.name} | ${r.lines} | ${f(r.plain.median)} / ${f(r.plain.p95)} | ${f(r.ours.median)} / ${f(r.ours.p95)} | ${r.ratio.toFixed(2)} | ${f(r.counting)} | ${f(r.hover)} |`);
  return [
    "| graph and window | lines in it | plain canvas, median / p95 | picture, median / p95 | ratio of p95 | of which counting, p95 | hover, p95 |",
    "|---|--:|--:|--:|--:|--:|--:|", ...lines,
  ].join("\n");
}
