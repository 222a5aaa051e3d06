import { NoClaims } from "../views/states";
import { RelationCount, RelationRows, Relations } from "../data/relations";
import { lettersAreKeys } from "../page/letters";
import { actorSelection, openPair, stepBack, tieSelection } from "../views/selection";
import { claimsOf, pairWords } from "../views/announcements";
import type { Surface } from "./surface";

const Arrows: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LaneKeys = RelationRows.map(row => row.key);

/** The keyboard in the picture: a cursor that goes from actor to actor along the ties in view. */
export class PictureKeys {
  /** Whether the cursor is shown: the picture has the focus and a key was used. */
  active = false;
  private at = -1;
  private quiet = false;
  /** The actor whose partners N and P go through. */
  private anchor = -1;
  private readonly abort = new AbortController();

  constructor(private readonly element: HTMLElement, private readonly picture: Surface) {
    element.tabIndex = 0;
    element.setAttribute("role", "application");
    element.setAttribute("aria-roledescription", "picture of actors and ties");
    element.setAttribute("aria-label", "Who sides with whom. Arrow keys go from actor to actor, Enter opens. The table has the same claims.");
    const { signal } = this.abort;
    element.addEventListener("keydown", e => this.onKey(e), { signal });
    element.addEventListener("focus", () => this.show(!this.quiet && element.matches(":focus-visible")), { signal });
    element.addEventListener("blur", () => this.show(false), { signal });
    element.addEventListener("pointerdown", () => this.show(false), { signal });
  }

  /** The actor that the cursor is at: where keys have led, or what is selected; -1 for none. */
  get cursor(): number {
    const { selected } = this.picture;
    return this.at >= 0 ? this.at : selected.kind === "actor" ? selected.actor : selected.kind === "nothing" ? -1 : selected.a;
  }

  /** Puts the cursor at an actor, or at none. */
  moveTo(actor: number): void {
    this.at = actor;
    this.anchor = -1;
  }

  /** Takes the focus for a press, so that keys go on from there; without the signs that keyboard users need. */
  focusQuietly(): void {
    this.quiet = true;
    this.element.style.outline = "none";
    this.element.focus({ preventScroll: true });
    this.quiet = false;
  }

  dispose(): void {
    this.abort.abort();
  }

  private show(active: boolean): void {
    if (active) this.element.style.outline = "";
    if (this.active !== active) {
      this.active = active;
      if (!active) this.picture.pointer.point(-1);
      this.picture.invalidate();
    }
  }

  private onKey(e: KeyboardEvent): void {
    if (e.ctrlKey || e.metaKey || e.altKey) {
      return;
    }
    if (this.handle(e.key, lettersAreKeys())) {
      this.show(true);
      e.preventDefault();
      e.stopPropagation();
    }
  }

  private handle(key: string, letters: boolean): boolean {
    const { picture } = this;
    const arrow = Arrows[key];
    if (arrow) return this.walk(arrow[0], arrow[1]);
    switch (key) {
      case "Enter": return this.open();
      case " ": return this.pick();
      case "Escape": return this.back();
      case "+": case "=": picture.zoom(1); return true;
      case "-": picture.zoom(-1); return true;
      case "0": picture.fit(); return true;
    }
    if (!letters) return false;
    const lower = key.toLowerCase();
    if (lower === "n" || lower === "p") return this.next(lower === "n" ? 1 : -1);
    return LaneKeys.includes(lower) && this.lane(LaneKeys.indexOf(lower));
  }

