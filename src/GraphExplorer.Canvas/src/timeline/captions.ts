import type { Selection } from "d3-selection";
import type { Plot } from "./plot";

/** The words above the frame. */
export interface Captions {
  from: string;
  to: string;
  before: string;
  after: string;
}

interface Caption {
  text: string;
  x: number;
  anchor: "start" | "end";
  name: "tl-edge" | "tl-aside";
}

/** Pixels of a text, in the font of the days (strong) or of the asides. */
export type Measure = (text: string, strong: boolean) => number;

/** Between two captions, in pixels. */
const Apart = 10;

/**
 * Places the captions of a window from pixel a to pixel b: its days at its corners, drawn inwards where they have room and outwards where not,
 * what lies before and after beyond them; an aside that finds no room is left out.
 * @param free Pixels between which there is nothing else.
 */
export function captionsOf(
  words: Captions, [a, b]: readonly [number, number], plot: Pick<Plot, "left" | "right">, free: readonly [number, number], width: Measure,
): Caption[] {
  const [from, to] = [width(words.from, true), width(words.to, true)];
  const [low, high] = [Math.max(plot.left, free[0]), Math.min(plot.right, free[1])];
  let left = Math.max(a, low);
  let right = Math.min(b, high);
  if (from + to + Apart > right - left) {
    // Too narrow for both: they keep to the middle of the window, and within the axis.
    const middle = Math.max(low + from + Apart / 2, Math.min(high - to - Apart / 2, (a + b) / 2));
    left = middle - Apart / 2 - from;
    right = middle + Apart / 2 + to;
  }
  const captions: Caption[] = [
    { text: words.from, x: left, anchor: "start", name: "tl-edge" },
    { text: words.to, x: right, anchor: "end", name: "tl-edge" },
  ];
  if (words.before !== "" && left - Apart - width(words.before, false) >= free[0]) {
    captions.push({ text: words.before, x: left - Apart, anchor: "end", name: "tl-aside" });
  }
  if (words.after !== "" && right + Apart + width(words.after, false) <= free[1]) {
    captions.push({ text: words.after, x: right + Apart, anchor: "start", name: "tl-aside" });
  }
  return captions;
}

/** Pixels from the first to the last of the captions. */
export function reachOf(captions: readonly Caption[], width: Measure): [number, number] {
  const edges = captions.map(c => {
    const w = width(c.text, c.name === "tl-edge");
    return c.anchor === "start" ? [c.x, c.x + w] as const : [c.x - w, c.x] as const;
  });
  return [Math.min(...edges.map(e => e[0])), Math.max(...edges.map(e => e[1]))];
}

export function drawCaptions(layer: Selection<SVGGElement, unknown, null, undefined>, captions: readonly Caption[], plot: Plot): void {
  layer.selectAll<SVGTextElement, Caption>("text").data(captions).join("text")
    .attr("x", c => c.x).attr("y", plot.top - 12).attr("text-anchor", c => c.anchor).attr("class", c => c.name).text(c => c.text);
}

/** Measures text in the fonts of the captions. */
export function measurer(element: Element): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, strong) => {
    const key = `${strong}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      const family = getComputedStyle(element).fontFamily;
      if (known.size > 2000) {
        known.clear();
      }
      if (context) {
        context.font = strong ? `500 11px ${family}` : `10.5px ${family}`;
      }
      width = context?.measureText(text).width ?? text.length * 6;
      known.set(key, width);
    }
    return width;
  };
}
