import type { Dataset } from "../data/dataset";

/** Places of all actors, x and y, in layout units. */
export interface Places {
  x: Float64Array;
  y: Float64Array;
}

export function storedPlaces(data: Dataset): Places {
  return { x: Float64Array.from(data.actors, a => a.x), y: Float64Array.from(data.actors, a => a.y) };
}

export const copyPlaces = (places: Places): Places => ({ x: places.x.slice(), y: places.y.slice() });

/** Most revisions whose moved places this browser keeps. */
const MostRevisions = 8;
const Prefix = "graph-explorer.places.";

/** Where this browser keeps moved actors: per revision of the data, only what differs from its common layout. */
export function readMoved(data: Dataset, into: Places): void {
  try {
    const kept = JSON.parse(localStorage.getItem(Prefix + data.source.revision) ?? "{}") as Record<string, unknown>;
    for (const [id, place] of Object.entries(kept)) {
      const actor = data.actor(id);
      if (actor >= 0 && Array.isArray(place) && place.length === 2 && place.every(Number.isFinite)) {
        into.x[actor] = place[0] as number;
        into.y[actor] = place[1] as number;
      }
    }
  } catch {
    // Storage that is switched off, or holds something else: the common layout stands.
  }
}

export function writeMoved(data: Dataset, places: Places): void {
  const moved: Record<string, [number, number]> = {};
  data.actors.forEach((a, i) => {
    if (places.x[i] !== a.x || places.y[i] !== a.y) {
      moved[a.id] = [round(places.x[i]!), round(places.y[i]!)];
    }
  });
  const key = Prefix + data.source.revision;
  try {
    localStorage.removeItem(key);
    if (Object.keys(moved).length > 0) {
      forgetOldest();
      localStorage.setItem(key, JSON.stringify(moved));
    }
  } catch {
    // Storage that is full or switched off: places hold until the page is closed.
  }
}

/** How many actors do not stand where the data has them. */
export const movedCount = (data: Dataset, places: Places): number => data.actors.reduce((n, a, i) => n + (places.x[i] !== a.x || places.y[i] !== a.y ? 1 : 0), 0);

/** Places of all actors by id, for a snapshot. */
export function placesById(data: Dataset, places: Places): Record<string, [number, number]> {
  return Object.fromEntries(data.actors.map((a, i) => [a.id, [round(places.x[i]!), round(places.y[i]!)]]));
}

function forgetOldest(): void {
  const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)!).filter(k => k.startsWith(Prefix));
  keys.slice(0, Math.max(0, keys.length - MostRevisions + 1)).forEach(k => localStorage.removeItem(k));
}

const round = (v: number): number => Math.round(v * 100) / 100;

/** Whether two data sets have the same actors in the same order, so that places of the one are those of the other. */
export const sameActors = (a: Dataset, b: Dataset): boolean =>
  a.actors.length === b.actors.length && a.actors.every((actor, i) => actor.id === b.actors[i]!.id);
