import type { CampsAnswer, PictureData } from "../data/contract";

/** Newest form of the block that this program reads. */
const Schema = 1;

/** A claim as a snapshot has it; see Core/Json/ClaimJson.cs. */
export interface SnapshotClaim {
  id: string;
  source: string;
  target: string;
  relation: string;
  mutual: boolean;
  date: string;
  basis: string;
  document: string;
  assertedBy: string;
  status: string;
  summary: string;
  start?: number;
  end?: number;
}

export interface SnapshotDocument {
  id: string;
  title: string;
  date: string;
  author?: string;
  outlet?: string;
  url?: string;
  file?: string;
}

export interface Snapshot {
  id: string;
  title: string;
  view: string;
  actors: { id: string; name: string; kind: string; aliases: string[]; partOf?: string }[];
  documents: SnapshotDocument[];
  claims: SnapshotClaim[];
}

/** What a file carries in itself: the snapshot, and the picture's data made of it. */
export interface StandaloneFile {
  schema: number;
  snapshot: Snapshot;
  picture: PictureData;
  /** The camps of the view as it was exported; absent where it wants none. */
  camps?: CampsAnswer;
}

/** Reads the file's block. @throws where it is missing, damaged, or of a newer form */
export function readFile(root: Document): StandaloneFile {
  const block = root.getElementById("graph-explorer-data");
  const file = JSON.parse(block?.textContent ?? "") as StandaloneFile;
  if (file.schema > Schema) {
    throw new Error(`The data has the form ${file.schema}; this file reads ${Schema}.`);
  }
  return file;
}
