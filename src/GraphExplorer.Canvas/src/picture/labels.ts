import type { Bundle } from "../views/bundle";
import { ChiefSize, isChief, type Mark } from "../geometry/lanes";
import { Atlas } from "./atlas";
import { BoxGrid, grow, holds, within, type Box } from "./boxes";
import type { Scene } from "./scene";
import type { Tokens } from "./tokens";
import { isolated } from "../words/isolated";

// The twin in C# is src/GraphExplorer.Core/Picture/LabelPlaces.cs; tests/vectors/opened.json holds both to the same boxes.

/** Below, above, right, left, then the diagonals. */
const Directions = [[0, 1], [0, -1], [1, 0], [-1, 0], [1, 1], [-1, 1], [1, -1], [-1, -1]] as const;
const FontSize = 12;
const SelectedSize = 13.5;
/** On a stage narrower than this, a name without room beside its actor stands farther off, with a line that leads to it. */
const Narrow = 520;
/** How far off, in pixels at scale 1; nearest first. */
const FarOff = [12, 24, 38, 54, 72, 96, 124, 156];
const LineHeight = 1.15;
const Baseline = 0.93;
const Diagonal = 0.74;
const Halo = 3.5;
/** Scripts whose letters join or stack: how wide they are only the browser knows, and the common table has but a mean of them. */
const Shaped = /[\u0590-\u1fff\u2c00-\ufdff\ufe70-\ufeff\u{10000}-\u{1faff}]/u;
/** How far names keep from the middle of a shape of radius 1, whatever their direction. */
const reachOf = (kind: number): number => (kind === 1 ? 1.16 : 1.05);

/** Places in the order in which they are tried; where none of the eight has room, names above and below may slide by a share of their width. */
const Candidates: readonly (readonly [place: number, slide: number])[] = [
  ...Directions.map((_, place) => [place, 0] as const),
  ...[0.2, -0.2, 0.38, -0.38].flatMap(slide => [[0, slide], [1, slide]] as const),
];

export interface LabelFont {
  size: number;
  weight: number;
}

/** Where the name of an actor stands in one of the eight places, in the scene's pixels. */
export function labelBox(mark: Mark, place: number, width: number, size: number, s: number): Box {
  const [x, y] = Directions[place]!;
  const reach = mark.r * reachOf(mark.kind) + (mark.ring ? 8.5 : 4.5) * s;
  const out = x !== 0 && y !== 0 ? reach * Diagonal : reach;
  const height = size * LineHeight;
  const left = mark.x + x * out + (x > 0 ? 0 : x < 0 ? -width : -width / 2);
  const top = mark.y + y * out + (y > 0 ? 0 : y < 0 ? -height : -height / 2);
  return { left, top, right: left + width, bottom: top + height };
}

/** What a mark takes up, its ring too, with some room. */
export function markBox(mark: Mark, s: number): Box {
  const reach = mark.r * reachOf(mark.kind) + (mark.ring ? 7 : 2) * s;
  return { left: mark.x - reach, top: mark.y - reach, right: mark.x + reach, bottom: mark.y + reach };
}

/** Size of a name's letters at scale 1. */
export const labelSize = (ring: boolean): number => (ring ? SelectedSize : FontSize);

/**
 * The names that are shown, and where. Stored places stand; only where a zoom, a moved actor or an opened pair leaves no room there, another
 * of the eight is taken, or the name waits for more room.
 */
export class Labels {
  /** Per actor: its place, or -1. */
  readonly place: Int8Array;
  readonly boxes: (Box | null)[];
  /** Actors whose name stands some way off. */
  private readonly far = new Set<number>();
  private readonly measured = new Map<string, number>();
  private readonly atlas = new Atlas();
  private size = "";
  private ctx: CanvasRenderingContext2D | null = null;

  constructor(private readonly scene: Scene) {
    this.place = new Int8Array(scene.data.actors.length).fill(-1);
    this.boxes = scene.data.actors.map(() => null);
  }

