import assert from "node:assert/strict";
import { test } from "node:test";
import { LastDay, type ClaimDate } from "../src/data/contract";
import { openingOf, pan, reveal, ticksOf, zoom } from "../src/timeline/axis";
import { binsOf, binUnit, binWords, levels } from "../src/timeline/bins";
import { captionsOf } from "../src/timeline/captions";
import { addMonths, addMonthsToEnd, civil, dayOf, dayOfIso, isoOf } from "../src/dates/days";
import { layoutOf } from "../src/timeline/layout";
import { monthsOf, nearest } from "../src/timeline/nearest";
import { plotOf, scaleOf } from "../src/timeline/plot";
import { pack, share, spansOf, type RowName } from "../src/timeline/rows";
import { extentOf, moveBoth, moveEnd, moveStart, courseOf, snap } from "../src/timeline/steps";
import { partsOf } from "../src/timeline/presets";
import { Player } from "../src/timeline/play";
import type { TimeWindow } from "../src/dates/window";
import { linesOf } from "../src/timeline/tip";
import { dayWords, seasonWords, windowDetail, windowWords } from "../src/words/time";
import { Certain, fit } from "../src/dates/window";

const day = (text: string): number => dayOfIso(text)!;
const stretch = (from: string | null, to: string | null) => ({ from: from === null ? null : day(from), to: to === null ? null : day(to) });
const single = (row: ClaimDate["row"], from: string, to: string): ClaimDate =>
  ({ text: from, words: from, row, lasts: false, earliest: day(from), latestStart: day(from), earliestEnd: day(to), latest: day(to), until: day(to) });
const lasting = (a: string | null, b: string, c: string, d: string | null): ClaimDate =>
  ({ text: b, words: b, row: "lasting", lasts: true, earliest: a === null ? 0 : day(a), latestStart: day(b), earliestEnd: day(c), latest: d === null ? LastDay : day(d), until: d === null ? LastDay : day(d) });
const month = (text: string) => single("month", `${text}-01`, isoOf(dayOf(Number(text.slice(0, 4)), Number(text.slice(5)) + 1, 1) - 1));
const open = (from: string): ClaimDate => ({ ...lasting(from, from, from, null), earliestEnd: LastDay });

/** Something that goes on, in a document whose latest day is `until`. */
const told = (from: string, until: string): ClaimDate => ({ ...open(from), until: day(until) });

/** Numbers that look random and are the same each time. */
function* numbers(seed: number): Generator<number, never> {
  for (;;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield seed / 2_147_483_648;
  }
}

test("Day numbers agree with the calendar of JavaScript on every day of 1600 years", () => {
  const date = new Date(0);
  date.setUTCFullYear(1, 0, 1);
  const offset = date.getTime() / 86_400_000;
  for (let d = 600_000; d < 1_184_000; d += 1) {
    const { year, month: m, day: n } = civil(d);
    assert.equal(dayOf(year, m, n), d);
    date.setTime((d + offset) * 86_400_000);
    if (date.getUTCDate() !== n || date.getUTCMonth() !== m - 1 || date.getUTCFullYear() !== year) {
      assert.fail(`${d}: ${year}-${m}-${n}`);
    }
  }
});

test("The first and the last day of the calendar have their numbers", () => {
  assert.equal(day("0001-01-01"), 0);
  assert.equal(day("9999-12-31"), LastDay);
  assert.equal(dayOfIso("2015-02-29"), null);
  assert.equal(dayOfIso("2016-2-9"), null);
});

test("A month's last day moves to another month's last day", () => {
  assert.equal(isoOf(addMonthsToEnd(day("2016-02-29"), 1)), "2016-03-31");
  assert.equal(isoOf(addMonthsToEnd(day("2016-01-31"), 1)), "2016-02-29");
  assert.equal(isoOf(addMonths(day("2016-01-31"), 1)), "2016-02-29");
  assert.equal(isoOf(addMonths(day("2016-03-01"), -12)), "2015-03-01");
});

