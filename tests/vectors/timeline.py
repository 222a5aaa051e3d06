#!/usr/bin/env python3
"""Writes timeline.json: what a timeline shows of some claims. C# and TypeScript are both held to it.

Written from the rules alone, in the plainest way, so that it shares no code and no shortcut with either side: years and quarters are found
by trying them all, months by walking through the calendar, and a date's bounds are spelled by hand. Run it after a change of a rule that is
meant, and read what changed:  python3 tests/vectors/timeline.py
"""
import json
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

FIRST, LAST = "0001-01-01", "9999-12-31"
RELATIONS = 3
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def single(text, row, first, last):
    return dict(text=text, row=row, lasts=False, earliest=first, latestStart=first, earliestEnd=last, latest=last, until=last)


def lasting(text, earliest, latest_start, earliest_end, latest, until=None, row="lasting"):
    return dict(text=text, row=row, lasts=True, earliest=earliest, latestStart=latest_start, earliestEnd=earliest_end, latest=latest, until=until or latest)


DATES = {
    "0985-06": single("0985-06", "month", "0985-06-01", "0985-06-30"),
    "1915-04": single("1915-04", "month", "1915-04-01", "1915-04-30"),
    "2010-03": single("2010-03", "month", "2010-03-01", "2010-03-31"),
    "2014-05": single("2014-05", "month", "2014-05-01", "2014-05-31"),
    "2014-06-03": single("2014-06-03", "month", "2014-06-03", "2014-06-03"),
    "2014-08": single("2014-08", "month", "2014-08-01", "2014-08-31"),
    "2015-02": single("2015-02", "month", "2015-02-01", "2015-02-28"),
    "2015-05-03/2015-05-09": lasting("2015-05-03/2015-05-09", "2015-05-03", "2015-05-03", "2015-05-09", "2015-05-09", row="month"),
    "2015-06-15~": single("2015-06-15~", "month", "2015-06-14", "2015-06-16"),
    "2016-02": single("2016-02", "month", "2016-02-01", "2016-02-29"),
    "2016-11": single("2016-11", "month", "2016-11-01", "2016-11-30"),
    "2014": single("2014", "year", "2014-01-01", "2014-12-31"),
    "2015": single("2015", "year", "2015-01-01", "2015-12-31"),
    "2016": single("2016", "year", "2016-01-01", "2016-12-31"),
    "201X": single("201X", "year", "2010-01-01", "2019-12-31"),
    "2015~": single("2015~", "about", "2014-01-01", "2016-12-31"),
    "2015?": single("2015?", "about", "2014-01-01", "2016-12-31"),
    "2015-21": single("2015-21", "season", "2015-03-01", "2015-05-31"),
    "2015-22": single("2015-22", "season", "2015-06-01", "2015-08-31"),
    "2015-24": single("2015-24", "season", "2015-12-01", "2016-02-29"),
    "2014-06/2015-03": lasting("2014-06/2015-03", "2014-06-01", "2014-06-30", "2015-03-01", "2015-03-31"),
    "2013/2016": lasting("2013/2016", "2013-01-01", "2013-12-31", "2016-01-01", "2016-12-31"),
    "2015/2015-06": lasting("2015/2015-06", "2015-01-01", "2015-12-31", "2015-06-01", "2015-06-30"),
    "2015-07/..": lasting("2015-07/..", "2015-07-01", "2015-07-31", LAST, LAST, until="2016-08-31"),
    "2015-07/.. later": lasting("2015-07/..", "2015-07-01", "2015-07-31", LAST, LAST, until="2016-11-30"),
    "2016-10/.. foretold": lasting("2016-10/..", "2016-10-01", "2016-10-31", LAST, LAST, until="2016-08-31"),
    "2015-07/": lasting("2015-07/", "2015-07-01", "2015-07-31", "2015-07-01", LAST),
    "../2014-10": lasting("../2014-10", FIRST, FIRST, "2014-10-01", "2014-10-31"),
    "/2014-10": lasting("/2014-10", FIRST, "2014-10-31", "2014-10-01", "2014-10-31"),
}


def day(text):
    return date.fromisoformat(text)


def year_start(year):
    return date(year, 1, 1)


def quarters(year):
    """First day and last day of its quarters."""
    starts = [date(year, month, 1) for month in (1, 4, 7, 10)]
    ends = [date(year, 3, 31), date(year, 6, 30), date(year, 9, 30), date(year, 12, 31)]
    return list(zip(starts, ends))


