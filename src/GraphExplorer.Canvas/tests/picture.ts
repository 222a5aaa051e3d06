import { Bundle } from "../src/views/bundle";
import type { ExplorerState, PictureData } from "../src/data/contract";
import { Dataset } from "../src/data/dataset";
import { RelationCount, Relations } from "../src/data/relations";
import { compile } from "../src/views/compile";
import { Everything } from "../src/views/filters";
import { storedPlaces } from "../src/picture/places";
import { Scene } from "../src/picture/scene";
import type { Tokens } from "../src/picture/tokens";
import { readSelection } from "../src/views/selection";

export const Unfiltered: ExplorerState = { ...Everything, mode: "possible" };

/** Names are measured by the table of widths: no colour or font matters. */
export const plain = {} as Tokens;

/** Data set out at a zoom, and the view of all of it. */
export function setOut(picture: PictureData, zoom: number, selection: string | null = null) {
  const data = new Dataset(picture);
  const view = new Bundle(data);
  view.update(compile(data, Unfiltered), Unfiltered);
  const scene = new Scene(data);
  const places = storedPlaces(data);
  scene.layout(places, zoom, readSelection(data, selection));
  return { data, view, scene, places };
}

/** Actors at places, each tied to the first by the relations' bits: the first row of the table is 1, the second 2, the third 4. */
export function small(places: readonly (readonly [x: number, y: number])[], relations = 5): PictureData {
  const lanes = Relations.map((_, r) => r).filter(r => relations & (1 << r));
  const column = (value: (pair: number, relation: number) => number) => places.slice(1).flatMap((_, p) => lanes.map(r => value(p, r)));
  return {
    revision: "small", total: lanes.length * (places.length - 1), complete: true, tooMany: false,
    actors: places.map(([x, y], i) => ({ id: `a${i}`, name: `Actor ${i}`, kind: "state", whole: -1, aliases: [], x, y, radius: 10, label: 0, labelWidth: 44 })),
    pairs: places.slice(1).map((_, i) => ({ a: 0, b: i + 1, relations, bow: 0 })),
    dates: [{ text: "2015", words: "2015", row: "year", lasts: false, earliest: 735598, latestStart: 735598, earliestEnd: 735962, latest: 735962, until: 735962 }],
    documents: [{ id: "d", title: "D" }], voices: ["V"],
    claims: {
      id: column((p, r) => p * RelationCount + r).map(n => `c${n}`), pair: column(p => p), relation: column((_, r) => r), direction: column(() => 0),
      date: column(() => 0), document: column(() => 0), voice: column(() => 0), author: column(() => 0), status: column(() => 0), basis: column(() => 0),
    },
  };
}