for (const [from, to, title, detail] of [
  ["2015-06-01", "2016-11-30", "Jun 2015 – Nov 2016", "summer 2015 to autumn 2016"],
  ["2016-06-01", "2016-11-30", "Jun – Nov 2016", "summer 2016 to autumn 2016"],
  ["2015-12-01", "2016-02-29", "Dec 2015 – Feb 2016", "winter 2015–16"],
  ["2016-01-01", "2016-12-31", "2016", "1 Jan 2016 to 31 Dec 2016"],
  ["2014-01-01", "2016-12-31", "2014 – 2016", "1 Jan 2014 to 31 Dec 2016"],
  ["2016-07-01", "2016-07-31", "Jul 2016", "1 Jul 2016 to 31 Jul 2016"],
  ["2016-07-05", "2016-07-05", "5 Jul 2016", "1 day"],
  ["2016-07-05", "2016-07-09", "5 – 9 Jul 2016", "5 days"],
  ["2016-07-05", "2016-09-09", "5 Jul – 9 Sep 2016", "67 days"],
  ["2015-07-05", "2016-09-09", "5 Jul 2015 – 9 Sep 2016", "433 days"],
  [null, "2016-09-30", "until Sep 2016", "from the beginning"],
  ["2016-09-01", null, "since Sep 2016", "to the end"],
  [null, null, "all time", "no bounds"],
] as const) {
  test(`The window ${from ?? ""}/${to ?? ""} is called "${title}", "${detail}"`, () => {
    assert.equal(windowWords(stretch(from, to)), title);
    assert.equal(windowDetail(stretch(from, to)), detail);
  });
}

test("A winter is named by both its years", () => {
  assert.equal(seasonWords(1999 * 12 + 11), "winter 1999–00");
  assert.equal(seasonWords(2016 * 12 + 2), "spring 2016");
  assert.equal(dayWords(day("2015-05-03")), "3 May 2015");
  assert.equal(dayWords(day("0014-06-10")), "10 Jun 0014");
  assert.equal(windowWords(stretch("0099-01-01", "0101-12-31")), "0099 – 0101");
});

test("The extent is the whole months of the known ends", () => {
  const extent = extentOf([single("month", "2016-07-05", "2016-07-05"), open("2016-02-10"), lasting(null, "2016-03-01", "2016-03-04", "2016-09-15")])!;
  assert.deepEqual([isoOf(extent.from), isoOf(extent.to)], ["2016-02-01", "2016-09-30"]);
  assert.equal(extentOf([]), null);
});

const extent = { from: day("2014-01-01"), to: day("2016-12-31") };

test("A year has its seasons, the winter into the next year, and its months", () => {
  const parts = partsOf(2015);
  const part = (name: string) => parts.find(p => p.name === name)!.window;
  assert.equal(parts.length, 16);
  assert.deepEqual(part("Summer"), stretch("2015-06-01", "2015-08-31"));
  assert.deepEqual(part("Winter"), stretch("2015-12-01", "2016-02-29"));
  assert.deepEqual(part("Feb"), stretch("2015-02-01", "2015-02-28"));
});

test("Steps of a month keep whole months whole", () => {
  let window = stretch("2015-01-01", "2015-02-28");
  for (let i = 0; i < 12; i++) {
    window = { ...moveBoth(window, 1, extent)! };
  }
  assert.deepEqual(window, stretch("2016-01-01", "2016-02-29"));
});

test("A handle stops in the month of the other one, and at the ends of time", () => {
  const window = stretch("2016-11-01", "2016-12-31");
  assert.deepEqual(moveStart(window, 12, extent), stretch("2016-12-01", "2016-12-31"));
  assert.deepEqual(moveEnd(window, 12, extent), window);
  assert.deepEqual(moveEnd(window, -12, extent), stretch("2016-11-01", "2016-11-30"));
  assert.deepEqual(moveStart(stretch("2014-02-01", "2014-12-31"), -12, extent), stretch("2014-01-01", "2014-12-31"));
});

test("A window of one day that steps back still ends on or after its start", () => {
  assert.deepEqual(moveBoth(stretch("2016-06-30", "2016-06-30"), -1, extent), stretch("2016-05-30", "2016-05-31"));
});

