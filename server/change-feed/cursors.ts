import type { StationId } from '#core/model/ids.ts';

/** What a server knows of a station's changes past a number, without asking its database. */
export type PastIt = 'nothing' | 'something' | 'unknown';
export type Reached = {
  /** Before a station's changes are read; `done` says up to which number, when there was nothing more. */
  readonly reading: (station: StationId) => { readonly done: (no: number) => void };
  readonly past: (station: StationId, no: number) => PastIt;
  /** Something changed there. */
  readonly heard: (station: StationId) => void;
  /** Changes may have come of which nobody was told. */
  readonly forget: () => void;
};

type Read = { readonly no: number; readonly heard: number };

/** Up to where each station was read, so that the many who come back from there at once sleep again, or read on, unasked. */
export function makeReached(): Reached {
  const reads = new Map<StationId, Read>();
  const hearings = new Map<StationId, number>();
  let forgotten = 0;
  const heardOf = (station: StationId) => hearings.get(station) ?? 0;

  function reading(station: StationId) {
    const [heard, before] = [heardOf(station), forgotten];
    const done = (no: number) => {
      const isLast = no >= (reads.get(station)?.no ?? 0);
      if (isLast && forgotten === before) reads.set(station, { no, heard });
    };
    return { done };
  }

  function past(station: StationId, no: number): PastIt {
    const read = reads.get(station);
    if (read?.no !== no) return 'unknown';
    return read.heard === heardOf(station) ? 'nothing' : 'something';
  }

  function forget(): void {
    forgotten += 1;
    reads.clear();
  }
  const heard = (station: StationId) => void hearings.set(station, heardOf(station) + 1);
  return { reading, past, heard, forget };
}