  font(actor: number): LabelFont {
    const s = this.scene.letters;
    const { ring } = this.scene.marks[actor]!;
    const chief = isChief(this.scene.data.actors[actor]!.radius);
    return { size: (chief ? ChiefSize : labelSize(ring)) * s, weight: ring || chief ? 650 : 500 };
  }

  width(actor: number, tokens: Tokens): number {
    const { letters: s, data, marks } = this.scene;
    const { labelWidth, shortName, name: whole } = data.actors[actor]!;
    const name = isolated(shortName ?? whole);
    const font = this.font(actor);
    const tabled = !marks[actor]!.ring && labelWidth > 0 && font.weight < 600;
    if (tabled && !Shaped.test(name)) {
      return labelWidth * s;
    }
    const key = `${font.weight} ${font.size} ${name}`;
    let width = this.measured.get(key);
    if (width === undefined) {
      // Heavy faces differ in width from font to font more than the shared table knows: what is drawn is measured, so that nothing is cut.
      this.ctx ??= typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d")!;
      if (!this.ctx) return labelWidth * s;
      this.ctx.font = fontOf(font, tokens);
      this.measured.set(key, (width = this.ctx.measureText(name).width));
    }
    return tabled ? Math.max(width, labelWidth * s) : width;
  }

  /**
   * Chooses again.
   * @param screen what is seen, in the scene's pixels; a name that would be cut at its edge moves or waits
   * @param keep what names must leave free: opened lanes, tools
   * @param always actors whose name is shown even without room, such as the hovered one
   */
  choose(tokens: Tokens, screen: Box, keep: readonly Box[], always: readonly number[]): void {
    const { scene } = this;
    const { data, marks, s } = scene;
    const taken = new BoxGrid();
    this.far.clear();
    keep.forEach(box => taken.add(box, -1));
    marks.forEach((m, i) => taken.add(markBox(m, s), i));
    for (const i of this.order()) {
      const mark = marks[i]!;
      const width = this.width(i, tokens);
      const { size } = this.font(i);
      const seen = mark.x >= screen.left && mark.x <= screen.right && mark.y >= screen.top && mark.y <= screen.bottom;
      const stored = data.actors[i]!.label;
      const wanted = mark.ring || always.includes(i);
      this.place[i] = -1;
      this.boxes[i] = null;
      if (!seen) {
        continue;
      }
      for (const [place, slide] of stored < 0 ? Candidates : [[stored, 0] as const, ...Candidates]) {
        const box = moved(labelBox(mark, place, width, size, s), slide * width);
        if (holds(screen, box) && !taken.meets(grow(box, 2, 1), i)) {
          this.put(i, place, box, taken);
          break;
        }
      }
      if (this.place[i] === -1 && screen.right - screen.left < Narrow) this.putFarOff(i, width, size, screen, taken);
      if (this.place[i] === -1 && wanted) {
        // Shown whatever it covers, but not cut.
        const boxes = Directions.map((_, place) => labelBox(mark, place, width, size, s));
        const place = Math.max(0, boxes.findIndex(box => holds(screen, box)));
        this.put(i, place, within(screen, boxes[place]!), taken);
      }
    }
  }

  /**
   * Draws all names with a halo of canvas colour, on top of everything.
   * @param ratio device pixels per pixel
   * @param pan where the scene's origin is, in pixels
   */
  draw(ctx: CanvasRenderingContext2D, view: Bundle, tokens: Tokens, ratio: number, pan: { x: number; y: number }): void {
    // While a zoom changes the size of all names, each is painted once anyway.
    const settled = this.sameSize(tokens, ratio);
    const { marks } = this.scene;
    this.drawLeaders(ctx, tokens, ratio, pan);
    for (let i = 0; i < this.boxes.length; i++) {
      const box = this.boxes[i];
      if (!box) {
        continue;
      }
      const font = this.font(i);
      const colour = marks[i]!.ring ? tokens.text : view.actorState[i] === 0 ? tokens.text3 : tokens.text2;
      const left = (box.left - Halo + pan.x) * ratio;
      const top = (box.top - Halo + pan.y) * ratio;
      const paint = (target: CanvasRenderingContext2D) => {
        target.scale(ratio, ratio);
        this.paint(target, i, font, colour, tokens);
      };
      const width = (box.right - box.left + 2 * Halo) * ratio;
      const height = (box.bottom - box.top + 2 * Halo) * ratio;
      if (!settled || !this.atlas.copy(ctx, `${i} ${font.weight} ${colour}`, left, top, width, height, paint)) {
        ctx.setTransform(1, 0, 0, 1, Math.round(left), Math.round(top));
        paint(ctx);
        ctx.setTransform(1, 0, 0, 1, 0, 0);
      }
    }
  }

