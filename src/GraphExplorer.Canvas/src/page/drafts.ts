/**
 * Keeps what is typed into a form in this tab until it is saved: a page whose connection was gone for too long is made anew by the server, which
 * knows nothing of it.
 */
export class Draft {
  private readonly key: string;

  constructor(private readonly form: HTMLFormElement, name: string, signal: AbortSignal) {
    this.key = `draft:${location.pathname}:${name}`;
    form.addEventListener("input", () => this.keep(true), { signal });
  }

  /** Puts back what was kept. True where the form was open then. */
  restore(): boolean {
    const kept = read(this.key);
    if (kept === null) {
      return false;
    }
    for (const [name, value] of Object.entries(kept.values)) {
      const field = this.form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
        field.value = value;
      }
    }
    return kept.open;
  }

  /** @param open whether the form is to be open when what is kept is put back */
  keep(open: boolean): void {
    const values: Record<string, string> = {};
    for (const field of this.form.elements) {
      if ((field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.name !== "" && field.value !== "") {
        values[field.name] = field.value;
      }
    }
    write(this.key, open || Object.keys(values).length > 0 ? { open, values } : null);
  }

  forget(): void {
    write(this.key, null);
  }
}

interface Kept {
  open: boolean;
  values: Record<string, string>;
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") as Kept | null;
  } catch {
    // A browser that keeps nothing, or something that was not written here.
    return null;
  }
}

function write(key: string, kept: Kept | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing.
  }
}
