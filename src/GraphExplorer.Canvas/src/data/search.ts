import table from "./letters.json";

const Letters: Readonly<Record<string, string>> = table;
const Letter = /[\p{L}\p{Nd}]/u;
/** Accents, and signs that are not seen; the zero-width space is none of them, since it parts words. */
const Passed = /[\p{M}\p{Cf}]/u;
const ZeroWidthSpace = "\u200b";

/** Two spellings of a name are one when their keys are equal; see Core/Texts/Spelling.cs. */
export const spellingKey = (text: string): string => text.normalize("NFC");

/** The words of a text, folded, in their order; see Core/Views/SearchText.cs, which folds alike. */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  let word = "";
  for (const sign of text.normalize("NFKD")) {
    if (Letter.test(sign)) {
      const lower = sign.toLowerCase();
      word += Letters[lower] ?? lower;
    } else if (word !== "" && (sign === ZeroWidthSpace || !Passed.test(sign))) {
      words.push(word);
      word = "";
    }
  }
  return word === "" ? words : [...words, word];
}