test("A window at the end goes no farther, and one without a start only grows", () => {
  assert.equal(moveBoth(stretch("2016-06-01", "2016-12-31"), 1, extent), null);
  assert.equal(moveBoth(stretch("2014-01-01", "2014-12-31"), -1, extent), null);
  assert.deepEqual(moveBoth(stretch(null, "2015-01-31"), 1, extent), stretch(null, "2015-02-28"));
});

const among = (...days: string[]) => ({ from, to }: { from: number; to: number }) => days.some(d => day(d) >= from && day(d) <= to);

test("Playing goes through a long window in short ones, from its first claim to its last, and never beyond it", () => {
  const has = among("2011-04-05", "2015-03-10", "2016-08-20", "2016-12-24");
  assert.deepEqual(courseOf(stretch("2015-01-01", "2016-10-31"), 1, extent, has), { first: stretch("2015-03-01", "2015-03-31"), last: day("2016-08-01") });
  assert.deepEqual(courseOf(stretch("2015-01-01", "2016-10-31"), 3, extent, has), { first: stretch("2015-01-01", "2015-03-31"), last: day("2016-07-01") });
  assert.deepEqual(courseOf({ from: null, to: null }, 1, extent, has), { first: stretch("2015-03-01", "2015-03-31"), last: day("2016-12-01") });
});

test("A short window plays on as long as it is, to the last claim; where nothing lies ahead there is nothing to play", () => {
  const has = among("2015-03-10", "2016-08-20");
  assert.deepEqual(courseOf(stretch("2015-03-01", "2015-04-30"), 1, extent, has), { first: stretch("2015-03-01", "2015-04-30"), last: day("2016-08-01") });
  assert.equal(courseOf(stretch("2016-08-01", "2016-08-31"), 1, extent, has), null);
  assert.equal(courseOf({ from: null, to: null }, 1, extent, () => false), null);
});

test("Playing steps to the last claim and stops there; pressed again it begins where it began, and each step but the first replaces the one before", () => {
  const timers = { set: globalThis.setInterval, clear: globalThis.clearInterval };
  let tick: (() => void) | null = null;
  globalThis.setInterval = ((run: () => void) => { tick = run; return 1; }) as unknown as typeof setInterval;
  globalThis.clearInterval = (() => { tick = null; }) as typeof clearInterval;
  try {
    let window: TimeWindow = { ...stretch("2014-06-01", "2016-12-31"), mode: "certain" };
    const seen: [string, boolean][] = [];
    const player = new Player({
      window: () => window, extent: () => extent, step: () => 1, has: among("2015-03-10", "2015-05-20"), changed: () => {},
      move: (next, again) => { window = next; seen.push([isoOf(next.from!), again]); },
    }, () => false);
    const play = () => { player.toggle(); for (let i = 0; i < 20 && tick; i++) tick(); };
    play();
    const once: [string, boolean][] = [["2015-03-01", false], ["2015-04-01", true], ["2015-05-01", true]];
    assert.deepEqual(seen, once);
    assert.equal(player.playing, false);
    play();
    assert.deepEqual(seen, [...once, ...once]);
  } finally {
    [globalThis.setInterval, globalThis.clearInterval] = [timers.set, timers.clear];
  }
});

test("A dragged handle snaps to the nearest month, quarter or day", () => {
  assert.equal(isoOf(snap(day("2016-06-14") + 0.4, 1)), "2016-06-01");
  assert.equal(isoOf(snap(day("2016-06-18"), 1)), "2016-07-01");
  assert.equal(isoOf(snap(day("2016-06-14"), 3)), "2016-07-01");
  assert.equal(isoOf(snap(day("2016-06-14") + 0.4, 0)), "2016-06-14");
});

test("The axis opens on the fewest whole years that hold nine tenths of the claims", () => {
  const dates = [month("2010-03"), month("2014-05"), month("2015-02"), month("2016-11"), open("2015-07-01")];
  const opening = openingOf(dates, [5, 10, 20, 30, 1])!;
  assert.deepEqual([isoOf(opening.from), isoOf(opening.to)], ["2014-01-01", "2017-01-01"]);
});

