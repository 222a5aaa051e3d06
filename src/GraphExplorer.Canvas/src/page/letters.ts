const LettersKey = "graph-explorer:letters-off";

/** Whether single letters are keys; some readers need them for their own tools. */
export function lettersAreKeys(): boolean {
  return localStorage.getItem(LettersKey) !== "1";
}

/** Remembers in this browser whether single letters are keys. */
export function makeLettersKeys(on: boolean): void {
  if (on) localStorage.removeItem(LettersKey);
  else localStorage.setItem(LettersKey, "1");
}

/** Whether a key press belongs to a field that is being written in. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target;
  return at instanceof HTMLElement && (at.isContentEditable || at.matches("input:not([type=checkbox]), textarea, select"));
}
