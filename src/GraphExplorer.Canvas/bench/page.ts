import { Dataset } from "../src/data/dataset";
import { Everything } from "../src/views/filters";
import { Model } from "../src/views/model";
import { Picture } from "../src/picture/picture";
import { generate, Length, seeded, Start } from "./data";
import { recorder } from "./replay";

/** Length of the window's step, in days. */
const Step = 90;
const NineYears = 3285;
const Warm = 5;
/** Each step is drawn so often by either, in turn, and the fastest counts: what else the machine does is not measured. */
const Repeats = 3;

interface Figures {
  median: number;
  p95: number;
}

const steps = Number(new URLSearchParams(location.search).get("steps") ?? 60);
const host = document.querySelector<HTMLElement>("#host")!;

const figures = (times: number[]): Figures => {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1]!, p95: sorted[Math.floor(sorted.length * 0.95)]! };
};

/** Makes the browser paint what it has been told, and waits for it. */
const painted = (ctx: CanvasRenderingContext2D) => void ctx.getImageData(0, 0, 1, 1);

const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));

/** @param length of the window in days */
async function measure(name: string, actors: number, lines: number, length: number, steps: number) {
  localStorage.clear();
  const element = host.querySelector<HTMLElement>("[data-picture]")!;
  const model = new Model({ ...Everything, mode: "possible" });
  const picture = new Picture(element, model, { select() {}, history() {}, say() {} });
  let counting = 0;
  model.subscribe(() => (counting = performance.now()));
  model.subscribe(change => picture.update(change));
  model.setData(new Dataset(generate(actors, lines, 7)));
  model.flush();
  await frame();

  const plain = document.createElement("canvas");
  plain.width = picture.stage.ctx.canvas.width;
  plain.height = picture.stage.ctx.canvas.height;
  const plainContext = plain.getContext("2d", { alpha: false })!;
  const real = picture.stage.ctx;
  const record = recorder(real);
  const times = { ours: [] as number[], plain: [] as number[], counting: [] as number[] };
  let seen = 0;
  let calls: ReturnType<typeof record.take> = [];
  for (let i = 0; i < steps + Warm; i++) {
    const from = Start + ((i * Step) % (Length - length));
    const best = { ours: Infinity, plain: Infinity, counting: Infinity };
    for (let r = 0; r < Repeats; r++) {
      // There and back, so that the same window is worked out anew.
      model.setWindow({ from: from - 1, to: from + length, mode: "possible" });
      model.setWindow({ from, to: from + length, mode: "possible" });
      let t = performance.now();
      model.flush();
      const counted = counting - t;
      painted(picture.stage.ctx);
      best.ours = Math.min(best.ours, performance.now() - t);
      best.counting = Math.min(best.counting, counted);
      if (r === 0) {
        (picture.stage as { ctx: CanvasRenderingContext2D }).ctx = record.ctx;
        picture.draw();
        (picture.stage as { ctx: CanvasRenderingContext2D }).ctx = real;
        calls = record.take();
      }
      t = performance.now();
      for (const call of calls) call(plainContext);
      painted(plainContext);
      best.plain = Math.min(best.plain, performance.now() - t);
    }
    if (i >= Warm) {
      times.ours.push(best.ours);
      times.plain.push(best.plain);
      times.counting.push(best.counting);
      seen += picture.view!.tieCount;
    }
    if (i % 8 === 0) await frame();
  }
  const hover = await hoverTimes(picture);
  picture.dispose();
  model.dispose();
  const [ours, same] = [figures(times.ours), figures(times.plain)];
  return { name, lines: Math.round(seen / steps), ours, plain: same, ratio: ours.p95 / same.p95, counting: figures(times.counting).p95, hover };
}

/** Asks what lies under the pointer as it wanders over the picture. */
async function hoverTimes(picture: Picture): Promise<number> {
  const random = seeded(3);
  const times: number[] = [];
  const { width, height, pan } = picture.stage;
  // Entering the lines is done when the browser is idle after a layout.
  picture.board!.hit.build();
  for (let i = 0; i < 400; i++) {
    const [x, y] = [random() * width - pan.x, random() * height - pan.y];
    const t = performance.now();
    picture.board!.hit.at(picture.view!, x, y);
    times.push(performance.now() - t);
    if (i % 50 === 0) await frame();
  }
  return figures(times).p95;
}

const rows = [];
let error: string | undefined;
try {
  for (const [actors, lines] of [[25, 300], [1000, 10000]] as const) {
    const graph = `${actors.toLocaleString("en")} actors, ${lines.toLocaleString("en")} lines`;
    rows.push(await measure(`${graph}, 90 days`, actors, lines, Step, steps));
    rows.push(await measure(`${graph}, nine years`, actors, lines, NineYears, Math.ceil(steps / 4)));
  }
} catch (e) {
  error = String((e as Error).stack ?? e);
}
await fetch("/", { method: "POST", body: JSON.stringify({ rows, error, browser: /Chrom\w*\/\d+/.exec(navigator.userAgent)?.[0] }) });
