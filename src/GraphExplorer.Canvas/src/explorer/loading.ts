import { Kinds, type Actor, type PictureData } from "../data/contract";
import { Dataset } from "../data/dataset";

/** Milliseconds of loading after which the actors stand in for the picture, and after which a line says what is being done. */
const StandIn = 300;
const Say = 2000;

/** Radius of an actor whose partners are not known yet, in pixels at scale 1. */
const Radius = 12;

interface ListedActor {
  id: string;
  name: string;
  kind: (typeof Kinds)[number];
  x?: number;
  y?: number;
}

/**
 * What is seen while the picture's data is on its way for the first time: grey actors at their places, without a tie, then a line with a
 * way out.
 */
export class Loading {
  private readonly note = document.createElement("div");
  private readonly abort = new AbortController();
  private readonly timers: number[];

  /**
   * @param host Is marked until the data is there: what is counted of no claims is no number to show.
   * @param place Where the line stands.
   * @param stand Takes actors without claims.
   * @param cancel Gives the loading up.
   */
  constructor(private readonly host: HTMLElement, place: HTMLElement, stand: (data: Dataset) => void, cancel: () => void) {
    host.dataset.waiting = "";
    this.timers = [setTimeout(() => void this.fetchActors(stand), StandIn), setTimeout(() => this.say(place, cancel), Say)];
  }

  end(): void {
    this.timers.forEach(clearTimeout);
    this.abort.abort();
    this.note.remove();
    delete this.host.dataset.waiting;
  }

  private async fetchActors(stand: (data: Dataset) => void): Promise<void> {
    try {
      const response = await fetch("api/actors", { signal: this.abort.signal, credentials: "same-origin" });
      const { items } = (await response.json()) as { items: ListedActor[] };
      if (response.ok && !this.abort.signal.aborted) stand(new Dataset(withoutClaims(items)));
    } catch {
      // The picture itself is still on its way, and says so if it cannot be had.
    }
  }

  private say(place: HTMLElement, cancel: () => void): void {
    this.note.className = "empty tl-empty";
    const words = document.createElement("p");
    words.setAttribute("role", "status");
    words.textContent = "The claims are being fetched …";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = "Cancel";
    button.addEventListener("click", () => {
      cancel();
      const again = document.createElement("button");
      again.type = "button";
      again.className = "button";
      again.textContent = "Try again";
      again.addEventListener("click", () => location.reload());
      words.textContent = "Cancelled: no claim is here.";
      button.replaceWith(again);
      again.focus();
    });
    this.note.append(words, button);
    place.append(this.note);
  }
}

function withoutClaims(listed: readonly ListedActor[]): PictureData {
  const actors = listed.filter(a => a.x !== undefined && a.y !== undefined)
    .map((a): Actor => ({ id: a.id, name: a.name, kind: a.kind, whole: -1, aliases: [], x: a.x!, y: a.y!, radius: Radius, label: -1, labelWidth: 0 }));
  const claims = { id: [], pair: [], relation: [], direction: [], date: [], document: [], voice: [], author: [], status: [], basis: [] };
  return { revision: "", total: 0, complete: false, tooMany: false, actors, pairs: [], dates: [], documents: [], voices: [], claims };
}
