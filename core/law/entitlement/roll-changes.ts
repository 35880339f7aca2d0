import type { List } from '#core/model/elector.ts';
import type { StationId } from '#core/model/ids.ts';

/** What a file does to a person, the first that holds; the dead stay off the roll whatever the file says. */
export const ROLL_CHANGES = [
  'dead',
  'left',
  'arrived',
  'moved',
  'list',
  'station',
  'renumbered',
  'corrected',
  'same',
] as const;
export type RollChange = (typeof ROLL_CHANGES)[number];

/** The electors of a station's list: in a file, on the roll now, and on the day of the last election. */
export type ListCounts = {
  readonly station: StationId;
  readonly list: List;
  readonly filed: number;
  readonly held: number;
  readonly atElection: number;
};

/** `from`: the larger of what is held and what the last election had. */
export type Fall = {
  readonly station: StationId;
  readonly list: List;
  readonly kind: 'zero' | 'fall';
  readonly from: number;
  readonly to: number;
};

/**
 * A list that loses all its electors, or a tenth of them or more: whoever imports the file says that it is
 * meant.
 */
export function fallsOf(lists: readonly ListCounts[]): readonly Fall[] {
  return lists.flatMap(({ station, list, filed, held, atElection }) => {
    const from = Math.max(held, atElection);
    if (from === 0 || filed * 10 > from * 9) return [];
    return [{ station, list, kind: filed === 0 ? ('zero' as const) : ('fall' as const), from, to: filed }];
  });
}