def quarter_of(some):
    return next(q for q in quarters(some.year) if q[0] <= some <= q[1])


def known(name):
    d = DATES[name]
    first = d["earliestEnd"] if d["lasts"] and d["earliest"] == FIRST else d["earliest"]
    last = d["latestStart"] if d["lasts"] and d["latest"] == LAST else d["latest"]
    return min(day(first), day(last)), max(day(first), day(last))


def axis_of(claims, window):
    ends = [known(name) for name, n in claims for _ in range(n)]
    if not ends:
        return None
    low, high = min(e[0].year for e in ends), max(e[1].year for e in ends)
    def held(first, last):
        return [e for e in ends if e[0].year >= first and e[1].year <= last]
    choices = [(last - first, -len(held(first, last)), first, last)
               for first in range(low, high + 1) for last in range(first, high + 1) if 10 * len(held(first, last)) >= 9 * len(ends)]
    _, _, first, last = min(choices)
    kept = sorted(e[1] for e in held(first, last))
    tail = next(d for d in kept if 50 * sum(e <= d for e in kept) >= 49 * len(kept))
    start, end = year_start(first), max(quarter_of(tail)[1], date(first, 6, 30))
    # The ends of a window, with a twenty-fifth of it at either side where it has both.
    low_day, high_day = year_start(low), date(high, 12, 31)
    from_, to = (day(w) if w else None for w in window)
    room = Fraction((to - from_).days + 1, 25) if from_ and to else 0
    if from_ and from_ < start:
        start = max(low_day, quarter_of(from_ - timedelta(days=-(-room.numerator // room.denominator)) if room else from_)[0])
    if to and to > end:
        start_of_rest = to + timedelta(days=1)
        end = min(high_day, quarter_of(start_of_rest + timedelta(days=int(room)) if room else start_of_rest)[1])
    return [start.isoformat(), end.isoformat()]


def days(axis):
    return (day(axis[1]) - day(axis[0])).days + 1


def ticks_of(axis, width):
    per_day = Fraction(width) / days(axis)
    every_year = next((n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if n * 365 * per_day >= 34), 2000)
    named = next((n for n in (1, 3, 6) if n * Fraction("30.4") * per_day >= 36), None)
    bare = 1 if Fraction("30.4") * per_day >= 12 else 3 if 91 * per_day >= 6 else 12
    ticks = []
    some = day(axis[0])
    while some <= day(axis[1]):
        if some.day == 1:
            month = some.month - 1
            if month == 0 and some.year % every_year == 0:
                ticks.append([some.isoformat(), f"{some.year:04}", True])
            elif month != 0 and every_year == 1 and (month % bare == 0 or named and month % named == 0):
                ticks.append([some.isoformat(), MONTHS[month] if named and month % named == 0 else "", False])
        some += timedelta(days=1)
    at = lambda tick: (day(tick[0]) - day(axis[0])).days * per_day
    year = f"{day(axis[0]).year:04}"
    names = [t for t in ticks if t[1]]
    if not names or not names[0][2] and at(names[0]) >= 38:
        ticks.insert(0, [axis[0], year, True])
    elif not names[0][2]:
        alone = len(names) == 1 or at(names[1]) - at(names[0]) >= 34 + 36
        names[0][1:] = [f"{names[0][1]} {year}", False] if alone else [year, True]
    for tick in ticks:
        if at(tick) + 5 + 6 * len(tick[1]) > width + 14:
            tick[1] = ""
    return ticks


def short(n):
    """Half of the last place goes up."""
    def places(value, digits):
        scaled = int(value * 10 ** digits + Fraction(1, 2))
        return f"{scaled // 10}.{scaled % 10}" if digits else str(scaled)
    if n < 1000:
        return str(n)
    return places(Fraction(n, 1000), 1) + "k" if n < 9950 else places(Fraction(n, 1000), 0) + "k" if n < 999_500 else places(Fraction(n, 1_000_000), 1) + "m"


def bar_time(first, last):
    """The words of a bar that begins with a month and ends with one."""
    if (first.month, last.month) == (1, 12):
        return f"{first.year:04}" if first.year == last.year else f"{first.year:04} – {last.year:04}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year:04}"
    return f"{MONTHS[first.month - 1]} – {MONTHS[last.month - 1]} {last.year:04}"


def unit_of(axis, width):
    per_day = Fraction(width) / days(axis)
    return next((n for n in (1, 3, 12, 120, 1200) if n * Fraction("30.44") * per_day >= 7), 1200)


def bar_of(some, unit):
    """First and last day of the bar that a day falls into; none begins before the calendar."""
    if unit < 12:
        month = (some.month - 1) // unit * unit + 1
        after = date(some.year + (month + unit > 12), (month + unit - 1) % 12 + 1, 1)
        return date(some.year, month, 1), after - timedelta(days=1)
    years = unit // 12
    first = some.year // years * years
    return date(max(1, first), 1, 1), date(first + years - 1, 12, 31)


def bars_of(axis, width, claims):
    bars = {}
    for name, counts in claims:
        if DATES[name]["row"] == "month" and sum(counts):
            bar = bars.setdefault(bar_of(day(DATES[name]["earliest"]), unit_of(axis, width)), [0] * RELATIONS)
            for i, n in enumerate(counts):
                bar[i] += n
    return [[first, last, counts] for (first, last), counts in sorted(bars.items())]


def x(axis, left, right, some):
    """Where a day begins, kept on the axis."""
    passed = min(max((some - day(axis[0])).days, 0), days(axis))
    return left + Fraction(right - left) * passed / days(axis)


def after(text):
    """The day after, of the calendar's last day that day itself, which no axis here reaches."""
    return day(text) if text == LAST else day(text) + timedelta(days=1)


def on(axis, first, last):
    return day(last) >= day(axis[0]) and day(first) <= day(axis[1])


def rows_of(axis, left, right, rows, claims):
    groups = []
    for kind in ("season", "year", "about", "lasting"):
        spans = [(name, counts) for name, counts in claims
                 if DATES[name]["row"] == kind and sum(counts) and on(axis, DATES[name]["earliest"], DATES[name]["latest"])]
        spans.sort(key=lambda s: (-sum(s[1]), DATES[s[0]]["earliest"], DATES[s[0]]["latest"], DATES[s[0]]["until"], DATES[s[0]]["text"]))
        packed = []
        for name, counts in spans:
            a = x(axis, left, right, day(DATES[name]["earliest"]))
            b = max(a + 2, x(axis, left, right, after(DATES[name]["latest"])))
            n = sum(counts)
            wide = 6 * len(short(n)) + 4 if n > 1 else 0
            side = None if n == 1 else "right" if b + wide <= right else "left" if a - wide >= left else None
            a, b = (a - wide if side == "left" else a), (b + wide if side == "right" else b)
            row = next((r for r in packed if all(a >= p[5] + 3 or b <= p[4] - 3 for p in r)), None)
            if row is None:
                packed.append(row := [])
            row.append([name, [i for i, c in enumerate(counts) if c], n, side, a, b])
        if packed:
            groups.append([kind, packed, 0])
    def left_over(group):
        return sum(p[2] for row in group[1][group[2]:] for p in row)
    for _ in range(rows):
        wanting = [g for g in groups if g[2] == 0] or groups
        if not wanting or left_over(best := max(wanting, key=left_over)) == 0:
            break
        best[2] += 1
    return [dict(name=kind, more=left_over([kind, packed, given]), rows=[[p[:4] + [number(p[4]), number(p[5])] for p in row] for row in packed[:given]])
            for kind, packed, given in groups]


def lines_of(axis, left, right, name):
    d = DATES[name]
    def parts(*spans):
        return [[number(x(axis, left, right, a)), number(max(x(axis, left, right, b), x(axis, left, right, a) + 1))]
                for a, b in spans if a < b and b > day(axis[0]) and a <= day(axis[1])]
    first, end = day(d["earliest"]), after(d["latest"])
    if not d["lasts"]:
        ticks = [x(axis, left, right, at) + inward for at, inward in ((first, Fraction("0.6")), (end, Fraction("-0.6")))
                 if day(axis[0]) <= at <= day(axis[1]) + timedelta(days=1)]
        return dict(thin=parts((first, end)), thick=[], ticks=[number(t) for t in ticks], arrows=[])
    sure_first, sure_end = day(d["latestStart"]), after(min(d["earliestEnd"], d["until"]))
    arrows = ["start"] * (d["earliest"] == FIRST) + ["end"] * (d["latest"] == LAST)
    if sure_first >= sure_end:
        return dict(thin=parts((first, end)), thick=[], ticks=[], arrows=arrows)
    return dict(thin=parts((first, sure_first), (sure_end, end)), thick=parts((sure_first, sure_end)), ticks=[], arrows=arrows)


def beyond(axis, claims, bars):
    n = [0, 0]
    for first, last, counts in bars:
        n[0] += sum(counts) if last < day(axis[0]) else 0
        n[1] += sum(counts) if first > day(axis[1]) else 0
    for name, counts in claims:
        if DATES[name]["row"] != "month":
            n[0] += sum(counts) if day(DATES[name]["latest"]) < day(axis[0]) else 0
            n[1] += sum(counts) if day(DATES[name]["earliest"]) > day(axis[1]) else 0
    edge = lambda some, month: f"{some.year:04}" if some.month == month else f"{MONTHS[some.month - 1]} {some.year:04}"
    return dict(before=n[0], after=n[1],
                beforeWords=f"‹ {n[0]:,} before {edge(day(axis[0]), 1)}" if n[0] else "",
                afterWords=f"{n[1]:,} after {edge(day(axis[1]), 12)} ›" if n[1] else "")


def number(value):
    return round(float(value), 4)


AXES = [
    ("nine tenths of the claims", [("2010-03", 5), ("2014-05", 10), ("2015-02", 20), ("2016-11", 30), ("2015-07/..", 1)], [None, None]),
    ("ends with the quarter in which nearly all have ended", [("2015-05-03/2015-05-09", 50), ("2016-02", 60), ("2016", 1)], [None, None]),
    ("one claim in fifty may end later", [("2015-02", 25), ("2015-06-15~", 24), ("2015", 1)], [None, None]),
    ("two in fifty may not", [("2015-02", 24), ("2015-06-15~", 24), ("2015", 2)], [None, None]),
    ("of equally few years those that hold most", [("2014-05", 1), ("2015-02", 9), ("2015-06-15~", 9), ("2016-11", 2)], [None, None]),
    ("of equal ones the earliest", [("2014-05", 1), ("2015-02", 18), ("2016-11", 1)], [None, None]),
    ("no less than half a year", [("2014-05", 3), ("2015-02", 0)], [None, None]),
    ("what lasts counts by both ends, what is open by the other one", [("2014-06/2015-03", 3), ("../2014-10", 2), ("/2014-10", 2), ("2015-07/", 2)], [None, None]),
    ("a window before it, with room", [("2010-03", 1), ("2015-02", 20), ("2016-11", 20)], ["2014-01-01", "2016-06-30"]),
    ("a window after it, with room", [("2010-03", 1), ("2014-05", 20), ("2015-02", 20), ("2016-11", 1)], ["2014-03-01", "2016-03-15"]),
    ("a window of one end", [("2010-03", 1), ("2015-02", 20), ("2016-11", 20)], ["2013-02-11", None]),
    ("no farther than the years of all claims", [("2015-02", 2), ("2016-02", 2)], ["1900-01-01", "1990-12-31"]),
    ("a window within it", [("2015-02", 2), ("2016-02", 2)], ["2015-02-01", "2015-12-31"]),
    ("no claim", [("2015-02", 0)], ["2015-01-01", "2015-12-31"]),
]

TICKS = [(["2014-01-01", "2016-12-31"], 1080), (["2014-01-01", "2016-09-30"], 600), (["2015-01-01", "2016-12-31"], 300), (["2015-01-01", "2015-06-30"], 700),
         (["2014-01-01", "2016-12-31"], 180), (["2010-01-01", "2019-12-31"], 300), (["1900-01-01", "1999-12-31"], 300), (["0985-01-01", "2016-12-31"], 606),
         (["2015-04-01", "2016-12-31"], 606), (["2015-11-01", "2016-06-30"], 400), (["2015-10-01", "2018-12-31"], 362), (["2015-02-14", "2015-08-20"], 700),
         (["2015-08-01", "2020-12-31"], 362), (["2001-01-01", "2009-12-31"], 60)]

MANY = [("0985-06", [0, 0, 1]), ("1915-04", [1, 0, 0]), ("2010-03", [1, 1, 0]), ("2014-05", [2, 0, 5]), ("2014-06-03", [0, 1, 0]), ("2014-08", [1, 0, 0]),
        ("2015-02", [0, 0, 7]), ("2015-05-03/2015-05-09", [3, 0, 0]), ("2015-06-15~", [0, 2, 1]), ("2016-02", [1, 1, 1]), ("2016-11", [0, 0, 4])]

BARS = [(["2014-01-01", "2016-12-31"], 1080), (["2014-01-01", "2016-12-31"], 200), (["2014-01-01", "2015-06-30"], 300), (["2010-01-01", "2016-12-31"], 90),
        (["1900-01-01", "2016-12-31"], 400), (["0001-01-01", "2016-12-31"], 600)]

SPANS = [("2015-21", [1, 0, 0]), ("2015-22", [2, 1, 1]), ("2015-24", [0, 0, 1200]), ("2014", [1, 0, 0]), ("2015", [0, 4, 0]), ("2016", [0, 0, 2]), ("201X", [1, 1, 1]),
         ("2015~", [1, 0, 1]), ("2015?", [0, 1, 1]), ("2014-06/2015-03", [6, 0, 0]), ("2013/2016", [0, 1, 5]), ("2015/2015-06", [1, 0, 0]),
         ("2015-07/..", [0, 0, 9]), ("2015-07/.. later", [0, 0, 9]), ("2016-10/.. foretold", [0, 0, 2]), ("2015-07/", [1, 1, 1]), ("../2014-10", [1, 0, 0]),
         ("/2014-10", [0, 0, 3]), ("2015-02", [5, 5, 5])]

ROWS = [("room for all", ["2014-01-01", "2016-12-31"], 84, 1072, 40), ("some are more", ["2014-01-01", "2016-12-31"], 84, 1072, 8),
        ("a row each", ["2014-01-01", "2016-12-31"], 64, 590, 4), ("fewer rows than kinds", ["2014-01-01", "2016-12-31"], 64, 590, 2),
        ("none", ["2014-01-01", "2016-12-31"], 64, 590, 0), ("a short axis", ["2015-07-01", "2015-12-31"], 14, 314, 12)]

LINES = [(["2014-01-01", "2016-12-31"], 84, 1072, [n for n, _ in SPANS if n != "2015-02"]),
         (["2015-07-01", "2015-09-30"], 14, 314, ["2015-22", "2015", "2014", "2014-06/2015-03", "2013/2016", "2015-07/..", "2015-07/", "/2014-10", "2015/2015-06"])]


def main():
    dates = [dict(name=name, **d) for name, d in DATES.items()]
    parts = dict(
        about="What the timeline shows of some claims, which TypeScript and C# compute alike. Written by timeline.py, which shares no code with either. "
              "Days are ISO days, the last one inclusive; counts are by relation; pixels are rounded to 0.0001.",
        dates=dates,
        axes=[dict(name=name, claims=claims, window=window, axis=axis_of(claims, window)) for name, claims, window in AXES],
        ticks=[dict(axis=axis, width=width, ticks=ticks_of(axis, width)) for axis, width in TICKS],
        bars=[dict(axis=axis, width=width, claims=MANY, unit=unit_of(axis, width),
                   bars=[[a.isoformat(), b.isoformat(), counts, bar_time(a, b)] for a, b, counts in bars_of(axis, width, MANY) if on(axis, a.isoformat(), b.isoformat())],
                   **beyond(axis, MANY, bars_of(axis, width, MANY))) for axis, width in BARS],
        # By hand.
        levels=[[1, [1]], [2, [1, 2]], [3, [1, 2, 3]], [4, [2, 4]], [5, [2, 4]], [6, [2, 4, 6]], [7, [2, 4, 6]], [8, [5]], [9, [5]], [10, [5, 10]], [14, [5, 10]], [15, [5, 10, 15]],
                [23, [10, 20]], [63, [20, 40, 60]], [100, [50, 100]], [842, [500]], [1204, [500, 1000]], [29999, [10000, 20000]]],
        rows=[dict(name=name, axis=axis, left=left, right=right, rows=rows, claims=SPANS, groups=rows_of(axis, left, right, rows, SPANS)) for name, axis, left, right, rows in ROWS],
        lines=[dict(axis=axis, left=left, right=right, dates=[[name, lines_of(axis, left, right, name)] for name in names]) for axis, left, right, names in LINES],
        # By hand: 3.5, 2.6 and 1.9 px for one to three relations, 0.6 px between two; more share the height of three.
        thickness=[[1, 3.5], [2, 2.6], [3, 1.9], [4, 1.275], [5, 0.9]],
        short=[[n, short(n)] for n in (1, 999, 1000, 1049, 1050, 8949, 8950, 9949, 9950, 12_499, 12_500, 999_499, 999_500, 1_250_000)])
    write = lambda value: json.dumps(value, ensure_ascii=False)
    text = "{\n" + ",\n".join(
        f'  "{name}": ' + ("[\n" + ",\n".join("    " + write(item) for item in value) + "\n  ]" if isinstance(value, list) else write(value)) for name, value in parts.items()) + "\n}\n"
    Path(__file__).with_name("timeline.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
