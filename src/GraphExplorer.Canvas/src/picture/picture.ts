import type { Bundle } from "../views/bundle";
import type { Dataset } from "../data/dataset";
import type { Change, Model } from "../views/model";
import type { Region } from "../views/regions";
import { NothingSelected, openPair, readSelection, stepBack, type Selected } from "../views/selection";
import { selectionWords } from "../views/announcements";
import { drawStances, viewpointOf } from "./actors";
import { Board } from "./board";
import type { Box } from "./boxes";
import { Chosen, type SetAction } from "../page/chosen";
import { fitCamera, freeArea, lyingOver } from "./fit";
import { PictureKeys } from "./keys";
import { move } from "./motion";
import { Movement } from "./movement";
import { movedCount, placesById, sameActors } from "./places";
import { Pointer } from "./pointer";
import { Stage } from "./stage";
import type { Surface } from "./surface";
import { readTokens, watchTokens, type Tokens } from "./tokens";

export interface PictureEvents {
  /** Something was selected here: the model is to know at once, the page when it can. */
  select(selection: string | null): void;
  /** Only the claims among some actors are wanted, or none of theirs. */
  act(ids: string[], action: SetAction): void;
  /** Another view is gone back or forward to. @param query as an address has it */
  view(query: string): void;
  history(canUndo: boolean, canRedo: boolean): void;
  say(sentence: string): void;
}

/** How near the edge, in pixels, an actor may be that is brought into view. */
const Rim = 40;
/** With more actors than this, names are not chosen anew in every frame of a pan. */
const ManyNames = 250;
/** Milliseconds without a movement after which the camera rests. */
const Rest = 120;

/** The picture: actors, ties and names, under a camera. */
export class Picture implements Region, Surface {
  readonly stage: Stage;
  readonly keys: PictureKeys;
  readonly pointer: Pointer;
  readonly chosen: Chosen;
  board: Board | null = null;
  selected: Selected = NothingSelected;
  private tokens: Tokens;
  private readonly movement: Movement;
  private readonly unwatch: () => void;
  private revision = "";
  private free: { free: Box; keep: Box[] } = { free: { left: 0, top: 0, right: 0, bottom: 0 }, keep: [] };
  /** Whether the camera stands as fitted: then it follows the size of the page. */
  private stands = true;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private stopCamera = () => {};
  private stopLanes = () => {};

  constructor(private readonly host: HTMLElement, private readonly model: Model, private readonly events: PictureEvents) {
    const root = document.documentElement;
    this.tokens = readTokens(root);
    this.unwatch = watchTokens(root, () => {
      this.tokens = readTokens(root);
      this.invalidate();
    });
    this.movement = new Movement({
      board: () => this.board,
      moved: held => {
        this.layout(held);
        this.invalidate();
      },
      settled: () => this.fitted && this.fit(),
      view: events.view,
    }, events.history);
    this.stage = new Stage(host, {
      viewport: () => this.onViewport(),
      moved: () => (this.fitted = false),
      resized: () => this.onResize(),
      grabbed: () => {
        this.pointer.clear();
        this.movement.grab();
      },
      dragged: (actor, x, y) => this.movement.drag(actor, x, y),
      dropped: () => this.movement.drop(),
      tapped: (actor, x, y, adding) => this.pointer.tap(actor, x, y, adding),
    });
    this.chosen = new Chosen(host, (ids, action) => events.act(ids, action), () => this.select(null));
    this.pointer = new Pointer(this);
    this.keys = new PictureKeys(this.stage.element, this);
  }

  private get fitted(): boolean {
    return this.stands;
  }

  private set fitted(fitted: boolean) {
    this.stands = fitted;
    this.host.toggleAttribute("data-unfitted", !fitted);
  }

  /** The view, as far as it is of the data on stage. */
  get view(): Bundle | null {
    return this.board && this.model.view?.data === this.board.scene.data ? this.model.view : null;
  }

  /** The camps that are drawn: none while something else than the whole picture is asked for. */
  get camps(): Model["camps"] {
    return this.model.camps;
  }

  get data(): Dataset | null {
    return this.board?.scene.data ?? null;
  }

  get holding(): boolean {
    return this.movement.holding;
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
    if (change.camps) this.relabel();
    this.pointer.recheck();
    this.draw();
  }

