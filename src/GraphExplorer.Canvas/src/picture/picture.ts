import type { Bundle } from "../bundle";
import { RelationCount, type Dataset } from "../data";
import type { Change, Model } from "../model";
import type { Region } from "../regions";
import {
  actorSelection, NothingSelected, openPair, pairSelection, readSelection, tieSelection, type Selected,
} from "../selection";
import { newSpot, spotAt } from "../geometry";
import { arranged } from "./arrange";
import { Board } from "./board";
import type { Box } from "./boxes";
import { fitCamera, freeArea } from "./fit";
import { History } from "./history";
import type { Hit } from "./hit";
import { PictureKeys } from "./keys";
import { move } from "./motion";
import { copyPlaces, placesById, readMoved, storedPlaces, writeMoved, type Places } from "./places";
import { Stage } from "./stage";
import { Tip } from "./tip";
import { readTokens, watchTokens, type Tokens } from "./tokens";
import { place } from "./layers";

export interface PictureEvents {
  /** Something was selected here: the model is to know at once, the page when it can. */
  select(selection: string | null): void;
  history(canUndo: boolean, canRedo: boolean): void;
  say(sentence: string): void;
}

/** The picture: actors, ties, names; camera, dragging, hover, selection and keys. */
export class Picture implements Region {
  readonly stage: Stage;
  readonly history: History;
  board: Board | null = null;
  selected: Selected = NothingSelected;
  private tokens: Tokens;
  private readonly tip: Tip;
  private readonly keys: PictureKeys;
  private readonly unwatch: () => void;
  private places: Places = { x: new Float64Array(), y: new Float64Array() };
  private revision = "";
  private free: { free: Box; keep: Box[] } = { free: { left: 0, top: 0, right: 0, bottom: 0 }, keep: [] };
  private held: Places | null = null;
  private moved = false;
  private fitted = true;
  private hoveredTie = -1;
  private hoveredActor = -1;
  private focusedActor = -1;
  private frame = 0;
  private stop = () => {};
  private readonly abort = new AbortController();

  constructor(private readonly host: HTMLElement, private readonly model: Model, private readonly events: PictureEvents) {
    this.tokens = readTokens(document.documentElement);
    this.unwatch = watchTokens(document.documentElement, () => this.retheme());
    this.history = new History(events.history);
    this.stage = new Stage(host, {
      viewport: () => this.onViewport(),
      resized: () => this.onResize(),
      grabbed: () => this.onGrab(),
      dragged: (actor, x, y) => this.onDrag(actor, x, y),
      dropped: () => this.onDrop(),
      tapped: (actor, x, y, adding) => this.onTap(actor, x, y, adding),
    });
    this.tip = new Tip(this.stage.element);
    this.keys = new PictureKeys(this.stage.element, this);
    const { signal } = this.abort;
    this.stage.element.addEventListener("pointermove", e => this.onMove(e), { signal });
    this.stage.element.addEventListener("pointerleave", () => this.hover(null), { signal });
    for (const kind of ["pointerdown", "touchstart"] as const) {
      this.stage.element.addEventListener(kind, () => this.board && this.stage.resizeNodes(this.board.scene), { signal, capture: true, passive: true });
    }
  }

  get view(): Bundle | null {
    return this.board && this.model.view?.data === this.board.scene.data ? this.model.view : null;
  }

  get data(): Dataset | null {
    return this.board?.scene.data ?? null;
  }

  update(change: Change): void {
    if (change.data && this.model.data) {
      this.take(this.model.data);
    }
    if (!this.board) {
      return;
    }
    if (change.theme) {
      this.tokens = readTokens(document.documentElement);
    }
    if (change.selection || change.data) {
      this.reselect(!change.data);
    }
    this.draw();
  }

