// The soft regions behind the actors of a camp: which triangles and bridges of its members make them up. Pure numbers;
// src/GraphExplorer.Core/Picture/CampRegion.cs is the twin in C# and tests/vectors/regions.json holds both to the same answer.

/** A place with the radius of what stands there, in screen pixels. */
export interface Round {
  x: number;
  y: number;
  r: number;
}

/** Corners as indexes of the members: triangles are filled, bridges stroked, and around every member there is a disc. */
export interface CampRegion {
  triangles: [number, number, number][];
  bridges: [number, number][];
}

/** How far a region reaches beyond the middle of a member, and half the width of a bridge, at scale 1. */
export const RegionReach = 36;
export const BridgeReach = 17;
/** Clear space between the mark of an actor that is not of the camp and its region, and around a mark in its camp's tint. */
export const RegionGap = 9;

/** Most members whose region has triangles and bridges; those of more are discs alone. */
const MostJoined = 1500;

/** Members, and the others that a region keeps clear of. @param s scale of marks */
export function regionOf(members: readonly Round[], others: readonly Round[], s: number): CampRegion {
  const region: CampRegion = { triangles: [], bridges: [] };
  if (members.length < 2 || members.length > MostJoined) {
    return region;
  }
  const all = delaunay(members);
  const room = 0.6 * RegionReach * s;
  const free = ([a, b, c]: readonly number[]) => {
    const [p, q, t] = [members[a!]!, members[b!]!, members[c!]!];
    return others.every(o => {
      const near = o.r + room;
      if (o.x < Math.min(p.x, q.x, t.x) - near || o.x > Math.max(p.x, q.x, t.x) + near || o.y < Math.min(p.y, q.y, t.y) - near || o.y > Math.max(p.y, q.y, t.y) + near) {
        return true;
      }
      return !inside(p, q, t, o) && Math.min(toSegment(p, q, o), toSegment(q, t, o), toSegment(t, p, o)) > near;
    });
  };
  region.triangles = all.filter(free);
  region.bridges = bridgesOf(members, others, all, s);
  return region;
}

/**
 * Triangles whose circles hold no other member (Bowyer 1981, Watson 1981), corners in rising order, sorted. Members on one spot count once;
 * none where all lie on one line.
 */
export function delaunay(points: readonly Round[]): [number, number, number][] {
  const n = points.length;
  const [left, right] = [Math.min(...points.map(p => p.x)), Math.max(...points.map(p => p.x))];
  const [top, bottom] = [Math.min(...points.map(p => p.y)), Math.max(...points.map(p => p.y))];
  const size = Math.max(right - left, bottom - top, 1), mx = (left + right) / 2, my = (top + bottom) / 2;
  const at = [...points, { x: mx - 60 * size, y: my - 30 * size, r: 0 }, { x: mx + 60 * size, y: my - 30 * size, r: 0 }, { x: mx, y: my + 60 * size, r: 0 }];
  let triangles: [number, number, number][] = [[n, n + 1, n + 2]];
  for (let i = 0; i < n; i++) {
    if (points.slice(0, i).some(p => p.x === points[i]!.x && p.y === points[i]!.y)) {
      continue;
    }
    const hit: [number, number, number][] = [];
    const kept: [number, number, number][] = [];
    for (const t of triangles) {
      (inCircle(at[t[0]]!, at[t[1]]!, at[t[2]]!, at[i]!) ? hit : kept).push(t);
    }
    // The edges that only one of the hit triangles has are the rim of the hole.
    const rim = new Map<string, [number, number]>();
    for (const t of hit) {
      for (const [a, b] of [[t[0], t[1]], [t[1], t[2]], [t[0], t[2]]] as const) {
        const key = `${a} ${b}`;
        if (!rim.delete(key)) rim.set(key, [a, b]);
      }
    }
    triangles = kept;
    for (const [a, b] of rim.values()) {
      triangles.push([a, b, i].sort((x, y) => x - y) as [number, number, number]);
    }
  }
  return triangles.filter(t => t[2] < n).sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

function inCircle(a: Round, b: Round, c: Round, p: Round): boolean {
  const ax = a.x - p.x, ay = a.y - p.y, bx = b.x - p.x, by = b.y - p.y, cx = c.x - p.x, cy = c.y - p.y;
  const det = (ax * ax + ay * ay) * (bx * cy - cx * by) - (bx * bx + by * by) * (ax * cy - cx * ay) + (cx * cx + cy * cy) * (ax * by - bx * ay);
  const turn = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  return turn > 0 ? det > 0 : det < 0;
}

/** The shortest edges that join all members, those that run past others last. */
function bridgesOf(members: readonly Round[], others: readonly Round[], triangles: readonly (readonly [number, number, number])[], s: number): [number, number][] {
  const edges = new Map<number, [number, number]>();
  const add = (a: number, b: number) => edges.set(Math.min(a, b) * members.length + Math.max(a, b), [Math.min(a, b), Math.max(a, b)]);
  for (const [a, b, c] of triangles) {
    add(a, b);
    add(b, c);
    add(a, c);
  }
  // Members on one line have no triangles: from each to the next.
  const row = members.map((_, i) => i).sort((a, b) => members[a]!.x - members[b]!.x || members[a]!.y - members[b]!.y || a - b);
  for (let i = 1; i < row.length; i++) add(row[i - 1]!, row[i]!);
  const priced = [...edges.values()].map(([a, b]) => {
    const [p, q] = [members[a]!, members[b]!];
    const met = others.filter(o => toSegment(p, q, o) < o.r + BridgeReach * s).length;
    return { a, b, cost: Math.sqrt((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)) * (1 + 4 * met) };
  }).sort((x, y) => x.cost - y.cost || x.a - y.a || x.b - y.b);
  const root = members.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at]!;
    return at;
  };
  const bridges: [number, number][] = [];
  for (const { a, b } of priced) {
    const [x, y] = [find(a), find(b)];
    if (x !== y) {
      root[x] = y;
      bridges.push([a, b]);
    }
  }
  return bridges.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function inside(a: Round, b: Round, c: Round, p: Round): boolean {
  const side = (u: Round, v: Round) => (v.x - u.x) * (p.y - u.y) - (v.y - u.y) * (p.x - u.x);
  const x = side(a, b), y = side(b, c), z = side(c, a);
  return (x >= 0 && y >= 0 && z >= 0) || (x <= 0 && y <= 0 && z <= 0);
}

function toSegment(a: Round, b: Round, p: Round): number {
  const dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square));
  const ex = p.x - a.x - t * dx, ey = p.y - a.y - t * dy;
  return Math.sqrt(ex * ex + ey * ey);
}