test("The axis' last year ends with the quarter in which nearly all claims have ended", () => {
  const opening = openingOf([month("2015-06"), month("2016-01"), single("about", "2015-01-01", "2016-12-31")], [50, 60, 1])!;
  assert.equal(isoOf(opening.to), "2016-04-01");
});

test("Zooming keeps the day under the pointer and stays within the bounds", () => {
  const bounds = { from: day("2010-01-01"), to: day("2020-01-01") };
  const domain = { from: day("2014-01-01"), to: day("2016-01-01") };
  const about = day("2014-06-01");
  const near = zoom(domain, about, 0.5, bounds);
  assert.ok(Math.abs((about - near.from) / (near.to - near.from) - (about - domain.from) / (domain.to - domain.from)) < 1e-9);
  assert.deepEqual(zoom(domain, about, 1000, bounds), bounds);
  assert.equal(pan(domain, 1e6, bounds).to, bounds.to);
  assert.ok(zoom(domain, about, 1e-9, bounds).to - zoom(domain, about, 1e-9, bounds).from >= 184);
});

test("A window is revealed by the least move", () => {
  const bounds = { from: day("2010-01-01"), to: day("2020-01-01") };
  const domain = { from: day("2014-01-01"), to: day("2016-01-01") };
  assert.deepEqual(reveal(domain, day("2014-03-01"), day("2015-03-01"), bounds), domain);
  assert.equal(reveal(domain, day("2013-03-01"), day("2014-03-01"), bounds).from, day("2013-03-01"));
  assert.equal(reveal(domain, day("2015-12-01"), day("2016-03-01"), bounds).to, day("2016-03-01"));
});

test("Ticks are named wherever their names have room, years first", () => {
  const wide = ticksOf({ from: day("2015-01-01"), to: day("2017-01-01") }, 600);
  assert.deepEqual(wide.filter(t => t.major).map(t => t.label), ["2015", "2016"]);
  assert.ok(wide.some(t => t.label === "Apr"));
  const century = ticksOf({ from: day("1900-01-01"), to: day("2000-01-01") }, 300);
  assert.ok(century.every(t => t.major) && century.length <= 10);
});

test("An axis that begins within a year names that year first, whatever its scale", () => {
  for (let from = day("2015-01-02"); from < day("2016-01-01"); from += 9) {
    for (const [days, width] of [[200, 606], [500, 606], [500, 362], [900, 606], [3000, 362], [60, 300]] as const) {
      const named = ticksOf({ from, to: from + days }, width).filter(t => t.label !== "");
      assert.ok(/2015|2016/.test(named[0]!.label), `${isoOf(from)}, ${days} days: ${named.map(t => t.label).join(", ")}`);
      named.slice(1).forEach((t, i) => assert.ok((t.day - named[i]!.day) * width / days >= 24, named.map(n => n.label).join(", ")));
    }
  }
});

test("Bars are months, quarters where a month is under 7 px, then years", () => {
  assert.deepEqual([7 / 30, 6 / 30.44, 2 / 30.44, 0.3 / 30.44].map(binUnit), [1, 3, 12, 120]);
  const bins = binsOf([month("2016-07"), month("2016-08"), month("2016-10")], [1, 0, 2, 0, 3, 0, 4, 0, 0], 3);
  assert.deepEqual(bins.map(b => [isoOf(b.from), ...b.counts]), [["2016-07-01", 1, 3, 2], ["2016-10-01", 4, 0, 0]]);
  assert.deepEqual(bins.map(binWords), ["Jul – Sep 2016", "Oct – Dec 2016"]);
});

test("The scale of the bars has one to three lines at whole numbers", () => {
  assert.deepEqual(levels(1), [1]);
  assert.deepEqual(levels(23), [10, 20]);
  assert.deepEqual(levels(63), [20, 40, 60]);
  for (let n = 2; n < 5000; n++) {
    assert.ok(levels(n).length >= 1 && levels(n).length <= 3, String(n));
  }
});

