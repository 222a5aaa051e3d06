// The same axes, ticks, bars, rows and lines that the C# side is tested with (tests/GraphExplorer.Core.Tests/Timeline).
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClaimDate } from "../src/data/contract";
import { RelationCount } from "../src/data/relations";
import { dayOfIso, isoOf } from "../src/dates/days";
import { around, openingOf, ticksOf, wholeOf, type Domain } from "../src/timeline/axis";
import { binUnit, binWords, levels } from "../src/timeline/bins";
import { layoutOf } from "../src/timeline/layout";
import { beyondWords } from "../src/timeline/margins";
import { plotOf, scaleOf, type Plot } from "../src/timeline/plot";
import { shapeOf, thickness } from "../src/timeline/spans";
import { short } from "../src/words/numbers";
import vectors from "../../../tests/vectors/timeline.json";

const day = (iso: string): number => dayOfIso(iso)!;
const names = vectors.dates.map(d => d.name);
const dates = vectors.dates.map((d): ClaimDate => ({
  text: d.text, words: d.text, row: d.row as ClaimDate["row"], lasts: d.lasts,
  earliest: day(d.earliest), latestStart: day(d.latestStart), earliestEnd: day(d.earliestEnd), latest: day(d.latest), until: day(d.until),
}));
const domainOf = ([from, to]: string[]): Domain => ({ from: day(from!), to: day(to!) + 1 });
const plotFrom = (left: number, right: number, rows: number): Plot => ({ ...plotOf(1000, 300, 0), left, right, rows, compact: false });
const pixels = (value: number): string => (Math.round(value * 1000) / 1000).toFixed(2);

/** Counts of every date by relation: those of the claims, and none of the others. */
function countsOf(claims: readonly (readonly [string, readonly number[]])[]): number[] {
  const counts = new Array<number>(dates.length * RelationCount).fill(0);
  for (const [name, ofDate] of claims) {
    ofDate.forEach((n, r) => (counts[names.indexOf(name) * RelationCount + r] = n));
  }
  return counts;
}
type Claims = [string, number[]][];

for (const { name, claims, window, axis } of vectors.axes) {
  test(`Axis: ${name}`, () => {
    const chosen = (claims as [string, number][]).map(([of, n]) => ({ date: dates[names.indexOf(of)]!, n }));
    const opening = openingOf(chosen.map(c => c.date), chosen.map(c => c.n));
    const [from, to] = (window as (string | null)[]).map(d => (d === null ? null : day(d))) as [number | null, number | null];
    const found = opening && around(opening, from, to === null ? null : to + 1, wholeOf(chosen.filter(c => c.n > 0).map(c => c.date))!);
    assert.deepEqual(found && [isoOf(found.from), isoOf(found.to - 1)], axis);
  });
}

for (const { axis, width, ticks } of vectors.ticks) {
  test(`Ticks of ${axis.join(" to ")} on ${width} px`, () => {
    assert.deepEqual(ticksOf(domainOf(axis), width).map(t => [isoOf(t.day), t.label, t.major]), ticks);
  });
}

for (const { axis, width, claims, unit, bars, before, after, beforeWords, afterWords } of vectors.bars) {
  test(`Bars of ${axis.join(" to ")} on ${width} px`, () => {
    const domain = domainOf(axis);
    assert.equal(binUnit(width / (domain.to - domain.from)), unit);
    const plot = plotFrom(0, width, 8);
    const layout = layoutOf(dates, countsOf(claims as Claims), plot, scaleOf(plot, domain), domain);
    assert.deepEqual(layout.bins.map(b => [isoOf(b.from), isoOf(b.to - 1), b.counts, binWords(b)]), bars);
    assert.deepEqual([layout.before, layout.after], [before, after]);
    const words = beyondWords(domain, before, after);
    assert.deepEqual([before > 0 ? words[0] : "", after > 0 ? words[1] : ""], [beforeWords, afterWords]);
  });
}

test("The scale of the bars has one to three lines at whole numbers, as in the exports", () => {
  assert.deepEqual(vectors.levels.map(([most]) => [most, levels(most as number)]), vectors.levels);
});

for (const { name, axis, left, right, rows, claims, groups } of vectors.rows) {
  test(`Rows: ${name}`, () => {
    const domain = domainOf(axis);
    const plot = plotFrom(left, right, rows);
    const layout = layoutOf(dates, countsOf(claims as Claims), plot, scaleOf(plot, domain), domain);
    const told = layout.groups.map(g => ({ name: g.name, more: g.more, rows: g.rows.map(r => r.map(p =>
      [names[p.span.date], p.span.relations, p.span.claims, p.number, pixels(p.left), pixels(p.right)])) }));
    const expected = groups.map(g => ({ ...g, rows: (g.rows as unknown[][][]).map(r => r.map(p => [...p.slice(0, 4), ...p.slice(4).map(n => pixels(n as number))])) }));
    assert.deepEqual(told, expected);
  });
}

for (const { axis, left, right, dates: drawn } of vectors.lines) {
  for (const [name, lines] of drawn as [string, { thin: number[][]; thick: number[][]; ticks: number[]; arrows: string[] }][]) {
    test(`Lines of ${name} on ${axis.join(" to ")}`, () => {
      const shape = shapeOf(dates[names.indexOf(name)]!, { left, right }, scaleOf(plotFrom(left, right, 8), domainOf(axis)));
      const parts = (of: readonly (readonly number[])[]) => of.map(p => p.map(pixels));
      assert.deepEqual(
        { thin: parts(shape.thin), thick: parts(shape.thick), ticks: shape.ticks.map(pixels), arrows: shape.arrows },
        { thin: parts(lines.thin), thick: parts(lines.thick), ticks: lines.ticks.map(pixels), arrows: lines.arrows });
    });
  }
}

test("Lines of many relations share the height of three", () => {
  vectors.thickness.forEach(([lines, width]) => assert.ok(Math.abs(thickness(lines!) - width!) < 1e-9));
});

test("Numbers for narrow places are short", () => {
  assert.deepEqual(vectors.short.map(([n]) => [n, short(n as number)]), vectors.short);
});
