import type { ClaimDate } from "../data/contract";
import type { Domain } from "./axis";
import { binsOf, binUnit, visible, type Bin } from "./bins";
import type { Plot, Scale } from "./plot";
import { pack, share, spansOf, type Group } from "./rows";

/** Everything that is drawn of the claims. Each claim is in one of them, once. */
export interface Layout {
  /** The bars on the axis. */
  bins: Bin[];
  groups: Group[];
  /** Claims that lie before and after what the axis shows. */
  before: number;
  after: number;
}

/** A day that is farther from any other than a drawing is wide. */
const Far = 1e7;

/** @param byRelation Claims of date d and relation r, at d × RelationCount + r. */
export function layoutOf(dates: readonly ClaimDate[], byRelation: ArrayLike<number>, plot: Plot, x: Scale, domain: Domain): Layout {
  const bins = binsOf(dates, byRelation, binUnit((plot.right - plot.left) / (domain.to - domain.from)));
  const spans = [...spansOf(dates, byRelation)];
  const clamped = (day: number) => Math.max(plot.left, Math.min(plot.right, x(Math.max(-Far, Math.min(Far, day)))));
  const shelf = { left: plot.left, right: plot.right, most: plot.rows, numbers: !plot.compact };
  const packed = new Map(spans.map(([name, list]) => [name, pack(list.filter(s => visible(s, domain)), clamped, shelf)]));
  const layout: Layout = { bins: bins.filter(b => visible(b, domain)), groups: share(packed, plot.rows), before: 0, after: 0 };
  const aside = (stretch: { from: number; to: number }, n: number) => {
    layout.before += stretch.to <= domain.from ? n : 0;
    layout.after += stretch.from >= domain.to ? n : 0;
  };
  bins.forEach(b => aside(b, b.total));
  spans.forEach(([, list]) => list.forEach(s => aside(s, s.claims)));
  return layout;
}
