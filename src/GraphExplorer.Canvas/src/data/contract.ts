// The one contract between C# and TypeScript; src/GraphExplorer.Core/Scenes/PictureData.cs says what each value means.

export const Statuses = ["stated", "reported", "expected"] as const;
export const Bases = ["explicit", "context", "publication"] as const;
export const Kinds = ["state", "armed group", "organisation", "bloc"] as const;
export const PairStates = ["both", "allied", "rival", "talking", "expected"] as const;
export type PairState = (typeof PairStates)[number];
export const Rows = ["month", "season", "year", "about", "lasting"] as const;

export interface PictureData {
  revision: string;
  total: number;
  complete: boolean;
  tooMany: boolean;
  actors: Actor[];
  pairs: Pair[];
  dates: ClaimDate[];
  documents: { id: string; title: string }[];
  voices: string[];
  claims: Claims;
  hits?: number[];
}

export interface Actor {
  id: string;
  name: string;
  kind: (typeof Kinds)[number];
  whole: number;
  aliases: string[];
  x: number;
  y: number;
  radius: number;
  label: number;
  labelWidth: number;
  /** Its name as the picture writes it, where that is not the whole. */
  shortName?: string;
}

export interface Pair {
  a: number;
  b: number;
  relations: number;
  bow: number;
}

export interface ClaimDate {
  text: string;
  words: string;
  row: (typeof Rows)[number];
  lasts: boolean;
  earliest: number;
  latestStart: number;
  earliestEnd: number;
  latest: number;
  until: number;
}

export interface Claims {
  id: string[];
  pair: number[];
  relation: number[];
  direction: number[];
  date: number[];
  document: number[];
  voice: number[];
  author: number[];
  status: number[];
  basis: number[];
}

/** What `/api/camps` answers; src/GraphExplorer.Core/Json/CampsJson.cs says what each value means. */
export interface CampsAnswer {
  k: number;
  index: number;
  exact: boolean;
  atLeast: number;
  unique?: boolean;
  camps: string[][];
  undetermined: string[];
  apart: string[];
  misfits: { first: string; second: string; sign: 1 | -1; claims: number }[];
  signed: number;
  both: number;
  talking: number;
}

/** What the page asks the picture to show: the view as the URL has it, and what is selected. Empty arrays filter nothing. */
export interface ExplorerState {
  /** Day numbers, inclusive; null is unbounded. */
  from: number | null;
  to: number | null;
  mode: "certain" | "possible";
  relations: string[];
  documents: string[];
  voices: string[];
  statuses: string[];
  kinds: string[];
  bases: string[];
  pairs: string[];
  /** Fewest distinct voices of a tie in this view; 1 lets all pass. */
  strength: number;
  /** Names of data sets. */
  dataSets: string[];
  /** Ids of actors whose claims are left out. */
  without: string[];
  /** Keys of filters in which nothing is chosen: no claim passes. */
  none: string[];
  actors: string[];
  /** Steps from the actors in focus; 0: only claims between them. */
  hops: 0 | 1 | 2;
  search: string | null;
  /** Camps that the picture shows; 0 for none. */
  camps: number;
  /** `actor:ID`, `pair:ID,ID`, `tie:ID,ID,RELATION` or `claim:ID`. */
  selection: string | null;
  /** Null is the one chosen in this browser before, else the system's. */
  theme: "light" | "dark" | null;
  /** Where the data lies: fetched again when it changes. */
  dataUrl: string;
}

/** What the picture tells the page. Names are those of the [JSInvokable] methods of the C# side. */
export interface ExplorerEvents {
  /** The window was let go, or the mode switched. Days as ISO text, null unbounded. `again`: in place of the window before, no entry of the history. */
  OnWindow(from: string | null, to: string | null, mode: string, again: boolean): void;
  OnSelect(selection: string | null): void;
  /** Only claims between these actors are wanted, or none with one of them. */
  OnSet(ids: string[], action: "only" | "hide"): void;
  /** The data was loaded, or its claims are too many for the picture. */
  OnLoaded(tooMany: boolean): void;
  OnTheme(theme: string): void;
  /** Undo or redo has come to a change of the view: its query is to be the page's. */
  OnView(query: string): void;
  /** Another number of camps was chosen; 0 for none. */
  OnCamps(camps: number): void;
  /** Undo and redo became possible or impossible. */
  OnHistory(canUndo: boolean, canRedo: boolean): void;
}

/** Day number of 9999-12-31: an open end. */
export const LastDay = 3652058;
