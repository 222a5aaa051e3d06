/**
 * The style sheet of the relations: a class for each, named by its word, that sets the colour of what bears it. The colours themselves are
 * tokens (wwwroot/css/tokens.css); how a line is stroked is told by a class of its own, `solid`, `dotted` or `dashed`.
 * @param {readonly { word: string, sign: number }[]} rows the table of relations
 */
export function relationStyles(rows) {
  const colours = (word) => `--relation: var(--${word}); --relation-text: var(--${word}-text);`;
  const first = (sign) => rows.find((row) => row.sign === sign)?.word ?? rows[0].word;
  return [
    "/* Made from src/GraphExplorer.Core/Relations/relations.json when the canvas is bundled. */",
    ...rows.map(({ word }) => `.${word} { ${colours(word)} }`),
    // "Both" is drawn with the first relation of either sign.
    `.pair-both, .badge { --siding: var(--${first(1)}); --opposing: var(--${first(-1)}); }`,
    "",
  ].join("\n");
}