test("Spans of one row never touch, numbers included", () => {
  const random = numbers(7);
  const dates = Array.from({ length: 200 }, () => {
    const from = day("2014-01-01") + Math.floor(random.next().value * 900);
    return single("season", isoOf(from), isoOf(from + 40 + Math.floor(random.next().value * 300)));
  });
  const spans = spansOf(dates, dates.flatMap(() => [2, 0, 10])).get("season")!;
  const plot = plotOf(700, 320, 0);
  const x = scaleOf(plot, { from: day("2014-01-01"), to: day("2018-01-01") });
  const rows = pack(spans, x, { left: plot.left, right: plot.right, most: 1000, numbers: true });
  assert.equal(rows.flat().length, 200);
  for (const row of rows) {
    const sorted = [...row].sort((a, b) => a.left - b.left);
    sorted.slice(1).forEach((p, i) => assert.ok(p.left >= sorted[i]!.right + 3));
  }
});

test("Rows are shared out to every kind of date first, then to the kind with most claims left over", () => {
  const placed = (claims: number) => [{ span: { date: 0, relations: [0], claims, from: 0, to: 1 }, number: null, left: 0, right: 1 }];
  const packed = new Map<RowName, ReturnType<typeof placed>[]>([
    ["season", [placed(1)]], ["year", []], ["about", [placed(90), placed(50), placed(3)]], ["lasting", [placed(20), placed(10)]],
  ]);
  const shown = (available: number) => share(packed, available).map(g => [g.name, g.rows.length, g.more]);
  assert.deepEqual(shown(4), [["season", 1, 0], ["about", 2, 3], ["lasting", 1, 10]]);
  assert.deepEqual(shown(2), [["season", 0, 1], ["about", 1, 53], ["lasting", 1, 10]]);
  assert.deepEqual(shown(99), [["season", 1, 0], ["about", 3, 0], ["lasting", 2, 0]]);
});

test("Every claim is drawn once: in a bar, a span, a number of more, or before or after the axis", () => {
  const random = numbers(11);
  const next = (n: number) => Math.floor(random.next().value * n);
  const dates = Array.from({ length: 400 }, (): ClaimDate => {
    const from = day("2010-01-01") + next(3000);
    const to = from + next(500);
    switch (next(5)) {
      case 0: return { ...open(isoOf(from)) };
      case 1: return lasting(null, isoOf(from), isoOf(from), isoOf(to));
      case 2: return lasting(isoOf(from), isoOf(from + 20), isoOf(to + 20), isoOf(to + 60));
      case 3: return single("about", isoOf(from), isoOf(to + 31));
      default: return month(isoOf(from).slice(0, 7));
    }
  });
  const byRelation = dates.flatMap(() => [next(4), next(2), next(3)]);
  const all = byRelation.reduce((a, b) => a + b, 0);
  for (const [width, height] of [[688, 192], [390, 96], [390, 142], [1236, 320], [320, 40]] as const) {
    for (const domain of [{ from: day("2012-01-01"), to: day("2014-01-01") }, { from: day("2013-02-11") + 0.3, to: day("2013-09-02") }, { from: day("1950-01-01"), to: day("2050-01-01") }]) {
      const plot = plotOf(width, height, 0);
      const layout = layoutOf(dates, byRelation, plot, scaleOf(plot, domain), domain);
      const bars = layout.bins.reduce((n, b) => n + b.total, 0);
      const spans = layout.groups.reduce((n, g) => n + g.more + g.rows.flat().reduce((m, p) => m + p.span.claims, 0), 0);
      assert.equal(bars + spans + layout.before + layout.after, all, `${width} × ${height}`);
      assert.ok(layout.groups.reduce((n, g) => n + g.rows.length, 0) <= plot.rows);
    }
  }
});

test("Captions keep apart and on the axis, whatever the window", () => {
  const plot = plotOf(688, 192, 0);
  const width = (text: string) => text.length * 6;
  for (let a = plot.left; a < plot.right; a += 13) {
    for (let b = a + 2; b < plot.right; b += 17) {
      const captions = captionsOf({ from: "1 Jun 2015", to: "30 Nov 2016", before: "121 before", after: "39 after" }, [a, b], plot, [110, 680], width)
        .map(c => (c.anchor === "start" ? [c.x, c.x + width(c.text)] : [c.x - width(c.text), c.x]) as [number, number]).sort((p, q) => p[0] - q[0]);
      captions.slice(1).forEach((c, i) => assert.ok(c[0] >= captions[i]![1] + 9.99, `${a} to ${b}`));
      assert.ok(captions[0]![0] >= plot.left - 0.01 && captions.at(-1)![1] <= 680.01);
    }
  }
});

