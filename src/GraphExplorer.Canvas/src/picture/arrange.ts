import type { Dataset } from "../data/dataset";
import { Opposing, Siding } from "../data/relations";
import { copyPlaces, type Places } from "./places";

/** Wanted distance of allies, of partners otherwise, and of rivals alone, in layout units before crowding is counted in. */
const Allied = 90;
const Mixed = 130;
const Opposed = 190;
const Iterations = 40;
/** More actors than this are arranged with fewer iterations: each asks every pair of actors once. */
const Many = 400;

/**
 * Arranges from the present places: some steps of stress majorisation (SMACOF, Gansner et al. 2004) with allies nearer than rivals, then
 * marks that meet are pushed apart. Lighter than the layout that made the common places, and it starts from where everyone is, so that the
 * reader keeps the map. The same places always give the same.
 */
export function arranged(data: Dataset, from: Places): Places {
  const n = data.actors.length;
  const distances = wanted(data);
  let places = copyPlaces(from);
  scaleTo(distances, places, n);
  for (let i = 0; i < (n > Many ? 8 : Iterations); i++) {
    places = majorise(distances, places, n);
  }
  carryParts(data, places);
  separate(data, places);
  recentre(from, places);
  return places;
}

/** Shortest paths over the ties of all time; actors that nothing connects stand apart. */
function wanted(data: Dataset): Float32Array {
  const n = data.actors.length;
  const edges: [to: number, length: number][][] = data.actors.map(() => []);
  data.pairs.forEach(pair => {
    const { relations } = pair;
    const length = relations & Siding ? (relations & Opposing ? Mixed : Allied) : relations & Opposing ? Opposed : Mixed;
    // Hubs need room for their partners.
    const crowd = Math.sqrt(Math.min(data.pairsWith(pair.a).length, data.pairsWith(pair.b).length));
    const far = length + 14 * crowd;
    edges[pair.a]!.push([pair.b, far]);
    edges[pair.b]!.push([pair.a, far]);
  });
  const distances = new Float32Array(n * n);
  const far = Opposed * 2.6;
  for (let a = 0; a < n; a++) {
    const row = distances.subarray(a * n, (a + 1) * n).fill(far);
    row[a] = 0;
    // Two steps are told apart; beyond, everyone is equally far.
    for (const [b, first] of edges[a]!) {
      row[b] = Math.min(row[b]!, first);
      for (const [c, second] of edges[b]!) {
        row[c] = c === a ? 0 : Math.min(row[c]!, (first + second) * 0.8);
      }
    }
  }
  return distances;
}

function majorise(distances: Float32Array, places: Places, n: number): Places {
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let a = 0; a < n; a++) {
    let [sx, sy, weights] = [0, 0, 0];
    for (let b = 0; b < n; b++) {
      if (a === b) continue;
      const d = distances[a * n + b]!;
      const w = 1 / (d * d);
      const dx = places.x[a]! - places.x[b]!;
      const dy = places.y[a]! - places.y[b]!;
      const k = d / Math.max(1, Math.sqrt(dx * dx + dy * dy));
      sx += w * (places.x[b]! + k * dx);
      sy += w * (places.y[b]! + k * dy);
      weights += w;
    }
    x[a] = weights > 0 ? sx / weights : places.x[a]!;
    y[a] = weights > 0 ? sy / weights : places.y[a]!;
  }
  return { x, y };
}

/** Wanted distances are scaled to the present size of the picture: arranging again neither blows it up nor shrinks it. */
function scaleTo(distances: Float32Array, places: Places, n: number): void {
  let [up, down] = [0, 0];
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      const d = distances[a * n + b]!;
      const now = Math.hypot(places.x[a]! - places.x[b]!, places.y[a]! - places.y[b]!);
      up += now / d;
      down += (now * now) / (d * d);
    }
  }
  const k = up > 0 ? down / up : 1;
  for (let i = 0; i < distances.length; i++) {
    distances[i]! *= k;
  }
}

/** A part stands beside its whole: 24 clear of it, on the side where it was. */
function carryParts(data: Dataset, places: Places): void {
  data.actors.forEach((part, i) => {
    const whole = data.actors[part.whole];
    if (!whole) {
      return;
    }
    const dx = places.x[i]! - places.x[part.whole]!;
    const dy = places.y[i]! - places.y[part.whole]!;
    const distance = Math.hypot(dx, dy) || 1;
    const k = (whole.radius + part.radius + 24) / distance;
    places.x[i] = places.x[part.whole]! + dx * k;
    places.y[i] = places.y[part.whole]! + dy * k;
  });
}

/** Pushes apart what meets, names below marks counted in. */
function separate(data: Dataset, places: Places): void {
  const n = data.actors.length;
  for (let round = 0; round < 30; round++) {
    let met = false;
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < a; b++) {
        const [p, q] = [data.actors[a]!, data.actors[b]!];
        if (p.whole === b || q.whole === a) continue;
        const dx = places.x[a]! - places.x[b]!;
        const dy = places.y[a]! - places.y[b]!;
        const least = p.radius + q.radius + 26;
        const distance = Math.hypot(dx, dy);
        if (distance >= least) continue;
        met = true;
        // Two on one spot part along the diagonal.
        const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [0.7, 0.7];
        const push = (least - distance) / 2;
        places.x[a]! += ux * push;
        places.y[a]! += uy * push;
        places.x[b]! -= ux * push;
        places.y[b]! -= uy * push;
      }
    }
    if (!met) return;
  }
}

function recentre(from: Places, places: Places): void {
  const mean = (v: Float64Array) => v.reduce((a, b) => a + b, 0) / Math.max(1, v.length);
  const [dx, dy] = [mean(from.x) - mean(places.x), mean(from.y) - mean(places.y)];
  places.x.forEach((v, i) => (places.x[i] = v + dx));
  places.y.forEach((v, i) => (places.y[i] = v + dy));
}
