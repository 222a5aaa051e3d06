// Words of others within a line of ours. The twin in C# is src/GraphExplorer.Core/Texts/Isolated.cs.

const RunsLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The text, between isolates (U+2068, U+2069) if any of it runs to the left: it would turn around what stands beside it, numbers, dashes and
 * arrows. All else as it is.
 */
export const isolated = (text: string): string => (RunsLeft.test(text) ? `\u2068${text}\u2069` : text);
