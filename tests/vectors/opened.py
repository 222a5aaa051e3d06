#!/usr/bin/env python3
"""Writes opened.json: the boxes of names, and what an opened pair has beside its lines. C# and TypeScript are both held to it.

Written from the rules alone; shares no code with either side. Run it after a change of a rule that is meant, and read what changed:
  python3 tests/vectors/opened.py
"""
import json
from math import ceil, hypot
from pathlib import Path

RELATIONS = ["alliance", "negotiation", "rivalry"]
PLACES = ["below", "above", "right", "left", "below right", "below left", "above right", "above left"]


def name_box(mark, place, width, size, s):
    """A name begins 4.5 s beyond the mark, 8.5 s where a ring is in between; on a diagonal at 0.74 of that along either axis. A line is 1.15 high."""
    away = mark["r"] * (1.16 if mark["kind"] == 1 else 1.05) + (8.5 if mark["ring"] else 4.5) * s
    words = PLACES[place].split()
    if len(words) == 2:
        away *= 0.74
    height = 1.15 * size
    left = mark["x"] + away if "right" in words else mark["x"] - away - width if "left" in words else mark["x"] - width / 2
    top = mark["y"] + away if "below" in words else mark["y"] - away - height if "above" in words else mark["y"] - height / 2
    return box(left, top, left + width, top + height)


def mark_box(mark, s):
    reach = mark["r"] * (1.16 if mark["kind"] == 1 else 1.05) + (7 if mark["ring"] else 2) * s
    return box(mark["x"] - reach, mark["y"] - reach, mark["x"] + reach, mark["y"] + reach)


def box(*edges):
    return [round(edge, 4) for edge in edges]


def length(points):
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:]))


def along(points, share):
    """The point that has that share of the line before it."""
    left = share * length(points)
    for a, b in zip(points, points[1:]):
        size = hypot(b[0] - a[0], b[1] - a[1])
        if left <= size:
            return a[0] + (b[0] - a[0]) * left / size, a[1] + (b[1] - a[1]) * left / size
        left -= size
    return points[-1]


def claims(n):
    return "1 claim" if n == 1 else f"{n:,} claims"


def counts_of(lanes, marks, s):
    """In these cases a letter is 6 s wide; a count has 6 s of room on either side."""
    wide = lambda text: 6 * s * len(text) + 12 * s
    drawn = [lane for lane in lanes if lane["points"]]
    full = lambda lane: f"{RELATIONS[lane['relation']]}, {claims(lane['claims'])}"
    room = all(2 * wide(full(lane)) < length(lane["points"]) for lane in drawn)
    counts = []
    for lane in drawn:
        text = full(lane) if room else f"{lane['claims']:,}"
        if lane["split"] and lane["claims"] > 12:
            text += " (12 drawn)"
        width = wide(text)
        def free(x, y):
            clear_of_counts = all(abs(c[2] - x) >= (c[4] + width) / 2 or abs(c[3] - y) >= 18 * s for c in counts)
            return clear_of_counts and all(abs(m["x"] - x) >= m["r"] + width / 2 or abs(m["y"] - y) >= m["r"] + 9 * s for m in marks)
        spots = [along(lane["points"], share) for share in (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)]
        x, y = next((spot for spot in spots if free(*spot)), spots[0])
        counts.append([text, lane["relation"], x, y, width])
    return counts


def boxes_of(middle, counts, s):
    boxes = []
    if middle:
        steps = max(2, ceil(length(middle) / 24))
        for i in range(steps + 1):
            x, y = along(middle, i / steps)
            reach = 12 if i in (0, steps) else 32
            boxes.append(box(x - reach, y - reach, x + reach, y + reach))
    return boxes + [box(x - width / 2, y - 9 * s, x + width / 2, y + 9 * s) for _, _, x, y, width in counts]


def mark(x, y, r=10, kind=0, ring=False):
    return dict(x=x, y=y, r=r, kind=kind, ring=ring)


