import type { Day } from '#core/calendar/day.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import { readTypedBirth } from '#core/text/typed-date.ts';
import type { CsvLine } from '#tui/commands/import/read-csv.ts';

export const REMOTE_COLUMNS = ['nne', 'born', 'election', 'round'] as const;

/** A vote by post or internet, as a line of the file says it. */
export type RemoteLine = {
  readonly line: number;
  readonly nne: string;
  readonly born: Day;
  readonly election: string;
  readonly round: RoundNumber;
};
/** A fault of a line, by its column. */
export type RemoteFault = {
  readonly line: number;
  readonly column: (typeof REMOTE_COLUMNS)[number];
  readonly value: string;
};

/** Every vote that can be read, and the faults of the other lines. */
export function readRemote(lines: readonly CsvLine[]): {
  readonly votes: readonly RemoteLine[];
  readonly faults: readonly RemoteFault[];
} {
  const read = lines.map(readLine);
  return {
    votes: read.flatMap((line) => ('column' in line ? [] : [line])),
    faults: read.flatMap((line) => ('column' in line ? [line] : [])),
  };
}

function readLine({ line, fields }: CsvLine): RemoteLine | RemoteFault {
  const of = (column: RemoteFault['column']) => fields[column] ?? '';
  const wrong = (column: RemoteFault['column']) => ({ line, column, value: of(column) });
  if (!/^\d{1,9}$/.test(of('nne'))) return wrong('nne');
  const born = readTypedBirth(of('born'));
  if (born === undefined) return wrong('born');
  if (of('election') === '') return wrong('election');
  const round = of('round') === '1' ? 1 : of('round') === '2' ? 2 : undefined;
  if (round === undefined) return wrong('round');
  return { line, nne: of('nne'), born, election: of('election'), round };
}
