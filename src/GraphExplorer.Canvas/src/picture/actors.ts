import type { Dataset } from "../data/dataset";
import type { Model } from "../views/model";
import type { Bundle } from "../views/bundle";
import { cornersOf, hullRadius, RingGap, RingWidth, stemWidth, type Mark } from "../geometry/lanes";
import type { Scene } from "./scene";
import { PairStates } from "../data/contract";
import { RelationRows } from "../data/relations";
import { NoClaims } from "../views/states";
import type { Tokens } from "./tokens";

/** Distance of a ring that tells how an actor stands to the one whose viewpoint is taken, from its mark, in pixels at scale 1. */
const StanceGap = 5;

/** One hull around each part and its whole, under the lines. */
export function drawHulls(ctx: CanvasRenderingContext2D, scene: Scene, tokens: Tokens): void {
  const { s, marks } = scene;
  ctx.lineCap = "round";
  for (const [width, colour] of [[2, tokens.wholeLine], [0, tokens.whole]] as const) {
    ctx.strokeStyle = colour;
    for (const [part, whole] of scene.parts) {
      stem(ctx, marks[whole]!, marks[part]!, 2 * hullRadius(marks[whole]!.r, marks[part]!.r, s) + width);
    }
  }
  ctx.strokeStyle = tokens.wholeLine;
  for (const [part, whole] of scene.parts) {
    stem(ctx, marks[whole]!, marks[part]!, stemWidth(s));
  }
  ctx.lineCap = "butt";
}

function stem(ctx: CanvasRenderingContext2D, from: Mark, to: Mark, width: number): void {
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
}

/**
 * All actors: solid where a certain claim is in view, an outline where only possible ones are, pale where none is.
 * @param focused actor that the keyboard is at, or -1
 */
export function drawActors(ctx: CanvasRenderingContext2D, scene: Scene, view: Bundle, tokens: Tokens, focused: number): void {
  const { s, marks, data } = scene;
  const { actorState } = view;
  ctx.lineJoin = "round";
  const inHull = new Set(scene.parts.flat());
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const tone = tokens.kinds[data.kind[i]!]!;
    if (mark.ring) {
      shape(ctx, mark, mark.r + RingGap * s);
      ctx.fillStyle = tokens.canvas;
      ctx.fill();
      ctx.strokeStyle = tokens.ink;
      ctx.lineWidth = RingWidth * s;
      ctx.stroke();
    }
    if (actorState[i] === 1) {
      shape(ctx, mark, mark.r - 0.8 * s);
      ctx.fillStyle = tokens.canvas;
      ctx.fill();
      ctx.strokeStyle = tone;
      ctx.lineWidth = 1.6 * s;
      ctx.stroke();
      continue;
    }
    shape(ctx, mark, mark.r);
    if (actorState[i] === 2 && !mark.ring) {
      ctx.strokeStyle = inHull.has(i) ? tokens.whole : tokens.canvas;
      ctx.lineWidth = 2 * s;
      ctx.stroke();
    }
    ctx.fillStyle = actorState[i] === 0 ? tokens.away : tone;
    ctx.fill();
  }
  const mark = marks[focused];
  if (mark) {
    // Two pixels beyond the ring, or the shape, and two wide.
    shape(ctx, mark, mark.r + (mark.ring ? RingGap + RingWidth / 2 : 0) * s + 3);
    ctx.strokeStyle = tokens.focus;
    ctx.lineWidth = 2;
    ctx.stroke();
  }
}

/**
 * From the viewpoint of one actor: a ring around each partner says whether the two are allies (solid), rivals (dashed), both (half and half) or only
 * talk (dotted), as the view has them.
 */
export function drawStances(ctx: CanvasRenderingContext2D, scene: Scene, view: Bundle, tokens: Tokens, of: number): void {
  const { s, marks, data } = scene;
  const colour = (sign: -1 | 0 | 1) => tokens.relations[RelationRows.findIndex(row => row.sign === sign)] ?? tokens.ink;
  const ring = (mark: Mark, from: number, to: number, sign: -1 | 0 | 1) => {
    ctx.beginPath();
    ctx.arc(mark.x, mark.y, mark.r + StanceGap * s, from, to);
    ctx.setLineDash(sign === 1 ? [] : sign === -1 ? [5 * s, 3 * s] : [1.5 * s, 2.5 * s]);
    ctx.strokeStyle = colour(sign);
    ctx.stroke();
  };
  ctx.lineWidth = 2.5 * s;
  for (const pair of data.pairsWith(of)) {
    const state = view.pairState[pair]!;
    const mark = marks[data.partner(pair, of)]!;
    switch (state === NoClaims ? "none" : PairStates[state]) {
      case "both":
        // Left and right half, so that it is told without its colours.
        ring(mark, Math.PI / 2, 1.5 * Math.PI, 1);
        ring(mark, -Math.PI / 2, Math.PI / 2, -1);
        break;
      case "allied": ring(mark, 0, 2 * Math.PI, 1); break;
      case "rival": ring(mark, 0, 2 * Math.PI, -1); break;
      case "talking": ring(mark, 0, 2 * Math.PI, 0); break;
    }
  }
  ctx.setLineDash([]);
}

/** The outline of an actor's shape, of a radius. */
export function shape(ctx: CanvasRenderingContext2D, mark: Mark, r: number): void {
  const corners = cornersOf(mark.kind);
  ctx.beginPath();
  if (corners.length === 0) {
    ctx.arc(mark.x, mark.y, r, 0, 2 * Math.PI);
    return;
  }
  ctx.moveTo(mark.x + r * corners[0]!, mark.y + r * corners[1]!);
  for (let i = 2; i < corners.length; i += 2) {
    ctx.lineTo(mark.x + r * corners[i]!, mark.y + r * corners[i + 1]!);
  }
  ctx.closePath();
}

/** The actor whose viewpoint is taken: the only one in focus, with its direct partners; -1 for none. */
export const viewpointOf = (data: Dataset, { actors, hops }: Model["state"]): number => (actors.length === 1 && hops === 1 ? data.actor(actors[0]!) : -1);