  /** @param direction 1 is nearer, -1 farther */
  zoom(direction: number): void {
    const { cy, width, height } = this.stage;
    const from = cy.zoom();
    const to = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), from * (direction > 0 ? 1.25 : 0.8)));
    this.fitted = false;
    this.stopCamera();
    this.stopCamera = move(t => cy.zoom({ level: from + (to - from) * t, renderedPosition: { x: width / 2, y: height / 2 } }));
  }

  /** Shows all actors with their names. */
  fit(): void {
    const { board, stage, movement } = this;
    if (!board || stage.width === 0) {
      return;
    }
    this.stopCamera();
    this.fitted = true;
    this.free = freeArea(stage.element, lyingOver(this.host));
    const { x, y } = board.scene.stretch;
    const camera = fitCamera(board.scene, board.labels, this.tokens, movement.places, this.free.free);
    if (x !== board.scene.stretch.x || y !== board.scene.stretch.y) {
      board.settle(movement.places);
    }
    stage.cy.viewport(camera);
    this.layout();
    this.invalidate();
  }

  arrange(): void {
    this.movement.arrange();
  }

  undo(): void {
    this.movement.undo();
  }

  redo(): void {
    this.movement.redo();
  }

  /** The view has changed, which can be undone like a movement. */
  viewed(before: string, after: string, again: boolean): void {
    this.movement.viewed(before, after, again);
  }

  resetPlaces(): void {
    this.movement.reset();
  }

  positions(): Record<string, [number, number]> {
    return this.data ? placesById(this.data, this.movement.places) : {};
  }

  /** What of the picture its address does not say. */
  unsaid(): { moved: number; zoomed: boolean } {
    return { moved: this.data ? movedCount(this.data, this.movement.places) : 0, zoomed: !this.fitted };
  }

  select(selection: string | null): void {
    this.pointer.hideTip();
    if (this.chosen.clear()) this.stage.select([]);
    this.events.select(selection);
  }

  /** Adds an actor to those that are chosen, or takes it away; one of them is selected as an actor, two as a pair. */
  add(actor: number): void {
    const { data } = this;
    if (!data) {
      return;
    }
    this.pointer.hideTip();
    this.events.select(this.chosen.toggle(data, actor, this.selected));
    this.stage.select(this.chosen.actors);
    if (this.chosen.actors.length > 2) this.say(this.chosen.sentence(data));
  }

  /** One step back from what is selected. */
  back(): void {
    if (this.data && this.selected.kind !== "nothing") this.select(stepBack(this.data, this.selected));
  }

  say(sentence: string): void {
    this.events.say(sentence);
  }

  /** Draws now what would be drawn in the next frame. */
  draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { board, view, stage } = this;
    if (!board || !view || stage.width === 0) {
      return;
    }
    const actor = this.keys.active ? this.keys.cursor : -1;
    board.lines.draw(stage, view, this.tokens, { tie: this.pointer.tie, actor, focus: board.focusOf(this.model.state) }, this.camps);
    const { ctx } = stage;
    const viewpoint = viewpointOf(board.scene.data, this.model.state);
    if (viewpoint >= 0) drawStances(ctx, board.scene, view, this.tokens, viewpoint);
    board.opened.drawChips(ctx, this.tokens);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.setTransform(stage.ratio, 0, 0, stage.ratio, stage.pan.x * stage.ratio, stage.pan.y * stage.ratio);
    board.camps.drawTitles(ctx, this.tokens);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    board.labels.draw(ctx, view, this.tokens, stage.ratio, stage.pan);
  }

  /** Draws in the next frame. */
  invalidate(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }

  /** Chooses anew which names are shown, and where. */
  relabel(): void {
    const { board, stage } = this;
    if (!board) {
      return;
    }
    const { pan } = stage;
    const open = openPair(this.selected);
    const shift = (b: Box): Box => ({ left: b.left - pan.x, top: b.top - pan.y, right: b.right - pan.x, bottom: b.bottom - pan.y });
    const keep = this.free.keep.map(shift);
    if (open >= 0 && this.view) keep.push(...board.opened.boxes(this.view, this.tokens, open));
    const screen = shift({ left: 2, top: 2, right: stage.width - 2, bottom: stage.height - 2 });
    if (this.view) {
      board.camps.use(this.camps?.camps ?? null, this.view.actorState);
      board.camps.place(this.tokens, screen, keep);
      keep.push(...board.camps.titles.map(t => t.box));
    }
    board.labels.choose(this.tokens, screen, keep, [this.pointer.actor, this.keys.active ? this.keys.cursor : -1]);
  }

  /** Pans so far that actors are within the free area. */
  bringIntoView(...actors: number[]): void {
    const marks = actors.flatMap(a => this.board?.scene.marks[a] ?? []);
    if (marks.length === 0) {
      return;
    }
    const { pan, cy } = this.stage;
    const { free } = this.free;
    const [xs, ys] = [marks.map(m => m.x + pan.x), marks.map(m => m.y + pan.y)];
    const dx = Math.max(free.left + Rim - Math.min(...xs), Math.min(0, free.right - Rim - Math.max(...xs)));
    const dy = Math.max(free.top + Rim - Math.min(...ys), Math.min(0, free.bottom - Rim - Math.max(...ys)));
    if (dx !== 0 || dy !== 0) {
      const from = { ...pan };
      this.fitted = false;
      this.stopCamera();
      this.stopCamera = move(t => cy.pan({ x: from.x + dx * t, y: from.y + dy * t }));
    }
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.stopCamera();
    this.stopLanes();
    this.movement.halt();
    this.board?.dispose();
    this.unwatch();
    this.keys.dispose();
    this.pointer.dispose();
    this.chosen.dispose();
    this.stage.dispose();
  }

  private take(data: Dataset): void {
    const before = this.board;
    const same = before !== null && this.revision === data.source.revision && sameActors(before.scene.data, data);
    this.pointer.clear();
    this.board = new Board(data);
    this.revision = data.source.revision;
    if (!same) this.chosen.clear();
    if (same) {
      this.board.scene.stretch = before.scene.stretch;
    } else {
      this.keys.moveTo(-1);
      this.movement.begin(this.board);
      this.stage.populate(data);
    }
    before?.dispose();
    this.board.settle(this.movement.places);
    // What stood in for the picture until now may go.
    this.host.dataset.staged = "";
    this.selected = readSelection(data, this.model.state.selection);
    if (!same || this.fitted) this.fit();
    else this.layout();
  }

  private reselect(animated: boolean): void {
    const { board } = this;
    if (!board) {
      return;
    }
    const { data } = board.scene;
    const before = openPair(this.selected);
    this.selected = readSelection(data, this.model.state.selection);
    const { selected } = this;
    const own = this.chosen.actors.length > 2 ? selected.kind === "nothing" : selected.kind === "pair" && [selected.a, selected.b].every(a => this.chosen.actors.includes(a));
    // Something else was selected, elsewhere on the page.
    if (this.chosen.actors.length > 1 && !own) this.chosen.clear();
    const actors = this.chosen.actors.length > 2 ? [...this.chosen.actors] : selected.kind === "nothing" ? [] : selected.kind === "actor" ? [selected.actor] : [selected.a, selected.b];
    const open = openPair(selected);
    this.stage.select(actors);
    this.stopLanes();
    board.scene.opening = animated && open >= 0 && open !== before ? 0 : 1;
    this.layout();
    if (board.scene.opening < 1) {
      this.stopLanes = move(t => {
        board.scene.opening = t;
        this.layout();
        this.invalidate();
      });
    }
    if (animated) {
      // What is selected may just have brought a panel over the picture.
      this.free = freeArea(this.stage.element, lyingOver(this.host));
      this.bringIntoView(...actors);
      if (this.view) this.say(selectionWords(this.view, selected));
    }
  }

  /** Sets the scene out for the present camera, places and selection. @param held an actor in the hand, which Cytoscape moves */
  private layout(held = -1): void {
    const { board, stage } = this;
    if (!board) {
      return;
    }
    board.scene.layout(this.movement.places, stage.zoom, this.selected);
    board.hit.forget();
    stage.follow(board.scene, held);
    this.relabel();
  }

  private onViewport(): void {
    const { board } = this;
    if (!board) {
      return;
    }
    this.pointer.hideTip();
    if (board.scene.zoom !== this.stage.zoom) this.layout();
    else if (board.scene.marks.length <= ManyNames) this.relabel();
    else this.relabelAtRest();
    this.draw();
  }

  /** With many actors, names at the screen's edges wait until the camera rests. */
  private relabelAtRest(): void {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.relabel();
      this.invalidate();
    }, Rest);
  }

  private onResize(): void {
    if (!this.board) {
      return;
    }
    this.free = freeArea(this.stage.element, lyingOver(this.host));
    if (this.fitted) this.fit();
    else this.relabel();
    this.draw();
  }
}