  /** The lines that lead from actors to names some way off. */
  private drawLeaders(ctx: CanvasRenderingContext2D, tokens: Tokens, ratio: number, pan: { x: number; y: number }): void {
    ctx.setTransform(ratio, 0, 0, ratio, pan.x * ratio, pan.y * ratio);
    ctx.strokeStyle = tokens.text3;
    ctx.lineWidth = 0.75;
    ctx.beginPath();
    for (const actor of this.far) {
      const [mark, box] = [this.scene.marks[actor]!, this.boxes[actor]!];
      const [x, y] = [Math.max(box.left, Math.min(box.right, mark.x)), Math.max(box.top, Math.min(box.bottom, mark.y))];
      const length = Math.hypot(x - mark.x, y - mark.y);
      if (length <= mark.r) continue;
      ctx.moveTo(mark.x + ((x - mark.x) * mark.r) / length, mark.y + ((y - mark.y) * mark.r) / length);
      ctx.lineTo(x, y);
    }
    ctx.stroke();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
  }

  private paint(ctx: CanvasRenderingContext2D, actor: number, font: LabelFont, colour: string, tokens: Tokens): void {
    const { shortName, name: whole } = this.scene.data.actors[actor]!;
    const name = isolated(shortName ?? whole);
    const baseline = Halo + font.size * Baseline;
    ctx.font = fontOf(font, tokens);
    ctx.lineJoin = "round";
    ctx.textAlign = "left";
    ctx.textBaseline = "alphabetic";
    ctx.strokeStyle = tokens.canvas;
    ctx.lineWidth = Halo;
    ctx.strokeText(name, Halo, baseline);
    ctx.fillStyle = colour;
    ctx.fillText(name, Halo, baseline);
  }

  private sameSize(tokens: Tokens, ratio: number): boolean {
    const size = `${this.scene.s} ${ratio} ${tokens.canvas} ${tokens.font}`;
    if (size === this.size) {
      return true;
    }
    this.size = size;
    this.atlas.clear();
    return false;
  }

  /** A name in free room some way off, in the nearest place of those around its actor. */
  private putFarOff(actor: number, width: number, size: number, screen: Box, taken: BoxGrid): void {
    const { marks, s } = this.scene;
    const mark = marks[actor]!;
    for (const off of FarOff) {
      const away = { ...mark, r: mark.r + off * s };
      for (let place = 0; place < Directions.length; place++) {
        const box = labelBox(away, place, width, size, s);
        if (holds(screen, box) && !taken.meets(grow(box, 2, 1), actor)) {
          return this.put(actor, place, box, taken, true);
        }
      }
    }
  }

  private put(actor: number, place: number, box: Box, taken: BoxGrid, far = false): void {
    this.place[actor] = place;
    if (far) this.far.add(actor);
    this.boxes[actor] = box;
    taken.add(box, actor);
  }

  /** Selected ones choose first, then parts and wholes, then the larger marks. */
  private order(): number[] {
    const { marks, data, parts } = this.scene;
    const family = new Set(parts.flat());
    const rank = (i: number) => (marks[i]!.ring ? 0 : family.has(i) ? 1 : 2);
    return marks.map((_, i) => i).sort((a, b) => rank(a) - rank(b) || data.actors[b]!.radius - data.actors[a]!.radius || a - b);
  }
}

const moved = (box: Box, dx: number): Box => ({ left: box.left + dx, top: box.top, right: box.right + dx, bottom: box.bottom });

export const fontOf = (font: LabelFont, tokens: Tokens): string => `${font.weight} ${font.size}px ${tokens.font}`;
