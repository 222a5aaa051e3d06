// The one line of a pair at rest, by its state. Pure numbers at scale 1; src/GraphExplorer.Core/Picture/RestLine.cs is the twin in C# and
// tests/vectors/rest.json holds both to the same figures.

import { PairStates, type PairState } from "../data/contract";
import { widthFor } from "./marks";

/** How a pair's line is drawn at rest. */
export interface RestLine {
  /** Width of the line; of a pair that is both, of the dashes inside. */
  width: number;
  /** Widths of the clear and the solid line under the dashes of a pair that is both; else 0. */
  clear: number;
  outer: number;
  opacity: number;
}

/**
 * @param state index in PairStates
 * @param voices distinct voices of its strongest tie
 * @param across whether it stands across two camps: a rivalry there steps back, for the camps say it already
 */
export function restLine(state: number, voices: number, across: boolean): RestLine {
  const word: PairState | undefined = PairStates[state];
  if (word === "both") {
    const width = voices <= 1 ? 1.8 : voices <= 4 ? 2.4 : 3.2;
    return { width, clear: width + 1.6, outer: width + 4.6, opacity: 1 };
  }
  const one = voices <= 1;
  if (word === "rival" && across) {
    return { width: one ? 1.1 : Math.min(widthFor(voices), 2.2), clear: 0, outer: 0, opacity: one ? 0.4 : 0.6 };
  }
  return { width: widthFor(voices), clear: 0, outer: 0, opacity: one ? 0.7 : 1 };
}

/** Order of drawing, from below to above: what steps back, what one voice says, the rest, and pairs that are both. */
export function restTier(state: number, voices: number, across: boolean): number {
  const word = PairStates[state];
  return word === "both" ? 3 : word === "rival" && across ? 0 : voices <= 1 || word === "expected" ? 1 : 2;
}

/** Width of the path of canvas colour under a line at rest; none under a pale one. */
export const restCasing = (line: RestLine): number => (line.opacity < 1 ? 0 : Math.max(line.width, line.outer) + 2.4);

/** Dash and gap of the rivalry inside a pair that is both, at scale 1. */
export const BothDash = 7;
export const BothGap = 5;

// The badge of a pair that is both: a disc with a bar and two dashes.
export const BadgeRadius = 7;
export const BadgeRing = 1.2;
export const BadgeBar = 3.9;
export const BadgeStroke = 1.9;
export const BadgeApart = 2;

/** Where along its line a badge may stand, in the order in which it is tried. */
export const BadgeShares: readonly number[] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];