  zoom(direction: number): void {
    const { cy, width, height } = this.stage;
    const from = cy.zoom();
    const to = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), from * (direction > 0 ? 1.25 : 0.8)));
    this.fitted = false;
    this.stop();
    this.stop = move(t => cy.zoom({ level: from + (to - from) * t, renderedPosition: { x: width / 2, y: height / 2 } }));
  }

  fit(): void {
    if (!this.board || this.stage.width === 0) {
      return;
    }
    this.fitted = true;
    this.free = freeArea(this.stage.element, this.over());
    const { scene, labels } = this.board;
    const camera = fitCamera(scene, labels, this.tokens, this.places, this.free.free);
    this.stage.cy.viewport(camera);
    this.layout();
    this.invalidate();
  }

  arrange(): void {
    if (!this.board) {
      return;
    }
    this.glide(arranged(this.board.scene.data, this.places));
  }

  undo(): void {
    const places = this.history.undo();
    if (places) this.glide(places, false);
  }

  redo(): void {
    const places = this.history.redo();
    if (places) this.glide(places, false);
  }

  /** Takes every actor back to its place in the common layout. */
  resetPlaces(): void {
    if (this.data) {
      this.glide(storedPlaces(this.data));
    }
  }

  positions(): Record<string, [number, number]> {
    return this.data ? placesById(this.data, this.places) : {};
  }

  focus(): void {
    this.stage.element.focus();
  }

  /** Puts the keyboard at an actor, or at none. */
  focusActor(actor: number): void {
    this.focusedActor = actor;
    this.bringIntoView(actor);
    this.relabel();
    this.invalidate();
  }

  get focused(): number {
    return this.focusedActor;
  }

  select(selection: string | null): void {
    this.hideTip();
    this.events.select(selection);
  }

  say(sentence: string): void {
    this.events.say(sentence);
  }

  hideTip(): boolean {
    const shown = this.tip.shown;
    this.tip.hide();
    return shown;
  }

  /** Shows a tie as hovering does, or none (-1). */
  point(tie: number): void {
    if (tie === this.hoveredTie) {
      return;
    }
    this.hoveredTie = tie;
    const { view, board } = this;
    if (tie >= 0 && view && board) {
      this.tip.show(board.sentence(view, tie), () => this.middleOf(tie));
    } else {
      this.tip.hide();
    }
    this.invalidate();
  }

  marksOf(actor: number): { x: number; y: number } | null {
    return this.board?.scene.marks[actor] ?? null;
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.stop();
    this.abort.abort();
    this.unwatch();
    this.keys.dispose();
    this.tip.dispose();
    this.stage.dispose();
  }

  /** Draws now: at most once per frame unless something changes again. */
  draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { board, view, stage } = this;
    if (!board || !view || stage.width === 0) {
      return;
    }
    board.lines.draw(stage, view, this.tokens, { tie: this.hoveredTie, actor: this.keys.active ? this.focusedActor : -1, focus: board.focusOf(this.model.state) });
    const { top } = stage;
    top.setTransform(1, 0, 0, 1, 0, 0);
    top.clearRect(0, 0, top.canvas.width, top.canvas.height);
    if (board.opened.chips.length > 0) {
      place(top, stage);
      board.opened.drawChips(top, this.tokens);
      top.setTransform(1, 0, 0, 1, 0, 0);
    }
    board.labels.draw(top, view, this.tokens, stage.ratio, stage.pan);
  }

  invalidate(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  private take(data: Dataset): void {
    const same = this.board && this.revision === data.source.revision && sameActors(this.board.scene.data, data);
    this.board = new Board(data);
    this.revision = data.source.revision;
    this.hoveredTie = this.hoveredActor = -1;
    if (!same) {
      this.focusedActor = -1;
      this.places = storedPlaces(data);
      readMoved(data, this.places);
      this.history.clear();
      this.stage.populate(data);
    }
    this.board.settle(this.places);
    this.selected = readSelection(data, this.model.state.selection);
    if (!same || this.fitted) this.fit();
    else this.layout();
  }

  private reselect(animated: boolean): void {
    const { board } = this;
    if (!board) {
      return;
    }
    const before = openPair(this.selected);
    this.selected = readSelection(board.scene.data, this.model.state.selection);
    const { selected } = this;
    const actors = selected.kind === "nothing" ? [] : selected.kind === "actor" ? [selected.actor] : [selected.a, selected.b];
    this.stage.select(actors);
    this.stop();
    const open = openPair(selected);
    board.scene.opening = animated && open !== before ? 0 : 1;
    this.layout();
    if (board.scene.opening < 1) {
      this.stop = move(t => {
        board.scene.opening = t;
        this.layout();
        this.invalidate();
      });
    }
    if (animated) actors.slice(0, 1).forEach(a => this.bringIntoView(a));
  }

  /** Sets the scene out for the present camera, places and selection. */
  private layout(): void {
    const { board, stage } = this;
    if (!board) {
      return;
    }
    board.scene.layout(this.places, stage.zoom, this.selected);
    board.hit.forget();
    stage.follow(board.scene);
    this.relabel();
  }

  private relabel(): void {
    const { board, stage } = this;
    if (!board) {
      return;
    }
    const { pan } = stage;
    const open = openPair(this.selected);
    const shift = (b: Box): Box => ({ left: b.left - pan.x, top: b.top - pan.y, right: b.right - pan.x, bottom: b.bottom - pan.y });
    const keep = this.free.keep.map(shift);
    if (open >= 0) keep.push(...board.opened.boxes(open));
    const screen = shift({ left: 2, top: 2, right: stage.width - 2, bottom: stage.height - 2 });
    board.labels.choose(this.tokens, screen, keep, [this.hoveredActor, this.keys.active ? this.focusedActor : -1]);
  }

  private onViewport(): void {
    const { board } = this;
    if (!board) {
      return;
    }
    this.tip.hide();
    if (board.scene.zoom !== this.stage.zoom) this.layout();
    else this.relabel();
    this.draw();
  }

  private onResize(): void {
    if (!this.board) {
      return;
    }
    this.free = freeArea(this.stage.element, this.over());
    if (this.fitted) this.fit();
    else this.relabel();
    this.draw();
  }

  /** What may lie over the picture: its neighbours in the page. */
  private over(): Element[] {
    return [...(this.host.parentElement?.children ?? [])].filter(e => e !== this.host && !e.contains(this.host));
  }

  private onGrab(): void {
    this.stop();
    this.held = copyPlaces(this.places);
    this.moved = false;
    this.hover(null);
  }

  private onDrag(actor: number, x: number, y: number): void {
    const { board } = this;
    if (!board) {
      return;
    }
    this.moved = true;
    const { data } = board.scene;
    const [dx, dy] = [x - this.places.x[actor]!, y - this.places.y[actor]!];
    const moved = [actor, ...board.scene.parts.filter(([, whole]) => whole === actor).map(([part]) => part)];
    for (const i of moved) {
      this.places.x[i]! += dx;
      this.places.y[i]! += dy;
    }
    board.scene.bend(this.places, moved.flatMap(i => [...data.pairsWith(i)]));
    board.scene.layout(this.places, this.stage.zoom, this.selected);
    board.hit.forget();
    this.stage.follow(board.scene, actor);
    this.relabel();
    this.invalidate();
  }

  private onDrop(): void {
    const { board, held } = this;
    this.held = null;
    if (!board || !held || !this.moved) {
      return;
    }
    this.history.push(held, this.places);
    writeMoved(board.scene.data, this.places);
    board.settle(this.places);
    this.layout();
    this.invalidate();
  }

  /** Moves all actors to other places, and remembers the step unless it is one of the history's own. */
  private glide(to: Places, remember = true): void {
    const { board } = this;
    if (!board) {
      return;
    }
    const from = copyPlaces(this.places);
    if (remember) this.history.push(from, to);
    writeMoved(board.scene.data, to);
    this.stop();
    this.stop = move(t => {
      for (let i = 0; i < to.x.length; i++) {
        this.places.x[i] = from.x[i]! + (to.x[i]! - from.x[i]!) * t;
        this.places.y[i] = from.y[i]! + (to.y[i]! - from.y[i]!) * t;
      }
      board.settle(this.places);
      this.layout();
      this.invalidate();
    }, () => this.fitted && this.fit());
  }

  private onTap(actor: number, x: number, y: number, adding: boolean): void {
    const { board, view, selected } = this;
    if (!board || !view) {
      return;
    }
    const { data } = board.scene;
    this.focusedActor = actor >= 0 ? actor : this.focusedActor;
    if (actor >= 0) {
      const pair = adding && selected.kind === "actor" && selected.actor !== actor;
      this.select(pair ? pairSelection(data, selected.actor, actor) : actorSelection(data, actor));
      return;
    }
    const { pan } = this.stage;
    const hit = board.hit.at(view, x - pan.x, y - pan.y);
    if (hit?.kind !== "tie") {
      if (selected.kind !== "nothing") this.select(null);
      return;
    }
    const open = openPair(selected) === hit.pair;
    this.select(open ? tieSelection(data, hit.pair, hit.tie % RelationCount) : pairSelection(data, data.pairA[hit.pair]!, data.pairB[hit.pair]!));
  }

  private onMove(e: PointerEvent): void {
    const { board, view } = this;
    if (e.pointerType === "touch" || e.buttons !== 0 || !board || !view || this.held) {
      return;
    }
    const area = this.stage.element.getBoundingClientRect();
    const { pan } = this.stage;
    this.hover(board.hit.at(view, e.clientX - area.left - pan.x, e.clientY - area.top - pan.y));
  }

  private hover(hit: Hit): void {
    const actor = hit?.kind === "actor" ? hit.actor : -1;
    this.stage.element.style.cursor = hit ? "pointer" : "";
    if (actor !== this.hoveredActor) {
      this.hoveredActor = actor;
      if (actor >= 0 && this.board?.labels.place[actor] === -1) {
        this.relabel();
      }
      this.invalidate();
    }
    this.point(hit?.kind === "tie" ? hit.tie : -1);
  }

  private middleOf(tie: number): { x: number; y: number } {
    const lane = this.board!.scene.lane(tie);
    const { x, y } = spotAt(newSpot(), lane, lane.length / 2);
    const { pan } = this.stage;
    return { x: x + pan.x, y: y + pan.y };
  }

  private bringIntoView(actor: number): void {
    const mark = this.marksOf(actor);
    if (!mark) {
      return;
    }
    const { pan, cy } = this.stage;
    const { free } = this.free;
    const rim = 40;
    const dx = Math.max(free.left + rim - mark.x - pan.x, Math.min(0, free.right - rim - mark.x - pan.x));
    const dy = Math.max(free.top + rim - mark.y - pan.y, Math.min(0, free.bottom - rim - mark.y - pan.y));
    if (dx !== 0 || dy !== 0) {
      const from = { ...pan };
      move(t => cy.pan({ x: from.x + dx * t, y: from.y + dy * t }));
    }
  }

  private retheme(): void {
    this.tokens = readTokens(document.documentElement);
    this.invalidate();
  }
}

const sameActors = (a: Dataset, b: Dataset): boolean =>
  a.actors.length === b.actors.length && a.actors.every((actor, i) => actor.id === b.actors[i]!.id);
