import type { Bundle } from "../views/bundle";
import { RelationCount, rowOf, type Relation } from "../data/relations";
import {
  casingWidth, dashFor, expectedClearing, expectedRadius, expectedWidth, headAt, headInset, headStroke, hollowInside, laneWidth, newDash,
  newPath, newSpot, spotAt, trimPath, type LanePath,
} from "../geometry/lanes";
import type { Scene } from "./scene";
import type { Tokens } from "./tokens";

/** With more lines than this, their own paths under them are left out and they are drawn relation by relation. */
export const MostCased = 1000;

/** Largest dot, in pixels, that looks the same when it is square. */
const SmallDot = 2.5;

export interface LineStyle {
  heads: boolean;
  hovered: boolean;
}

/** Draws ties: paths under them in canvas colour, lines in their patterns, heads. Keeps its scratch memory; makes none while drawing. */
export class LinePen {
  private readonly dash = newDash();
  private readonly dashes = [0, 0];
  private readonly solid: number[] = [];
  private readonly path = newPath();
  private readonly spot = newSpot();
  private readonly corners = new Float64Array(8);
  private colour = "";
  /** Small dots may be square: nobody sees it, and a round one costs as much as several dashes. */
  coarse = false;

  constructor(private readonly scene: Scene, private view: Bundle, private tokens: Tokens) {}

  use(view: Bundle, tokens: Tokens): void {
    this.view = view;
    this.tokens = tokens;
  }

  /** Begins a pass: the context's state is unknown. */
  begin(ctx: CanvasRenderingContext2D): void {
    ctx.lineJoin = "round";
    ctx.lineCap = "butt";
    ctx.setLineDash(this.solid);
    this.colour = "";
  }

  hollow(tie: number): boolean {
    return this.view.certain[tie] === 0;
  }

  /** The lane's width at scale 1 in this view. */
  width(tie: number, hovered: boolean): number {
    const pair = (tie / RelationCount) | 0;
    return laneWidth(this.view.voices[tie]!, this.scene.isOpen(pair), hovered, this.hollow(tie));
  }

  /** The path under a lane that keeps it clear of the lines below. */
  casing(ctx: CanvasRenderingContext2D, tie: number, hovered: boolean): void {
    const lane = this.scene.lane(tie);
    if (lane.count < 2) {
      return;
    }
    ctx.lineWidth = casingWidth(this.width(tie, hovered), this.scene.s);
    this.paint(ctx, this.tokens.canvas);
    follow(ctx, lane);
    ctx.stroke();
  }

  /** A lane with its pattern and, where wanted, its heads. */
  lane(ctx: CanvasRenderingContext2D, tie: number, style: LineStyle): void {
    const { scene, view } = this;
    const relation = tie % RelationCount;
    const w = this.width(tie, style.hovered);
    const hollow = this.hollow(tie);
    let lane = scene.lane(tie);
    if (lane.count < 2) {
      return;
    }
    if (style.heads) {
      lane = this.makeRoom(copyPath(this.path, lane), tie, w);
    }
    if (lane.count >= 2) {
      this.stroke(ctx, lane, relation, w, hollow);
    }
    if (style.heads) {
      this.heads(ctx, tie, w);
    }
    if (view.expected[tie] === view.claims[tie]) {
      this.expected(ctx, tie, relation);
    }
  }

  /** One line in a relation's pattern, such as a thread of an opened lane. */
  stroke(ctx: CanvasRenderingContext2D, lane: LanePath, relation: Relation, w: number, hollow: boolean): void {
    const { s } = this.scene;
    this.paint(ctx, this.tokens.relations[relation]!);
    follow(ctx, lane);
    if (rowOf(relation).stroke === "solid") {
      ctx.lineWidth = w * s;
      ctx.stroke();
      if (hollow) {
        this.inner(ctx, lane, hollowInside(w, s));
      }
      return;
    }
    const dash = dashFor(this.dash, relation, w, s, lane.length);
    this.dashes[0] = dash.on;
    this.dashes[1] = dash.off;
    ctx.setLineDash(this.dashes);
    ctx.lineDashOffset = -dash.inset;
    if (dash.round) {
      if (this.coarse && dash.width <= SmallDot) {
        this.dashes[0] = dash.width;
        this.dashes[1] = dash.off - dash.width;
        ctx.setLineDash(this.dashes);
        ctx.lineDashOffset = 0;
      } else {
        ctx.lineCap = "round";
      }
    }
    ctx.lineWidth = dash.width;
    ctx.stroke();
    if (hollow) {
      if (!dash.round && dash.on > 2.4 * s) {
        // The hollow of a dash ends as far from its ends as from its sides.
        this.dashes[0] = dash.on - 2.4 * s;
        this.dashes[1] = dash.off + 2.4 * s;
        ctx.setLineDash(this.dashes);
        ctx.lineDashOffset = -1.2 * s;
      }
      this.inner(ctx, lane, dash.width - 2.4 * s);
    }
    ctx.setLineDash(this.solid);
    ctx.lineDashOffset = 0;
    if (dash.round) ctx.lineCap = "butt";
  }

