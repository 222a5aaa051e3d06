import type { Bundle } from "../views/bundle";
import { RelationCount } from "../data/relations";
import { lanePitch } from "../geometry/lanes";
import { restTier } from "../geometry/rest";
import type { Model } from "../views/model";
import { openPair } from "../views/selection";
import { drawActors, drawHulls } from "./actors";
import { follow, LinePen, MostCased } from "./lines";
import type { CampLayer } from "./camps";
import { strongest, type RestPen } from "./rest";
import type { Opened } from "./opened";
import type { Scene } from "./scene";
import type { Stage } from "./stage";
import type { Tokens } from "./tokens";

/** From this zoom on all pairs have their lanes open, with heads; before, one line stands for them. */
const LanesFrom = 1.3;
/** Pairs of one tier of drawing are told apart by this many steps of voices. */
const Steps = 16;

/** What stands out in a frame. */
export interface Accent {
  /** Hovered or keyboard-focused tie, or -1. */
  tie: number;
  /** Actor that the keyboard is at, or -1. */
  actor: number;
  /** 1 for actors in the view's focus: their ties have heads. */
  focus: Uint8Array | null;
}

const Full = 0;
const Dim = 1;
const Near = 2;
const Skip = 3;

/** Draws hulls, ties and marks. Sorting and classing use memory made once. */
export class LineLayer {
  private readonly order: Uint32Array;
  private readonly classes: Uint8Array;
  private readonly counts = new Uint32Array(64);
  private shown = 0;
  private group: CanvasRenderingContext2D | null = null;

  constructor(
    private readonly scene: Scene, private readonly pen: LinePen, private readonly rest: RestPen, private readonly camps: CampLayer, private readonly opened: Opened,
  ) {
    this.order = new Uint32Array(scene.data.pairs.length);
    this.classes = new Uint8Array(scene.data.pairs.length);
  }

  /** @param camps those of the view, or of an earlier one (not `fresh`) */
  draw(stage: Stage, view: Bundle, tokens: Tokens, accent: Accent, camps: Model["camps"]): void {
    const { scene, pen } = this;
    const { ctx } = stage;
    const pan = stage.pan;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalAlpha = 1;
    ctx.fillStyle = tokens.canvas;
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    place(ctx, stage);
    pen.use(view, tokens);
    this.rest.camps = camps?.camps ?? null;
    this.camps.use(camps?.camps ?? null, view.actorState);
    this.camps.draw(ctx, tokens, camps?.fresh ?? false);
    drawHulls(ctx, scene, tokens);
    this.sort(view, -pan.x, -pan.y, stage.width - pan.x, stage.height - pan.y);
    const classes = this.classify(this.hovered(view, accent));
    if (classes & (1 << Dim)) this.fade(stage, view, tokens, accent, Dim, 1 + (tokens.fade - 1) * scene.opening);
    if (classes & (1 << Near)) this.fade(stage, view, tokens, accent, Near, 1 + (tokens.fadeNear - 1) * scene.opening);
    if (classes & (1 << Full)) this.pass(ctx, view, tokens, accent, Full);
    this.drawHovered(ctx, view, tokens, accent);
    const open = openPair(scene.selected);
    if (open >= 0) {
      this.opened.draw(ctx, view, tokens, open, accent.tie);
    } else {
      this.opened.chips = [];
    }
    drawActors(ctx, scene, view, tokens, accent.actor);
  }

  /** The pair whose tie is hovered, or that the keyboard is at; -1 where it is open anyway. */
  private hovered(view: Bundle, accent: Accent): number {
    const pair = accent.tie < 0 ? -1 : (accent.tie / RelationCount) | 0;
    return pair >= 0 && view.claims[accent.tie]! > 0 && !this.scene.isOpen(pair) ? pair : -1;
  }

  /** A hovered pair shows its lanes, the hovered one wider. */
  private drawHovered(ctx: CanvasRenderingContext2D, view: Bundle, tokens: Tokens, accent: Accent): void {
    const { scene, pen } = this;
    const pair = this.hovered(view, accent);
    if (pair < 0) {
      return;
    }
    const ties = Array.from({ length: RelationCount }, (_, r) => pair * RelationCount + r).filter(t => view.claims[t]! > 0);
    ctx.strokeStyle = tokens.canvas;
    ctx.lineWidth = ties.length * lanePitch(scene.s, false) + 8 * scene.s;
    follow(ctx, scene.middle(pair));
    ctx.stroke();
    pen.begin(ctx);
    for (const tie of ties) pen.casing(ctx, tie, tie === accent.tie);
    for (const tie of ties) pen.lane(ctx, tie, { heads: true, hovered: tie === accent.tie });
  }

