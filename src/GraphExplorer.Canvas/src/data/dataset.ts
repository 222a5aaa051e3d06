import { Kinds, type Actor, type ClaimDate, type Pair, type PictureData } from "./contract";
import { RelationCount } from "./relations";

/**
 * The picture's data with the indexes that a frame needs. Everything here is made once when data arrives; a frame only reads it.
 */
export class Dataset {
  readonly actors: readonly Actor[];
  readonly pairs: readonly Pair[];
  readonly dates: readonly ClaimDate[];
  /** Number of claims. */
  readonly count: number;
  readonly ids: readonly string[];
  readonly pair: Uint32Array;
  readonly relation: Uint8Array;
  readonly direction: Uint8Array;
  readonly date: Uint32Array;
  readonly document: Uint32Array;
  readonly voice: Uint32Array;
  readonly author: Uint8Array;
  readonly status: Uint8Array;
  readonly basis: Uint8Array;
  /** Index of a claim's tie: pair × RelationCount + relation. */
  readonly tie: Uint32Array;
  readonly ties: number;
  /** Numbers the distinct (tie, voice) and (tie, document): what distinct voices and documents are counted by. */
  readonly tieVoice: Uint32Array;
  readonly tieVoices: number;
  readonly tieDocument: Uint32Array;
  readonly tieDocuments: number;
  readonly pairA: Uint32Array;
  readonly pairB: Uint32Array;
  /** Index in Kinds of each actor. */
  readonly kind: Uint8Array;
  /** 1 for claims that pass the search; null without a search. */
  readonly hits: Uint8Array | null;

  private readonly actorIndex = new Map<string, number>();
  private readonly pairIndex = new Map<number, number>();
  private readonly pairsOfActor: number[][];

  constructor(readonly source: PictureData) {
    const { actors, pairs, dates, claims } = source;
    this.actors = actors;
    this.pairs = pairs;
    this.dates = dates;
    this.ids = claims.id;
    this.count = claims.id.length;
    this.pair = Uint32Array.from(claims.pair);
    this.relation = Uint8Array.from(claims.relation);
    this.direction = Uint8Array.from(claims.direction);
    this.date = Uint32Array.from(claims.date);
    this.document = Uint32Array.from(claims.document);
    this.voice = Uint32Array.from(claims.voice);
    this.author = Uint8Array.from(claims.author);
    this.status = Uint8Array.from(claims.status);
    this.basis = Uint8Array.from(claims.basis);
    this.ties = pairs.length * RelationCount;
    this.tie = Uint32Array.from(this.pair, (p, i) => p * RelationCount + this.relation[i]!);
    [this.tieVoice, this.tieVoices] = numberDistinct(this.tie, this.voice, source.voices.length);
    [this.tieDocument, this.tieDocuments] = numberDistinct(this.tie, this.document, source.documents.length);
    this.pairA = Uint32Array.from(pairs, p => p.a);
    this.pairB = Uint32Array.from(pairs, p => p.b);
    this.kind = Uint8Array.from(actors, a => Kinds.indexOf(a.kind));
    this.hits = source.hits ? mark(source.hits, this.count) : null;
    actors.forEach((a, i) => this.actorIndex.set(a.id, i));
    this.pairsOfActor = actors.map(() => []);
    pairs.forEach((p, i) => {
      this.pairIndex.set(p.a * actors.length + p.b, i);
      this.pairsOfActor[p.a]!.push(i);
      this.pairsOfActor[p.b]!.push(i);
    });
  }

  /** Index of the actor with that id, or -1. */
  actor(id: string): number {
    return this.actorIndex.get(id) ?? -1;
  }

  /** Index of the pair of two actors, in either order, or -1. */
  pairOf(a: number, b: number): number {
    const n = this.actors.length;
    return this.pairIndex.get(a * n + b) ?? this.pairIndex.get(b * n + a) ?? -1;
  }

  /** Indexes of an actor's pairs. */
  pairsWith(actor: number): readonly number[] {
    return this.pairsOfActor[actor] ?? [];
  }

  /** The other end of a pair. */
  partner(pair: number, actor: number): number {
    return this.pairA[pair] === actor ? this.pairB[pair]! : this.pairA[pair]!;
  }

  /** Index of the claim with that id, or -1. */
  claim(id: string): number {
    return this.ids.indexOf(id);
  }
}

/** Reads the picture's data over HTTP. */
export async function load(url: string, signal: AbortSignal): Promise<Dataset> {
  const response = await fetch(url, { signal, headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (!response.ok) {
    throw new Error(`${url}: ${response.status}`);
  }
  return new Dataset((await response.json()) as PictureData);
}

/** Gives each distinct (tie, value) a number of its own. */
function numberDistinct(ties: Uint32Array, values: Uint32Array, most: number): [Uint32Array, number] {
  const known = new Map<number, number>();
  const numbers = new Uint32Array(ties.length);
  for (let i = 0; i < ties.length; i++) {
    const key = ties[i]! * most + values[i]!;
    let number = known.get(key);
    if (number === undefined) {
      number = known.size;
      known.set(key, number);
    }
    numbers[i] = number;
  }
  return [numbers, known.size];
}

function mark(indexes: readonly number[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const i of indexes) {
    marks[i] = 1;
  }
  return marks;
}
