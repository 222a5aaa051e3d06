import type { Box } from "./boxes";
import { labelBox, type Labels } from "./labels";
import type { Places } from "./places";
import { LeastScale, type Scene } from "./scene";
import type { Tokens } from "./tokens";

export interface Camera {
  zoom: number;
  pan: { x: number; y: number };
}

/** Zoom beyond which a small graph is not blown up to fill the page, and below which even the largest is not shrunk. */
const Nearest = 1.25;
const Farthest = 0.1;
const Margin = 10;
/** Zoom below which marks, which shrink no further from 0.8 on, stand too near each other. On larger pages the shape is that of every export. */
const Crowded = 0.65;
const MostStretch = 1.7;
/** A picture lower than this, in pixels, is stretched further, and its marks are smaller: else it would be one lump. */
const Low = 340;
const LowStretch = 2.6;
const LowScale = 0.55;
/** From this width on the picture may be a little wider than the layout, so that the room of a large screen is used. */
const Wide = 1500;
const WideStretch = 1.3;
/** Zoom below which names beside the outermost actors cost more than they are worth. */
const Narrow = 0.55;

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

/**
 * The camera that shows all actors with their names in the free area, as near as that allows. Leaves the scene laid out for it. Where marks
 * would crowd because they shrink no further, the axis that has room is stretched; on a phone names beside the outer ones may also go below them.
 */
export function fitCamera(scene: Scene, labels: Labels, tokens: Tokens, places: Places, free: Box): Camera {
  const width = Math.max(1, free.right - free.left - 2 * Margin);
  const height = Math.max(1, free.bottom - free.top - 2 * Margin);
  let tight = false;
  const extent = (zoom: number): Box => {
    scene.layout(places, zoom, scene.selected);
    return extentOf(scene, labels, tokens, tight);
  };
  const nearest = () => {
    let [low, high] = [Farthest, Nearest];
    for (let i = 0; i < 16; i++) {
      const zoom = i === 0 ? high : (low + high) / 2;
      const box = extent(zoom);
      if (box.right - box.left <= width && box.bottom - box.top <= height) low = zoom;
      else high = zoom;
    }
    return low;
  };
  const low = height < Low;
  scene.stretch = { x: 1, y: 1 };
  scene.least = low ? LowScale : LeastScale;
  let zoom = nearest();
  const crowded = zoom < Crowded;
  if (crowded || width > Wide) {
    const box = extent(zoom);
    const room = { x: width / (box.right - box.left), y: height / (box.bottom - box.top) };
    const most = !crowded ? WideStretch : low ? LowStretch : MostStretch;
    const ratio = Math.min(most, Math.max(room.x, room.y) / Math.min(room.x, room.y));
    scene.stretch = room.x > room.y ? { x: ratio, y: 1 } : { x: 1, y: crowded ? ratio : 1 };
    zoom = nearest();
    if (zoom < Narrow) {
      tight = true;
      zoom = nearest();
    }
  }
  const box = extent(zoom);
  return { zoom, pan: { x: (free.left + free.right - box.left - box.right) / 2, y: (free.top + free.bottom - box.top - box.bottom) / 2 } };
}

/** @param tight whether names count as if they stood above or below their actors, where they need the least width */
function extentOf(scene: Scene, labels: Labels, tokens: Tokens, tight: boolean): Box {
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
      const b = labelBox(mark, tight && stored > 1 ? 0 : stored, labels.width(i, tokens), labels.font(i).size, scene.s);
      add(b.left - 2, b.top - 2, b.right + 2, b.bottom + 2);
    }
  });
  return Number.isFinite(box.left) ? box : { left: 0, top: 0, right: 1, bottom: 1 };
}

/**
 * What may lie over the picture: its neighbours in the page, and the panel where it has no column of its own. Not the chips of filters, since
 * nothing is to move because of a filter.
 */
export function lyingOver(host: HTMLElement): Element[] {
  const beside = [...(host.parentElement?.children ?? [])].filter(e => e !== host && !e.contains(host) && !e.matches(".chips, .changed"));
  return [...beside, ...(host.closest(".explorer")?.querySelectorAll(":scope > .panel") ?? [])];
}
