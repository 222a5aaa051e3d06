import type { ClaimDate, PictureData } from "../src/data/contract";
import { RelationCount } from "../src/data/relations";

/** First day and length, in days, of the time that the generated claims fill: ten years. */
export const Start = 734_000;
export const Length = 3650;

/** A generator of its own, so that every run draws the same picture. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A graph of so many actors and lines: pairs with one to all relations, and one to five claims on each line. */
export function generate(actorCount: number, lineCount: number, seed: number): PictureData {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const side = Math.ceil(Math.sqrt(actorCount));
  const kinds = ["state", "armed group", "organisation", "bloc"] as const;
  const dates: ClaimDate[] = Array.from({ length: 600 }, () => {
    const earliest = Start + below(Length);
    const lasts = random() < 0.4;
    const latest = earliest + (lasts ? 30 + below(500) : below(3) === 0 ? 91 : 0);
    return { text: "", words: "", row: "month", lasts, earliest, latestStart: earliest, earliestEnd: latest, latest, until: latest };
  });
  const pairs: PictureData["pairs"] = [];
  const known = new Set<number>();
  const claims: PictureData["claims"] = { id: [], pair: [], relation: [], direction: [], date: [], document: [], voice: [], author: [], status: [], basis: [] };
  let lines = 0;
  while (lines < lineCount) {
    const [p, q] = [below(actorCount), below(actorCount)];
    const [a, b] = [Math.min(p, q), Math.max(p, q)];
    // Two actors have one pair; where nearly all are taken, a pair gets all its relations.
    if (a === b || known.has(a * actorCount + b)) continue;
    known.add(a * actorCount + b);
    const full = (actorCount * (actorCount - 1)) / 2 < lineCount * 0.7;
    const relations = full ? (1 << RelationCount) - 1 : [1, 4, 2, 5, 5, 6, 7][below(7)]!;
    pairs.push({ a, b, relations, bow: 0 });
    for (let relation = 0; relation < RelationCount; relation++) {
      if (!(relations & (1 << relation))) continue;
      lines++;
      for (let n = 1 + below(5); n > 0; n--) {
        claims.id.push(`c${claims.id.length}`);
        claims.pair.push(pairs.length - 1);
        claims.relation.push(relation);
        claims.direction.push(below(3));
        claims.date.push(below(dates.length));
        claims.document.push(below(40));
        claims.voice.push(below(60));
        claims.author.push(below(2));
        claims.status.push(below(8) === 0 ? 2 : 0);
        claims.basis.push(below(3));
      }
    }
  }
  const actors = Array.from({ length: actorCount }, (_, i) => {
    const partners = pairs.filter(p => p.a === i || p.b === i).length;
    return {
      id: `a${i}`, name: `Actor ${i}`, kind: kinds[i % 4]!, whole: -1, aliases: [], x: (i % side) * 90 + below(30), y: Math.floor(i / side) * 70 + below(30),
      radius: 7.5 + 2.4 * Math.sqrt(Math.min(partners, 25)), label: i % 8, labelWidth: 48,
    };
  });
  return {
    revision: `bench-${actorCount}`, total: claims.id.length, complete: true, tooMany: false, actors, pairs, dates,
    documents: Array.from({ length: 40 }, (_, i) => ({ id: `d${i}`, title: `Document ${i}` })),
    voices: Array.from({ length: 60 }, (_, i) => `Voice ${i}`), claims,
  };
}