  /** To the partner that lies nearest in a direction; the first key finds the largest actor in view. */
  private walk(dx: number, dy: number): boolean {
    const { picture } = this;
    const here = this.cursor;
    if (here < 0) return this.goTo(this.largest());
    const { marks } = picture.board!.scene;
    const from = marks[here]!;
    let [best, least] = [-1, Infinity];
    for (const partner of this.partners(here)) {
      const to = marks[partner]!;
      const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const aside = Math.abs((to.x - from.x) * dy - (to.y - from.y) * dx);
      // Within 60° of the direction; what lies aside counts as further away.
      if (along > 0 && aside < along * 1.74 && along + 1.5 * aside < least) [best, least] = [partner, along + 1.5 * aside];
    }
    if (best < 0) {
      picture.say("No partner in that direction.");
      return true;
    }
    this.anchor = -1;
    return this.goTo(best, here);
  }

  private next(step: number): boolean {
    const here = this.cursor;
    if (here < 0) return this.goTo(this.largest());
    if (this.anchor < 0) this.anchor = here;
    const partners = this.partners(this.anchor);
    if (partners.length === 0) return false;
    const at = partners.indexOf(here);
    const to = at < 0 ? (step > 0 ? 0 : partners.length - 1) : (at + step + partners.length) % partners.length;
    return this.goTo(partners[to]!, this.anchor, `${to + 1} of ${partners.length}`);
  }

  private goTo(actor: number, from = -1, where = ""): boolean {
    const { picture } = this;
    const { data, view } = picture;
    if (actor < 0 || !data || !view) return false;
    this.at = actor;
    picture.bringIntoView(actor);
    picture.relabel();
    picture.invalidate();
    const pair = from < 0 ? -1 : data.pairOf(from, actor);
    picture.pointer.point(pair < 0 ? -1 : this.strongest(pair));
    const name = data.actors[actor]!.name;
    picture.say([name, pair < 0 ? "" : `with ${data.actors[from]!.name} ${pairWords(view, pair)}`, where].filter(t => t).join(", "));
    return true;
  }

  private open(): boolean {
    const { picture } = this;
    const here = this.cursor;
    if (here < 0 || !picture.data) return false;
    this.anchor = -1;
    picture.select(actorSelection(picture.data, here));
    return true;
  }

  private pick(): boolean {
    const here = this.cursor;
    if (here < 0 || !this.picture.data) return false;
    // Without a selection the cursor stands where keys have led.
    this.at = here;
    this.picture.add(here);
    return true;
  }

  private lane(relation: number): boolean {
    const { picture } = this;
    const { data, view, selected } = picture;
    const pair = openPair(selected);
    if (!data || !view || pair < 0) return false;
    const n = view.claims[pair * RelationCount + relation]!;
    if (n === 0) {
      picture.say(`No ${Relations[relation]} in view.`);
      return true;
    }
    picture.select(tieSelection(data, pair, relation));
    return true;
  }

  private back(): boolean {
    const { picture } = this;
    if (picture.pointer.hideTip()) return true;
    if (picture.chosen.actors.length > 2) {
      picture.select(null);
      return true;
    }
    if (!picture.data || picture.selected.kind === "nothing") return false;
    picture.select(stepBack(picture.data, picture.selected));
    return true;
  }

  private largest(): number {
    const { data, view } = this.picture;
    if (!data || !view) return -1;
    let best = -1;
    data.actors.forEach((a, i) => {
      if (view.actorState[i] !== 0 && (best < 0 || a.radius > data.actors[best]!.radius)) best = i;
    });
    return best;
  }

  /** Partners by the ties in view, the strongest first. */
  private partners(actor: number): number[] {
    const { data, view } = this.picture;
    if (!data || !view) return [];
    return data.pairsWith(actor).filter(p => view.pairState[p] !== NoClaims).sort((p, q) => claimsOf(view, q) - claimsOf(view, p) || p - q).map(p => data.partner(p, actor));
  }

  private strongest(pair: number): number {
    const { view } = this.picture;
    let best = -1;
    for (let tie = pair * RelationCount; tie < (pair + 1) * RelationCount; tie++) {
      if (view!.claims[tie]! > 0 && (best < 0 || view!.voices[tie]! > view!.voices[best]!)) best = tie;
    }
    return best;
  }
}
