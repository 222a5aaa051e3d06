import { arranged } from "./arrange";
import type { Board } from "./board";
import { History } from "./history";
import { move } from "./motion";
import { copyPlaces, readMoved, storedPlaces, writeMoved, type Places } from "./places";

/** What moving actors asks of the picture. */
export interface Moved {
  board(): Board | null;
  /** Places have changed: everything is to be set out and drawn anew. @param held actor in the hand, or -1 */
  moved(held: number): void;
  /** A movement of all actors has come to its end. */
  settled(): void;
  /** Another view is gone back or forward to. */
  view(query: string): void;
}

/** Places of actors and what changes them: dragging, arranging again, undo and redo. They are this browser's own and kept in it. */
export class Movement {
  places: Places = { x: new Float64Array(), y: new Float64Array() };
  private readonly history: History;
  private held: Places | null = null;
  private dragged = false;
  private stop = () => {};

  constructor(private readonly picture: Moved, changed: (canUndo: boolean, canRedo: boolean) => void) {
    this.history = new History(changed);
  }

  get holding(): boolean {
    return this.held !== null;
  }

  /** Begins with other actors: the common places, and where this browser has moved them to. */
  begin(board: Board): void {
    this.halt();
    this.places = storedPlaces(board.scene.data);
    readMoved(board.scene.data, this.places);
    this.history.clear();
  }

  grab(): void {
    this.halt();
    this.held = copyPlaces(this.places);
    this.dragged = false;
  }

  /** An actor follows the hand, its parts follow it. @param x where it is, in the camera's units */
  drag(actor: number, x: number, y: number): void {
    const board = this.picture.board();
    if (!board) {
      return;
    }
    this.dragged = true;
    const { scene } = board;
    const [dx, dy] = [x / scene.stretch.x - this.places.x[actor]!, y / scene.stretch.y - this.places.y[actor]!];
    const moved = [actor, ...scene.parts.filter(([, whole]) => whole === actor).map(([part]) => part)];
    for (const i of moved) {
      this.places.x[i]! += dx;
      this.places.y[i]! += dy;
    }
    scene.bend(this.places, moved.flatMap(i => [...scene.data.pairsWith(i)]));
    this.picture.moved(actor);
  }

  drop(): void {
    const board = this.picture.board();
    const held = this.held;
    this.held = null;
    if (!board || !held || !this.dragged) {
      return;
    }
    this.history.push(held, this.places);
    writeMoved(board.scene.data, this.places);
    board.settle(this.places);
    this.picture.moved(-1);
  }

  arrange(): void {
    const board = this.picture.board();
    if (board) this.glide(arranged(board.scene.data, this.places), true);
  }

  /** Takes every actor back to its place in the common layout. */
  reset(): void {
    const board = this.picture.board();
    if (board) this.glide(storedPlaces(board.scene.data), true);
  }

  undo(): void {
    this.go(this.history.undo());
  }

  redo(): void {
    this.go(this.history.redo());
  }

  /** The view has changed, which can be undone like a movement. @param again whether it goes on with the last step */
  viewed(before: string, after: string, again: boolean): void {
    this.history.pushView(before, after, again);
  }

  /** Ends a movement where it is. */
  halt(): void {
    this.stop();
    this.stop = () => {};
  }

  private go(to: Places | string | null): void {
    if (typeof to === "string") this.picture.view(to);
    else this.glide(to, false);
  }

  /** @param remember whether it is a step of its own, and not one that is undone or redone */
  private glide(to: Places | null, remember: boolean): void {
    const board = this.picture.board();
    if (!board || !to) {
      return;
    }
    this.halt();
    const from = copyPlaces(this.places);
    if (remember) this.history.push(from, to);
    writeMoved(board.scene.data, to);
    this.stop = move(t => {
      for (let i = 0; i < to.x.length; i++) {
        this.places.x[i] = from.x[i]! + (to.x[i]! - from.x[i]!) * t;
        this.places.y[i] = from.y[i]! + (to.y[i]! - from.y[i]!) * t;
      }
      // On the way lines keep their bows; whether they are clear of others is asked where everyone stands still.
      if (t === 1) board.settle(this.places);
      this.picture.moved(-1);
    }, () => this.picture.settled());
  }
}
