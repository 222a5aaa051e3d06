import { BridgeReach, regionOf, RegionGap, RegionReach, type CampRegion, type Round } from "../geometry/regions";
import type { Camps } from "../views/camps";
import { capital } from "../words/numbers";
import { meets, within, type Box } from "./boxes";
import { fontOf } from "./labels";
import type { Scene } from "./scene";
import type { Tokens } from "./tokens";

const TitleSize = 14;
/** On a stage narrower than this, names of camps are short. */
const Narrow = 520;

/** A camp's name beside its region in one line or two, in the scene's pixels. */
interface Title {
  lines: readonly string[];
  box: Box;
}

/** Height of a line of a name, in sizes. */
const LineHeight = 1.2;

/** The regions of camps, under everything else, and their names. */
export class CampLayer {
  titles: Title[] = [];
  private camps: Camps | null = null;
  private present: Uint8Array = new Uint8Array(0);
  private regions: { camp: number; members: Round[]; region: CampRegion }[] = [];
  private version = -1;

  constructor(private readonly scene: Scene) {}

  /** @param present per actor, whether it is in the view that the camps are of */
  use(camps: Camps | null, present: Uint8Array): void {
    if (camps !== this.camps) {
      this.camps = camps;
      this.present = present.slice();
      this.version = -1;
    }
  }

  draw(ctx: CanvasRenderingContext2D, tokens: Tokens, fresh: boolean): void {
    const { camps, scene } = this;
    const { marks, s } = scene;
    if (!camps || camps.data !== scene.data) {
      return;
    }
    this.arrange();
    const colours = fresh ? tokens.camps : tokens.campsPale;
    const tint = (camp: number) => colours[camps.tints[camp]! % colours.length]!;
    ctx.lineJoin = ctx.lineCap = "round";
    for (const { camp, members, region } of this.regions) {
      ctx.fillStyle = ctx.strokeStyle = tint(camp);
      ctx.beginPath();
      for (const [a, b, c] of region.triangles) {
        ctx.moveTo(members[a]!.x, members[a]!.y);
        ctx.lineTo(members[b]!.x, members[b]!.y);
        ctx.lineTo(members[c]!.x, members[c]!.y);
        ctx.closePath();
      }
      ctx.fill();
      ctx.lineWidth = 2 * RegionReach * s;
      ctx.stroke();
      ctx.beginPath();
      for (const [a, b] of region.bridges) {
        ctx.moveTo(members[a]!.x, members[a]!.y);
        ctx.lineTo(members[b]!.x, members[b]!.y);
      }
      ctx.lineWidth = 2 * BridgeReach * s;
      ctx.stroke();
      ctx.beginPath();
      for (const { x, y } of members) disc(ctx, x, y, RegionReach * s);
      ctx.fill();
    }
    // Whoever stands in the region of a camp that is not its own keeps its own ground.
    for (let i = 0; i < marks.length; i++) {
      if (this.present[i] === 0) continue;
      ctx.fillStyle = camps.member[i] === 1 ? tint(camps.side[i]!) : tokens.canvas;
      ctx.beginPath();
      disc(ctx, marks[i]!.x, marks[i]!.y, marks[i]!.r + RegionGap * s);
      ctx.fill();
    }
    ctx.lineCap = "butt";
  }

  /** Sets the names of the camps beside their regions: where they meet no mark, nothing to be kept free and no other name. */
  place(tokens: Tokens, screen: Box, keep: readonly Box[]): void {
    const { camps, scene } = this;
    this.titles = [];
    if (!camps || camps.data !== scene.data) {
      return;
    }
    this.arrange();
    const { s } = scene;
    const measure = measuring();
    measure.font = fontOf({ size: TitleSize * s, weight: 650 }, tokens);
    for (const { camp, members } of this.regions) {
      const reach = RegionReach * s;
      const [left, right] = [Math.min(...members.map(m => m.x)) - reach, Math.max(...members.map(m => m.x)) + reach];
      const [top, bottom] = [Math.min(...members.map(m => m.y)) - reach, Math.max(...members.map(m => m.y)) + reach];
      let best: Title | null = null;
      let least = Infinity;
      for (const lines of titleLines(camps, camp, screen.right - screen.left < Narrow)) {
        const [width, height] = [Math.max(...lines.map(line => measure.measureText(line).width)), TitleSize * s * LineHeight * lines.length];
        // Above, just inside, below: in the middle, at the sides, and between.
        [top - height, top + 4 * s, bottom, bottom - height - 4 * s].forEach((y, row) => [0.5, 0, 1, 0.25, 0.75].forEach((share, column) => {
          const x = left + (right - left - width) * share;
          const box = within(screen, { left: x, top: y, right: x + width, bottom: y + height });
          const cost = 10 * this.marksIn(box) + 40 * [...keep, ...this.titles.map(t => t.box)].filter(k => meets(box, k)).length
            + row + 0.5 * column + 2 * lines.length + (Math.abs(box.top - y) + Math.abs(box.left - x)) / 20;
          if (cost < least) [best, least] = [{ lines, box }, cost];
        }));
      }
      this.titles.push(best!);
    }
  }

  /** Marks, with room for their names, that a box meets. */
  private marksIn(box: Box): number {
    const { marks, s } = this.scene;
    return marks.filter((m, i) => this.present[i] !== 0 && meets(box, { left: m.x - m.r - 4, top: m.y - m.r - 4, right: m.x + m.r + 4, bottom: m.y + m.r + 16 * s })).length;
  }

  drawTitles(ctx: CanvasRenderingContext2D, tokens: Tokens): void {
    const { s } = this.scene;
    ctx.font = fontOf({ size: TitleSize * s, weight: 650 }, tokens);
    ctx.textAlign = "left";
    ctx.textBaseline = "alphabetic";
    ctx.lineJoin = "round";
    for (const { lines, box } of this.titles) {
      lines.forEach((line, i) => {
        const y = box.top + (0.95 + i * LineHeight) * TitleSize * s;
        ctx.strokeStyle = tokens.canvas;
        ctx.lineWidth = 4;
        ctx.strokeText(line, box.left, y);
        ctx.fillStyle = tokens.text2;
        ctx.fillText(line, box.left, y);
      });
    }
  }

  /** Regions follow places, zoom and camps. The larger one is drawn first. */
  private arrange(): void {
    const { camps, scene, present } = this;
    if (!camps || this.version === scene.version) {
      return;
    }
    this.version = scene.version;
    const round = (i: number): Round => scene.marks[i]!;
    const shown = scene.marks.map((_, i) => i).filter(i => present[i] !== 0);
    this.regions = camps.members.map((actors, camp) => {
      const own = new Set(actors);
      const members = actors.map(round);
      return { camp, members, region: regionOf(members, shown.filter(i => !own.has(i)).map(round), scene.s) };
    }).filter(r => r.members.length > 0).sort((a, b) => b.members.length - a.members.length || a.camp - b.camp);
  }
}

/** A camp's name in one line, and in two; without its number where there is little room. */
function titleLines(camps: Camps, camp: number, short: boolean): string[][] {
  const title = capital(camps.title(camp));
  if (short) return [[capital(camps.name(camp))]];
  const comma = title.lastIndexOf(", ");
  return [[title], [title.slice(0, comma), title.slice(comma + 2)]];
}

function disc(ctx: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  ctx.moveTo(x + r, y);
  ctx.arc(x, y, r, 0, 2 * Math.PI);
}

let context: CanvasRenderingContext2D | null = null;
const measuring = (): CanvasRenderingContext2D => (context ??= document.createElement("canvas").getContext("2d")!);
