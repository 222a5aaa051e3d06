// The one table of relations, which C# reads too: sentences, lanes, patterns, heads, pair states, colours and keys follow from its rows.
import table from "../../../GraphExplorer.Core/Relations/relations.json";

/** A row; src/GraphExplorer.Core/Relations/Relation.cs says what each value means. */
export interface RelationRow {
  readonly word: string;
  readonly number: number;
  readonly sign: -1 | 0 | 1;
  readonly key: string;
  readonly stroke: "solid" | "dotted" | "dashed";
  readonly head: "triangle" | "chevron" | "bar";
  readonly verbs: { readonly one: string; readonly many: string; readonly expected: string; readonly mutual: string };
  readonly meaning: string;
}

/** Index of a row: what the picture's data keeps of a claim's relation, and the order of the lanes. */
export type Relation = number;

export const RelationRows = table as readonly RelationRow[];

/** All words, in the order of the lanes. */
export const Relations: readonly string[] = RelationRows.map(row => row.word);

/** Number of relations; a tie's index is its pair's times this, plus its relation. */
export const RelationCount = RelationRows.length;

/** Bits of the relations of a sign. */
const bitsOf = (sign: RelationRow["sign"]): number => RelationRows.reduce((bits, row, i) => (row.sign === sign ? bits | (1 << i) : bits), 0);

/** Bits of the relations that put two actors on one side, that set them against each other, and that do neither. */
export const Siding = bitsOf(1);
export const Opposing = bitsOf(-1);
export const Neutral = bitsOf(0);

export const rowOf = (relation: Relation): RelationRow => RelationRows[relation]!;

/** Classes of a sample of a relation's line: its stroke and its colour. Those of the word alone where no row has it. */
export function lineClass(word: string): string {
  const row = RelationRows.find(r => r.word === word);
  return row ? `line ${row.stroke} ${word}` : `line ${word}`;
}