def lane(relation, n, *points, split=False):
    return dict(relation=relation, claims=n, split=split, points=[list(p) for p in points])


OPENED = [
    ("words at the middles", 1, [mark(0, 0), mark(600, 0)], [(14, 0), (586, 0)],
     [lane(0, 8, (14, -24), (586, -24)), lane(1, 1, (14, 0), (586, 0)), lane(2, 1204, (14, 24), (586, 24))]),
    ("numbers where a lane is short", 1, [mark(0, 0), mark(240, 0)], [(14, 0), (226, 0)],
     [lane(0, 8, (14, -12), (226, -12)), lane(2, 1204, (14, 12), (226, 12))]),
    ("a split lane tells how many claims have a line", 0.8, [mark(0, 0), mark(300, 400)], [(10, 13), (290, 387)],
     [lane(2, 15, (10, 13), (290, 387), split=True)]),
    ("twelve lines need no more", 0.8, [mark(0, 0), mark(300, 400)], [(10, 13), (290, 387)], [lane(2, 12, (10, 13), (290, 387), split=True)]),
    ("counts give way to each other", 1.3, [mark(0, 0), mark(0, 900)], [(0, 20), (0, 880)],
     [lane(0, 3, (-24, 20), (-24, 880)), lane(1, 4, (0, 20), (0, 880)), lane(2, 5, (24, 20), (24, 880))]),
    ("a count gives way to an actor", 1, [mark(0, 0), mark(500, 0), mark(250, 30, 16)], [(14, 0), (486, 0)], [lane(0, 2, (14, 0), (250, 40), (486, 0))]),
    ("where nothing is free it stays at the middle", 1, [mark(x, 0, 40) for x in range(0, 500, 50)], [(14, 0), (486, 0)], [lane(0, 2, (14, 0), (486, 0))]),
    ("a lane that is not drawn has no count and asks for no room", 1, [mark(0, 0), mark(600, 0)], [(14, 0), (586, 0)],
     [lane(0, 8), lane(1, 2, (14, 0), (586, 0))]),
    ("no line at all", 1, [mark(0, 0), mark(10, 0)], [], []),
]


def main():
    names = []
    for kind in range(4):
        for ring in (False, True):
            for s in (0.8, 1, 1.3):
                m = mark(100, 50, 15 * s, kind, ring)
                size = (13.5 if ring else 12) * s
                names.append(dict(mark=m, s=s, size=size, width=62 * s, boxes=[name_box(m, p, 62 * s, size, s) for p in range(8)], own=mark_box(m, s)))
    opened = []
    for name, s, marks, middle, lanes in OPENED:
        counts = counts_of(lanes, marks, s)
        opened.append(dict(name=name, s=s, marks=marks, middle=[list(p) for p in middle], lanes=lanes,
                           counts=[[text, relation, round(x, 4), round(y, 4), round(width, 4)] for text, relation, x, y, width in counts], boxes=boxes_of(middle, counts, s)))
    threads = [[n, chosen, (list(range(min(n, 12))) if chosen < 12 else list(range(11)) + [chosen])] for n, chosen in ((1, -1), (3, 2), (12, 11), (13, -1), (13, 11), (13, 12), (40, 20))]
    parts = dict(
        about="Boxes of names and what an opened pair has beside its lines, which TypeScript and C# compute alike. Written by opened.py, which shares no code with "
              "either. Pixels, rounded to 0.0001: left, top, right, bottom; a letter of a count is 6 s wide. threads: claims of a lane, the chosen one, those with a line.",
        names=names, opened=opened, threads=threads)
    text = "{\n" + ",\n".join(
        f'  "{name}": ' + ("[\n" + ",\n".join("    " + json.dumps(item) for item in value) + "\n  ]" if isinstance(value, list) else json.dumps(value)) for name, value in parts.items()) + "\n}\n"
    Path(__file__).with_name("opened.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
