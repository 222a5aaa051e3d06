import { Bundle, InView } from "../views/bundle";
import type { ExplorerState } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { RelationCount } from "../data/relations";
import { tieSentence } from "../words/sentence";
import { CampLayer } from "./camps";
import { HitIndex } from "./hit";
import { Labels } from "./labels";
import { LineLayer } from "./layers";
import { LinePen } from "./lines";
import { Opened } from "./opened";
import type { Places } from "./places";
import { RestPen } from "./rest";
import { Scene } from "./scene";
import type { Tokens } from "./tokens";

/** Everything that draws one set of data; thrown away when other data comes. */
export class Board {
  readonly scene: Scene;
  readonly labels: Labels;
  readonly hit: HitIndex;
  readonly lines: LineLayer;
  readonly opened: Opened;
  readonly camps: CampLayer;
  private focusKey: readonly string[] | null = null;
  private focus: Uint8Array | null = null;

  constructor(private readonly data: Dataset) {
    this.scene = new Scene(data);
    this.labels = new Labels(this.scene);
    this.hit = new HitIndex(this.scene);
    const pen = new LinePen(this.scene, new Bundle(data), {} as Tokens);
    this.opened = new Opened(this.scene, pen);
    this.camps = new CampLayer(this.scene);
    this.lines = new LineLayer(this.scene, pen, new RestPen(this.scene, pen), this.camps, this.opened);
  }

  dispose(): void {
    this.hit.dispose();
  }

  /** Decides the bows for places: the stored ones where nobody was moved. */
  settle(places: Places): void {
    const { x, y } = this.scene.stretch;
    const common = x === 1 && y === 1 && this.data.actors.every((a, i) => a.x === places.x[i] && a.y === places.y[i]);
    if (common) this.scene.straighten();
    else this.scene.bend(places);
  }

  /** 1 for the actors that the view is focused on; null where there is none. */
  focusOf(state: Readonly<ExplorerState>): Uint8Array | null {
    if (this.focusKey !== state.actors) {
      this.focusKey = state.actors;
      this.focus = state.actors.length === 0 ? null : new Uint8Array(this.data.actors.length);
      for (const id of state.actors) {
        const actor = this.data.actor(id);
        if (actor >= 0) this.focus![actor] = 1;
      }
    }
    return this.focus;
  }

  /** What a tie is, in one plain sentence. */
  sentence(view: Bundle, tie: number): string {
    const { data } = this;
    const { a, b } = data.pairs[(tie / RelationCount) | 0]!;
    const counts = {
      relation: tie % RelationCount, claims: view.claims[tie]!, forward: view.forward[tie]!, back: view.back[tie]!,
      voices: view.voices[tie]!, documents: view.documents[tie]!, expected: view.expected[tie]!,
    };
    return tieSentence(counts, data.actors[a]!, data.actors[b]!, counts.voices === 1 ? this.firstVoice(view, tie) : undefined);
  }

  private firstVoice(view: Bundle, tie: number): string | undefined {
    const { data } = this;
    const claim = data.tie.findIndex((t, i) => t === tie && (view.inView[i]! & InView.Window) !== 0);
    return claim < 0 ? undefined : data.source.voices[data.voice[claim]!];
  }
}
