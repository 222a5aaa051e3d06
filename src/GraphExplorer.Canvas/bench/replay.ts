/** Calls that change a canvas or its state, by name; what a picture is made of. */
const Methods = [
  "beginPath", "moveTo", "lineTo", "arc", "closePath", "stroke", "fill", "fillRect", "clearRect", "setLineDash", "setTransform", "roundRect",
  "fillText", "strokeText", "drawImage", "save", "restore",
] as const;
const Properties = [
  "lineWidth", "lineCap", "lineJoin", "lineDashOffset", "strokeStyle", "fillStyle", "globalAlpha", "font", "textAlign", "textBaseline",
] as const;

type Call = (ctx: CanvasRenderingContext2D) => void;

/** A canvas context that writes down what is asked of it. */
export function recorder(target: CanvasRenderingContext2D): { ctx: CanvasRenderingContext2D; take(): Call[] } {
  let calls: Call[] = [];
  const record: Record<string, unknown> = { canvas: target.canvas };
  for (const name of Methods) {
    record[name] = (...args: unknown[]) => {
      // A pattern's list is used again by its caller: keep what it says now.
      const kept = args.map(a => (Array.isArray(a) ? [...a] : a));
      calls.push(callOf(name, kept));
    };
  }
  for (const name of Properties) {
    Object.defineProperty(record, name, { set: value => void calls.push(ctx => ((ctx as unknown as Record<string, unknown>)[name] = value)) });
  }
  return {
    ctx: record as unknown as CanvasRenderingContext2D,
    take: () => {
      const taken = calls;
      calls = [];
      return taken;
    },
  };
}

/** Direct calls for what a picture is mostly made of, so that the replay is as plain as code can be. */
function callOf(name: (typeof Methods)[number], args: unknown[]): Call {
  const [a, b] = args as [number, number];
  switch (name) {
    case "beginPath": return ctx => ctx.beginPath();
    case "moveTo": return ctx => ctx.moveTo(a, b);
    case "lineTo": return ctx => ctx.lineTo(a, b);
    case "stroke": return ctx => ctx.stroke();
    case "fill": return ctx => ctx.fill();
    case "setLineDash": return ctx => ctx.setLineDash(args[0] as number[]);
    default: return ctx => (ctx[name] as (...list: unknown[]) => void)(...args);
  }
}