  private inner(ctx: CanvasRenderingContext2D, lane: LanePath, width: number): void {
    this.paint(ctx, this.tokens.canvas);
    ctx.lineWidth = Math.max(0.5, width);
    follow(ctx, lane);
    ctx.stroke();
  }

  /** Cuts off a lane what its heads need. */
  makeRoom(lane: LanePath, tie: number, w: number): LanePath {
    const room = headInset(tie % RelationCount, w, this.scene.s);
    return trimPath(lane, this.endsAt(tie, false) ? room : 0, this.endsAt(tie, true) ? room : 0);
  }

  /** A tie's heads: at an actor's end where a claim in view is directed to it. */
  heads(ctx: CanvasRenderingContext2D, tie: number, w: number): void {
    const lane = this.scene.lane(tie);
    const relation = tie % RelationCount;
    const hollow = this.hollow(tie);
    if (this.endsAt(tie, true)) {
      const { x, y, dx, dy } = spotAt(this.spot, lane, lane.length);
      this.head(ctx, relation, x, y, dx, dy, w, hollow);
    }
    if (this.endsAt(tie, false)) {
      const { x, y, dx, dy } = spotAt(this.spot, lane, 0);
      this.head(ctx, relation, x, y, -dx, -dy, w, hollow);
    }
  }

  /** Whether a claim in view is directed to the actor at the far (right) end of a lane, or at the near one. */
  private endsAt(tie: number, far: boolean): boolean {
    const { turned } = this.scene.frame((tie / RelationCount) | 0);
    return (turned === far ? this.view.back : this.view.forward)[tie]! > 0;
  }

  private head(
    ctx: CanvasRenderingContext2D, relation: Relation, x: number, y: number, dx: number, dy: number, w: number, hollow: boolean,
  ): void {
    const { s } = this.scene;
    const count = headAt(this.corners, relation, x, y, dx, dy, w, s);
    const colour = this.tokens.relations[relation]!;
    this.paint(ctx, colour);
    ctx.beginPath();
    ctx.moveTo(this.corners[0]!, this.corners[1]!);
    for (let i = 1; i < count; i++) {
      ctx.lineTo(this.corners[2 * i]!, this.corners[2 * i + 1]!);
    }
    ctx.lineWidth = headStroke(relation, w, s);
    const shape = rowOf(relation).head;
    if (shape === "triangle") {
      ctx.closePath();
      ctx.fillStyle = hollow ? this.tokens.canvas : colour;
      ctx.fill();
      if (hollow) ctx.lineWidth = 1.25 * s;
    } else if (shape === "chevron") {
      ctx.lineCap = "round";
    }
    ctx.stroke();
    ctx.lineCap = "butt";
  }

  /** The open ring of a tie that is only expected. */
  private expected(ctx: CanvasRenderingContext2D, tie: number, relation: Relation): void {
    const { s } = this.scene;
    const lane = this.scene.lane(tie);
    const { x, y } = spotAt(this.spot, lane, lane.length / 2);
    ctx.beginPath();
    ctx.arc(x, y, expectedClearing(s), 0, 2 * Math.PI);
    ctx.fillStyle = this.tokens.canvas;
    ctx.fill();
    ctx.beginPath();
    ctx.arc(x, y, expectedRadius(s), 0, 2 * Math.PI);
    ctx.lineWidth = expectedWidth(s);
    this.paint(ctx, this.tokens.relations[relation]!);
    ctx.stroke();
  }

  private paint(ctx: CanvasRenderingContext2D, colour: string): void {
    if (this.colour !== colour) {
      ctx.strokeStyle = this.colour = colour;
    }
  }
}

export function follow(ctx: CanvasRenderingContext2D, lane: LanePath): void {
  const { xy, count } = lane;
  ctx.beginPath();
  ctx.moveTo(xy[0]!, xy[1]!);
  for (let i = 1; i < count; i++) {
    ctx.lineTo(xy[2 * i]!, xy[2 * i + 1]!);
  }
}

export function copyPath(out: LanePath, path: LanePath): LanePath {
  out.xy.set(path.xy.subarray(0, 2 * path.count));
  out.count = path.count;
  out.length = path.length;
  return out;
}