  /** Puts the pairs that are in view and on screen in order, what steps back first, then from few voices to many; equals in the data's order. */
  private sort(view: Bundle, left: number, top: number, right: number, bottom: number): void {
    const { order, counts, scene } = this;
    const { data, marks } = scene;
    const most = counts.length - 1;
    counts.fill(0);
    let shown = 0;
    for (let p = 0; p < data.pairs.length; p++) {
      const voices = this.strength(view, p);
      if (voices === 0) {
        continue;
      }
      const a = marks[data.pairA[p]!]!;
      const b = marks[data.pairB[p]!]!;
      const reach = 40 + Math.abs(scene.bow(p));
      if (Math.max(a.x, b.x) + reach < left || Math.min(a.x, b.x) - reach > right
        || Math.max(a.y, b.y) + reach < top || Math.min(a.y, b.y) - reach > bottom) {
        continue;
      }
      counts[this.rank(view, p)]!++;
      order[shown++] = p;
    }
    let sum = 0;
    for (let i = 0; i <= most; i++) {
      const n = counts[i]!;
      counts[i] = sum;
      sum += n;
    }
    this.shown = shown;
    // The list is written in place of itself: take the pairs out first.
    const pairs = this.scratch(shown);
    pairs.set(order.subarray(0, shown));
    for (let i = 0; i < shown; i++) {
      const p = pairs[i]!;
      order[counts[this.rank(view, p)]!++] = p;
    }
  }

  /** Place of a pair in the order of drawing. */
  private rank(view: Bundle, pair: number): number {
    return restTier(view.pairState[pair]!, strongest(view, pair), this.rest.across(pair)) * Steps + Math.min(this.strength(view, pair), Steps) - 1;
  }

  private strength(view: Bundle, pair: number): number {
    const tie = pair * RelationCount;
    return view.voices[tie]! + view.voices[tie + 1]! + view.voices[tie + 2]!;
  }

  private pairs = new Uint32Array(0);

  private scratch(length: number): Uint32Array {
    if (this.pairs.length < length) {
      this.pairs = new Uint32Array(this.order.length);
    }
    return this.pairs;
  }

  /** Says for each pair how it is drawn. @returns bits of the classes that there are */
  private classify(hovered: number): number {
    const { scene, order, classes, shown } = this;
    const { selected, data } = scene;
    const open = openPair(selected);
    let found = 0;
    for (let i = 0; i < shown; i++) {
      const p = order[i]!;
      const [a, b] = [data.pairA[p]!, data.pairB[p]!];
      let how: number = Full;
      if (p === open || p === hovered) how = Skip;
      else if (selected.kind === "actor") how = a === selected.actor || b === selected.actor ? Full : Dim;
      else if (selected.kind !== "nothing") how = a === selected.a || a === selected.b || b === selected.a || b === selected.b ? Near : Dim;
      classes[p] = how;
      found |= 1 << how;
    }
    return found;
  }

  /** Draws a class of pairs as one sheet, so that crossings stay clear, and lays it down pale. */
  private fade(stage: Stage, view: Bundle, tokens: Tokens, accent: Accent, how: number, alpha: number): void {
    const ctx = (this.group ??= document.createElement("canvas").getContext("2d")!);
    const { width, height } = stage.ctx.canvas;
    if (ctx.canvas.width !== width || ctx.canvas.height !== height) {
      ctx.canvas.width = width;
      ctx.canvas.height = height;
    }
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, width, height);
    place(ctx, stage);
    this.pen.use(view, tokens);
    this.pass(ctx, view, tokens, accent, how);
    const base = stage.ctx;
    base.save();
    base.setTransform(1, 0, 0, 1, 0, 0);
    base.globalAlpha = alpha;
    base.drawImage(ctx.canvas, 0, 0);
    base.restore();
  }

  private pass(ctx: CanvasRenderingContext2D, view: Bundle, tokens: Tokens, accent: Accent, how: number): void {
    const { scene, pen, order, classes, shown } = this;
    const { data, selected } = scene;
    const all = scene.zoom >= LanesFrom;
    const chosen = how !== Dim && selected.kind !== "nothing";
    const style = { heads: true, hovered: false };
    const opens = (p: number) => all || chosen || this.marked(accent, data.pairA[p]!) || this.marked(accent, data.pairB[p]!);
    this.rest.begin();
    pen.begin(ctx);
    pen.coarse = view.tieCount > MostCased;
    for (let i = 0; i < shown; i++) {
      const p = order[i]!;
      if (classes[p] !== how) {
        continue;
      }
      if (!opens(p)) {
        this.rest.line(ctx, view, tokens, p, !pen.coarse);
        continue;
      }
      pen.begin(ctx);
      for (let tie = p * RelationCount; tie < (p + 1) * RelationCount && !pen.coarse; tie++) {
        if (view.claims[tie]! > 0) pen.casing(ctx, tie, false);
      }
      for (let tie = p * RelationCount; tie < (p + 1) * RelationCount; tie++) {
        if (view.claims[tie]! > 0) pen.lane(ctx, tie, style);
      }
    }
    this.rest.drawBadges(ctx, tokens);
  }

  private marked(accent: Accent, actor: number): boolean {
    return accent.actor === actor || (accent.focus !== null && accent.focus[actor] === 1);
  }
}

/** Sets a context to the scene's pixels: the screen's, moved by the camera. */
export function place(ctx: CanvasRenderingContext2D, stage: Stage): void {
  const { ratio, pan } = stage;
  ctx.setTransform(ratio, 0, 0, ratio, pan.x * ratio, pan.y * ratio);
}
