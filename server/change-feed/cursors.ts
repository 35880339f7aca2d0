import type { StationId } from '#core/model/ids.ts';

/** What a server knows of a station's changes past a number, without asking its database. */
export type ChangesPast = 'nothing' | 'something' | 'unknown';
export type Cursors = {
  /** Before a station's changes are read; `done` says up to which number, when there was nothing more. */
  readonly startReading: (station: StationId) => { readonly done: (no: number) => void };
  readonly changesPast: (station: StationId, no: number) => ChangesPast;
  /** Something changed there. */
  readonly published: (station: StationId) => void;
  /** Changes may have come of which nobody was told. */
  readonly forget: () => void;
};

type Read = { readonly no: number; readonly publications: number };

/** Up to where each station was read, so that the many who come back from there at once sleep again, or read on, unasked. */
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
