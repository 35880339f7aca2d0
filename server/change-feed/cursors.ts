import type { StationId } from '#core/model/ids.ts';

/** What a server knows of a station's changes past a number, without asking its database. */
export type ChangesPast = 'nothing' | 'something' | 'unknown';
/** The last change number that this server has read of each station, so that repeated polls need no query. */
export type Cursors = {
  /**
   * Called before a station's changes are read; `done` gets the last number once no change is left after it.
   */
  readonly startReading: (station: StationId) => { readonly done: (no: number) => void };
  readonly changesPast: (station: StationId, no: number) => ChangesPast;
  /** A change of the station was published. */
  readonly published: (station: StationId) => void;
  /** Changes may have come that nobody published here: no number is known any more. */
  readonly forget: () => void;
};

type Read = { readonly no: number; readonly publications: number };

export function makeCursors(): Cursors {
  const reads = new Map<StationId, Read>();
  const publications = new Map<StationId, number>();
  let timesForgotten = 0;
  const publicationsOf = (station: StationId) => publications.get(station) ?? 0;

  function startReading(station: StationId) {
    const [published, before] = [publicationsOf(station), timesForgotten];
    const done = (no: number) => {
      const isLast = no >= (reads.get(station)?.no ?? 0);
      if (isLast && timesForgotten === before) reads.set(station, { no, publications: published });
    };
    return { done };
  }

  function changesPast(station: StationId, no: number): ChangesPast {
    const read = reads.get(station);
    if (read?.no !== no) return 'unknown';
    return read.publications === publicationsOf(station) ? 'nothing' : 'something';
  }

  function forget(): void {
    timesForgotten += 1;
    reads.clear();
  }
  const published = (station: StationId) => void publications.set(station, publicationsOf(station) + 1);
  return { startReading, changesPast, published, forget };
}
