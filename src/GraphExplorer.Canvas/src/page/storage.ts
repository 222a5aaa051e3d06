/**
 * In a frame of another site a browser may keep nothing, in one without an origin it must not: asking for what is kept then throws. A store for
 * this visit stands in. To be called before anything is asked for.
 */
export function keepNothingWhereNothingCanBeKept(): void {
  try {
    localStorage.getItem("theme");
  } catch {
    const kept = new Map<string, string>();
    const storage: Storage = {
      get length() { return kept.size; },
      clear: () => kept.clear(),
      getItem: key => kept.get(key) ?? null,
      key: index => [...kept.keys()][index] ?? null,
      removeItem: key => void kept.delete(key),
      setItem: (key, value) => void kept.set(key, value),
    };
    Object.defineProperty(window, "localStorage", { value: storage });
  }
}
