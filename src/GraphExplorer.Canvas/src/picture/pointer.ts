import { RelationCount } from "../data/relations";
import { newSpot, spotAt } from "../geometry/lanes";
import { actorSelection, openPair, pairSelection, tieSelection } from "../views/selection";
import type { Hit } from "./hit";
import type { Surface } from "./surface";
import { Tip } from "./tip";

/** What the pointer does in the picture: it hovers and presses. Dragging and zooming are Cytoscape's. */
export class Pointer {
  /** Hovered or keyboard-focused tie, or -1. */
  tie = -1;
  /** Hovered actor, or -1. */
  actor = -1;
  private readonly tip: Tip;
  private readonly abort = new AbortController();

  constructor(private readonly picture: Surface) {
    const { element } = picture.stage;
    const { signal } = this.abort;
    this.tip = new Tip(element);
    element.addEventListener("pointermove", e => this.onMove(e), { signal });
    element.addEventListener("pointerleave", () => this.hover(null), { signal });
    for (const kind of ["pointerdown", "touchstart"] as const) {
      element.addEventListener(kind, () => picture.board && picture.stage.resizeNodes(picture.board.scene), { signal, capture: true, passive: true });
    }
  }

  /** Forgets what is under it: other data, or an actor is in the hand. */
  clear(): void {
    this.hover(null);
  }

  /** Shows a tie as hovering does, or none (-1). */
  point(tie: number): void {
    if (tie === this.tie) {
      return;
    }
    this.tie = tie;
    const { view, board } = this.picture;
    if (tie >= 0 && view && board) this.tip.show(board.sentence(view, tie), () => this.middleOf(tie));
    else this.tip.hide();
    this.picture.invalidate();
  }

  /** The window or the camera has moved: a sentence would be about something else, or somewhere else. */
  recheck(): void {
    const { view } = this.picture;
    if (this.tie >= 0 && view && view.claims[this.tie] === 0) this.point(-1);
  }

  /** @returns whether there was a sentence to hide */
  hideTip(): boolean {
    const { shown } = this.tip;
    this.tip.hide();
    return shown;
  }

  /** A press that was no drag. @param actor the one that was pressed, or -1; x, y in the stage's pixels; `adding` with Shift or Ctrl held */
  tap(actor: number, x: number, y: number, adding: boolean): void {
    const { board, view, selected, stage } = this.picture;
    if (!board || !view) {
      return;
    }
    this.picture.keys.focusQuietly();
    const { data } = board.scene;
    if (actor >= 0) {
      this.picture.keys.moveTo(actor);
      if (adding) this.picture.add(actor);
      else this.picture.select(actorSelection(data, actor));
      return;
    }
    const hit = board.hit.at(view, x - stage.pan.x, y - stage.pan.y);
    if (hit?.kind !== "tie") {
      if (selected.kind !== "nothing" || this.picture.chosen.actors.length > 0) this.picture.select(null);
      return;
    }
    const relation = hit.tie % RelationCount;
    const split = openPair(selected) === hit.pair && (selected.kind === "tie" || selected.kind === "claim") && selected.relation === relation;
    const claim = split ? board.opened.threadAt(view, hit.tie, x - stage.pan.x, y - stage.pan.y) : -1;
    if (claim >= 0) this.picture.select(`claim:${data.ids[claim]}`);
    else if (openPair(selected) === hit.pair) this.picture.select(tieSelection(data, hit.pair, relation));
    else this.picture.select(pairSelection(data, data.pairA[hit.pair]!, data.pairB[hit.pair]!));
  }

  dispose(): void {
    this.abort.abort();
    this.tip.dispose();
  }

  private onMove(e: PointerEvent): void {
    const { board, view, stage, holding } = this.picture;
    if (e.pointerType === "touch" || e.buttons !== 0 || !board || !view || holding) {
      return;
    }
    const area = stage.element.getBoundingClientRect();
    this.hover(board.hit.at(view, e.clientX - area.left - stage.pan.x, e.clientY - area.top - stage.pan.y));
  }

  private hover(hit: Hit): void {
    const { stage, board } = this.picture;
    const actor = hit?.kind === "actor" ? hit.actor : -1;
    stage.element.style.cursor = hit ? "pointer" : "";
    if (actor !== this.actor) {
      const before = this.actor;
      this.actor = actor;
      // A name that had no room is shown while its actor is hovered.
      if (board && (board.labels.place[actor] === -1 || before >= 0)) this.picture.relabel();
      this.picture.invalidate();
      this.tellWhy(actor);
    }
    this.point(hit?.kind === "tie" ? hit.tie : -1);
  }

  /** Says of a hovered actor why it stands on its side. */
  private tellWhy(actor: number): void {
    const { camps, board, view } = this.picture;
    if (actor < 0 || !board || !camps || camps.camps.data !== board.scene.data || !camps.fresh || view?.actorState[actor] === 0) {
      this.tip.hide();
      return;
    }
    this.tip.show(camps.camps.why(actor), () => {
      const { x, y, r } = board.scene.marks[actor]!;
      const { pan } = this.picture.stage;
      return { x: x + r + pan.x, y: y + r + pan.y };
    });
  }

  private middleOf(tie: number): { x: number; y: number } {
    const lane = this.picture.board!.scene.lane(tie);
    const { x, y } = spotAt(newSpot(), lane, lane.length / 2);
    const { pan } = this.picture.stage;
    return { x: x + pan.x, y: y + pan.y };
  }
}
