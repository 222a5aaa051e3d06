import { BadgeShares, restCasing, restLine, restTier } from "../src/geometry/rest";
import { delaunay, regionOf, type Round } from "../src/geometry/regions";

export interface RegionInput {
  members: Round[];
  others: Round[];
  s: number;
}

export const regionOutput = ({ members, others, s }: RegionInput) => ({ ...regionOf(members, others, s), all: members.length < 2 ? [] : delaunay(members) });

export interface RestInput {
  state: number;
  voices: number;
  across: boolean;
}

export const restOutput = ({ state, voices, across }: RestInput) => {
  const line = restLine(state, voices, across);
  return { ...line, casing: restCasing(line), tier: restTier(state, voices, across) };
};

/** Generated with a fixed seed: members in a cloud, others around and among them; some on one line, some on one spot. */
export function inputs(): { regions: RegionInput[]; rest: RestInput[] } {
  let seed = 7;
  const next = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const place = (spread: number): Round => ({ x: Math.round(next() * spread * 10) / 10, y: Math.round(next() * spread * 8) / 10, r: Math.round(80 + next() * 120) / 10 });
  const cloud = (count: number, spread: number) => Array.from({ length: count }, () => place(spread));
  const regions = [[1, 3], [2, 4], [3, 0], [3, 5], [5, 8], [8, 12], [12, 20], [20, 15], [40, 10]].map(([m, o], i) =>
    ({ members: cloud(m!, 700), others: cloud(o!, 700), s: [1, 0.8, 1.3][i % 3]! }));
  const line = Array.from({ length: 5 }, (_, i) => ({ x: 40 * i, y: 20 * i, r: 10 }));
  regions.push({ members: line, others: [{ x: 100, y: 50, r: 12 }], s: 1 }, { members: [...line.slice(0, 2), line[0]!, { x: 10, y: 90, r: 9 }], others: [], s: 1 });
  const rest = [0, 1, 2, 3, 4].flatMap(state => [1, 2, 3, 5, 9].flatMap(voices => [false, true].map(across => ({ state, voices, across }))));
  return { regions, rest };
}

export { BadgeShares };
