import { PairStates } from "../data/contract";
import { Opposing, RelationCount, Relations, Siding } from "../data/relations";
import { expectedClearing, expectedRadius, expectedWidth, newSpot, spotAt, type LanePath } from "../geometry/lanes";
import {
  BadgeApart, BadgeBar, BadgeRadius, BadgeRing, BadgeShares, BadgeStroke, BothDash, BothGap, restCasing, restLine, type RestLine,
} from "../geometry/rest";
import type { Bundle } from "../views/bundle";
import type { Camps } from "../views/camps";
import { follow, type LinePen } from "./lines";
import type { Scene } from "./scene";
import type { Tokens } from "./tokens";

const Both = PairStates.indexOf("both");
const Expected = PairStates.indexOf("expected");
const SignOf = Relations.map((_, r) => (Siding & (1 << r) ? 1 : Opposing & (1 << r) ? -1 : 0));

/** Draws pairs as one line each, by their state; their lanes open when they, or one of their actors, are looked at. */
export class RestPen {
  camps: Camps | null = null;
  private readonly spot = newSpot();
  private badges: { x: number; y: number; siding: number; opposing: number }[] = [];

  constructor(private readonly scene: Scene, private readonly pen: LinePen) {}

  across(pair: number): boolean {
    const { data } = this.scene;
    return this.camps !== null && this.camps.data === data && this.camps.across(data.pairA[pair]!, data.pairB[pair]!);
  }

  /** Begins a pass: badges of the one before are forgotten. */
  begin(): void {
    this.badges = [];
  }

  /** @param cased whether the line has its path of canvas colour and its badge: with very many lines neither */
  line(ctx: CanvasRenderingContext2D, view: Bundle, tokens: Tokens, pair: number, cased: boolean): void {
    const { scene, pen } = this;
    const { s } = scene;
    const path = scene.middle(pair);
    if (path.count < 2) {
      return;
    }
    const state = view.pairState[pair]!;
    const style = restLine(state, strongest(view, pair), this.across(pair));
    const casing = restCasing(style);
    if (cased && casing > 0) {
      ctx.strokeStyle = tokens.canvas;
      ctx.lineWidth = casing * s;
      follow(ctx, path);
      ctx.stroke();
    }
    ctx.globalAlpha = style.opacity;
    pen.begin(ctx);
    if (state === Both) {
      this.both(ctx, view, tokens, pair, path, style, cased);
    } else {
      const relation = relationOf(view, pair, state);
      const hollow = possibleOnly(view, pair);
      pen.stroke(ctx, path, relation, hollow ? Math.max(style.width, 3.8) : style.width, hollow);
      if (state === Expected) this.expected(ctx, tokens, path, relation);
    }
    ctx.globalAlpha = 1;
  }

  /** Draws the badges of the pass, over all its lines. */
  drawBadges(ctx: CanvasRenderingContext2D, tokens: Tokens): void {
    const { s } = this.scene;
    for (const { x, y, siding, opposing } of this.badges) {
      ctx.beginPath();
      ctx.arc(x, y, BadgeRadius * s, 0, 2 * Math.PI);
      ctx.fillStyle = tokens.canvas;
      ctx.fill();
      ctx.lineWidth = BadgeRing * s;
      ctx.strokeStyle = tokens.text;
      ctx.stroke();
      ctx.lineWidth = BadgeStroke * s;
      ctx.strokeStyle = tokens.relations[siding]!;
      ctx.beginPath();
      ctx.moveTo(x - BadgeBar * s, y - BadgeApart * s);
      ctx.lineTo(x + BadgeBar * s, y - BadgeApart * s);
      ctx.stroke();
      ctx.strokeStyle = tokens.relations[opposing]!;
      ctx.beginPath();
      for (const side of [-1, 1]) {
        ctx.moveTo(x + side * BadgeBar * s, y + BadgeApart * s);
        ctx.lineTo(x + side * 0.8 * s, y + BadgeApart * s);
      }
      ctx.stroke();
    }
  }