test("From an empty window the nearest claim is one step away, and certain there", () => {
  const dates = [single("month", "2015-05-03", "2015-05-03"), open("2016-08-10"), single("year", "2012-01-01", "2012-12-31")];
  const empty = { ...stretch("2015-09-01", "2015-09-30"), mode: "certain" as const };
  const fits = (w: { from: number | null; to: number | null }) => dates.map(d => fit(d, w.from, w.to));
  const found = nearest(dates, [1, 4, 2], fits(empty), empty)!;
  assert.equal(found.words, "2015-05-03");
  assert.deepEqual(found.window, { ...stretch("2015-05-01", "2015-05-31"), mode: "certain" });
  const later = nearest(dates, [0, 4, 2], fits(empty), empty)!;
  assert.deepEqual(later.window, { ...stretch("2016-08-01", "2016-08-31"), mode: "certain" });
  assert.equal(nearest(dates, [0, 0, 0], fits(empty), empty), null);
});

test("Where claims are possible in an empty window, the way out is the other mode", () => {
  const dates = [single("year", "2015-01-01", "2015-12-31"), month("2015-10")];
  const empty = { ...stretch("2015-09-01", "2015-09-30"), mode: "certain" as const };
  assert.deepEqual(nearest(dates, [3, 1], dates.map(d => fit(d, empty.from, empty.to)), empty), { words: "2015-01-01", claims: 3, window: { ...empty, mode: "possible" } });
});

test("What goes on by an old text is only possible in a later window, and the tip says how far the text reaches", () => {
  const dates = [told("2016-02-10", "2016-08-31"), open("2016-02-10"), told("2017-01-01", "2016-08-31")];
  const later = { ...stretch("2030-01-01", "2030-12-31"), mode: "certain" as const };
  assert.deepEqual(nearest(dates, [3, 0, 0], dates.map(d => fit(d, later.from, later.to)), later), { words: "2016-02-10", claims: 3, window: { ...later, mode: "possible" } });
  const meaning = (date: number) => {
    const span = { date, relations: [0], claims: 1, from: 0, to: 1 };
    const drawn = { placed: { span, number: null, left: 0, right: 1 }, group: { name: "lasting" as const, rows: [], more: 0 }, y: 0 };
    return linesOf({ drawn }, dates, Uint8Array.from(dates, d => fit(d, later.from, later.to)), new Uint32Array(9))[2];
  };
  assert.equal(meaning(0), "Lasts, with no end: certain until 31 Aug 2016, as far as its text reaches; possible in the window.");
  assert.equal(meaning(1), "Lasts, with no end; certain in the window.");
  assert.equal(meaning(2), "Begins after its text and has no end: nowhere certain; possible in the window.");
});

test("Every date is certain in the months that are offered for it", () => {
  const dates = [
    month("2016-02"), single("season", "2016-06-01", "2016-08-31"), open("2016-02-10"), lasting("2016-02-01", "2016-02-29", "2016-05-01", "2016-05-31"),
    { ...open("2016-02-10"), earliestEnd: day("2016-02-10") }, lasting(null, "2016-03-31", "2016-03-01", "2016-03-31"),
    { ...lasting(null, "2016-03-31", "2016-03-01", "2016-03-31"), latestStart: 0 }, lasting("2015-01-01", "2015-12-31", "2015-06-01", "2016-06-01"),
    told("2016-02-10", "2016-08-31"), { ...told("2016-01-01", "2016-08-31"), latestStart: day("2016-12-31") },
  ];
  for (const near of [stretch("2010-01-01", "2010-01-31"), stretch("2020-01-01", "2020-01-31"), stretch(null, null)]) {
    for (const date of dates) {
      const months = monthsOf(date, near);
      assert.equal(fit(date, months.from, months.to), Certain, `${date.text} near ${near.from}`);
    }
  }
});
