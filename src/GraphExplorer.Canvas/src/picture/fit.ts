import type { Box } from "./boxes";
import { labelBox, type Labels } from "./labels";
import type { Places } from "./places";
import type { Scene } from "./scene";
import type { Tokens } from "./tokens";

export interface Camera {
  zoom: number;
  pan: { x: number; y: number };
}

/** Zoom beyond which a small graph is not blown up to fill the page, and below which even the largest is not shrunk. */
const Nearest = 1.25;
const Farthest = 0.1;
const Margin = 10;

/**
 * The part of the stage that nothing lies over: bars along an edge make it smaller; smaller things, such as a corner's tools, are told apart
 * as what names keep clear of. In the stage's pixels.
 */
export function freeArea(stage: HTMLElement, over: Iterable<Element>): { free: Box; keep: Box[] } {
  const area = stage.getBoundingClientRect();
  const free: Box = { left: 0, top: 0, right: area.width, bottom: area.height };
  const keep: Box[] = [];
  for (const element of over) {
    const r = element.getBoundingClientRect();
    const box = { left: r.left - area.left, top: r.top - area.top, right: r.right - area.left, bottom: r.bottom - area.top };
    const width = Math.min(box.right, area.width) - Math.max(box.left, 0);
    const height = Math.min(box.bottom, area.height) - Math.max(box.top, 0);
    if (width <= 0 || height <= 0) {
      continue;
    }
    if (width > 0.6 * area.width && height < 0.5 * area.height) {
      if (box.top + box.bottom < area.height) free.top = Math.max(free.top, box.bottom);
      else free.bottom = Math.min(free.bottom, box.top);
    } else if (height > 0.6 * area.height && width < 0.6 * area.width) {
      if (box.left + box.right < area.width) free.left = Math.max(free.left, box.right);
      else free.right = Math.min(free.right, box.left);
    } else if (width < 0.6 * area.width) {
      keep.push(box);
    }
  }
  return { free, keep };
}

/** The camera that shows all actors with their names in the free area, as near as that allows. Leaves the scene laid out for it. */
export function fitCamera(scene: Scene, labels: Labels, tokens: Tokens, places: Places, free: Box): Camera {
  const width = free.right - free.left - 2 * Margin;
  const height = free.bottom - free.top - 2 * Margin;
  let [low, high] = [Farthest, Nearest];
  const extent = (zoom: number): Box => {
    scene.layout(places, zoom, scene.selected);
    return extentOf(scene, labels, tokens);
  };
  const fits = (b: Box) => b.right - b.left <= width && b.bottom - b.top <= height;
  if (fits(extent(high))) {
    low = high;
  }
  for (let i = 0; i < 16 && high - low > 0.001; i++) {
    const middle = (low + high) / 2;
    if (fits(extent(middle))) low = middle;
    else high = middle;
  }
  const box = extent(low);
  return {
    zoom: low,
    pan: {
      x: (free.left + free.right - box.left - box.right) / 2,
      y: (free.top + free.bottom - box.top - box.bottom) / 2,
    },
  };
}

function extentOf(scene: Scene, labels: Labels, tokens: Tokens): Box {
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const add = (left: number, top: number, right: number, bottom: number) => {
    box.left = Math.min(box.left, left);
    box.top = Math.min(box.top, top);
    box.right = Math.max(box.right, right);
    box.bottom = Math.max(box.bottom, bottom);
  };
  scene.marks.forEach((mark, i) => {
    const r = mark.r * 1.3 + 2;
    add(mark.x - r, mark.y - r, mark.x + r, mark.y + r);
    const stored = scene.data.actors[i]!.label;
    if (stored >= 0) {
      const b = labelBox(mark, stored, labels.width(i, tokens), labels.font(i).size, scene.s);
      add(b.left - 2, b.top - 2, b.right + 2, b.bottom + 2);
    }
  });
  return Number.isFinite(box.left) ? box : { left: 0, top: 0, right: 1, bottom: 1 };
}