  private both(ctx: CanvasRenderingContext2D, view: Bundle, tokens: Tokens, pair: number, path: LanePath, style: RestLine, badged: boolean): void {
    const { s } = this.scene;
    const [siding, opposing] = [strongestOf(view, pair, 1), strongestOf(view, pair, -1)];
    const strokes: [string, number][] = [[tokens.relations[siding]!, style.outer], [tokens.canvas, style.clear], [tokens.relations[opposing]!, style.width]];
    strokes.forEach(([colour, width], i) => {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width * s;
      if (i === 2) ctx.setLineDash([BothDash * s, BothGap * s]);
      follow(ctx, path);
      ctx.stroke();
    });
    ctx.setLineDash([]);
    if (badged) this.badges.push({ ...this.place(path), siding, opposing });
  }

  /** A badge stands at its line's middle, or where it meets neither another one nor an actor. */
  private place(path: LanePath): { x: number; y: number } {
    const { marks, s } = this.scene;
    const reach = BadgeRadius * s;
    let first: { x: number; y: number } | null = null;
    for (const share of BadgeShares) {
      const { x, y } = spotAt(this.spot, path, path.length * share);
      const at = { x, y };
      first ??= at;
      const clear = (of: { x: number; y: number }, room: number) => (of.x - x) * (of.x - x) + (of.y - y) * (of.y - y) > room * room;
      const free = this.badges.every(b => clear(b, 2 * reach + 1)) && marks.every(m => clear(m, m.r * 1.16 + reach));
      if (free) return at;
    }
    return first!;
  }

  private expected(ctx: CanvasRenderingContext2D, tokens: Tokens, path: LanePath, relation: number): void {
    const { s } = this.scene;
    const { x, y } = spotAt(this.spot, path, path.length / 2);
    ctx.globalAlpha = 1;
    ctx.beginPath();
    ctx.arc(x, y, expectedClearing(s), 0, 2 * Math.PI);
    ctx.fillStyle = tokens.canvas;
    ctx.fill();
    ctx.beginPath();
    ctx.arc(x, y, expectedRadius(s), 0, 2 * Math.PI);
    ctx.lineWidth = expectedWidth(s);
    ctx.strokeStyle = tokens.relations[relation]!;
    ctx.stroke();
  }
}

/** Most distinct voices of a tie of the pair. */
export function strongest(view: Bundle, pair: number): number {
  let voices = 0;
  for (let tie = pair * RelationCount; tie < (pair + 1) * RelationCount; tie++) {
    voices = Math.max(voices, view.voices[tie]!);
  }
  return voices;
}

function possibleOnly(view: Bundle, pair: number): boolean {
  for (let tie = pair * RelationCount; tie < (pair + 1) * RelationCount; tie++) {
    if (view.certain[tie]! > 0) return false;
  }
  return true;
}

/** The relation by which a pair's line is drawn: of those that make its state, the one of most voices. */
function relationOf(view: Bundle, pair: number, state: number): number {
  const word = PairStates[state];
  const sign = word === "allied" ? 1 : word === "rival" ? -1 : word === "talking" ? 0 : null;
  return strongestOf(view, pair, sign);
}

/** The relation of a sign (null: of any) with most voices, stated ones before those that are only expected. */
function strongestOf(view: Bundle, pair: number, sign: number | null): number {
  let best = -1;
  let most = -1;
  for (let r = 0; r < RelationCount; r++) {
    const tie = pair * RelationCount + r;
    if (view.claims[tie] === 0 || (sign !== null && SignOf[r] !== sign)) {
      continue;
    }
    const weight = view.voices[tie]! + (view.expected[tie] === view.claims[tie] ? 0 : 1000);
    if (weight > most) {
      most = weight;
      best = r;
    }
  }
  return Math.max(0, best);
}
