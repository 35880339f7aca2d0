import type { Day } from '#core/calendar/day.ts';
import { lastChangeUntil } from '#core/law/versions/by-act-date.ts';
import type { Hours } from '#core/model/election.ts';
import type { ElectorId, ProcurationId, StationId } from '#core/model/ids.ts';
import type { PackCounts } from '#core/model/opening.ts';
import type { Status } from '#core/model/procuration.ts';

type Named = {
  readonly elector: ElectorId;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly born: Day;
};
/**
 * A line of a station's list as its pack has it: the elector and the procurations given. Votes are not in it,
 * since they come later.
 */
export type PackLine = Named & {
  readonly number: number;
  readonly gives: readonly {
    readonly procuration: ProcurationId;
    readonly mandataire: Named;
    readonly status: Status;
    readonly reasons: readonly { readonly code: string }[];
  }[];
};
/** The round and the station of a pack. */
export type PackOf = Hours & {
  readonly election: string;
  readonly number: 1 | 2;
  readonly day: Day;
  readonly station: StationId;
};

export function countLines(lines: readonly PackLine[]): PackCounts {
  const given = lines.flatMap(({ gives }) => gives);
  const procurations = given.filter(({ reasons }) => reasons.length === 0).length;
  return { electors: lines.length, procurations, ended: given.length - procurations };
}

/** The version of the law for a round, named by the day it began; `origin`: the first version. */
export function rulesOn(day: Day): string {
  return lastChangeUntil(day) ?? 'origin';
}

/**
 * The text whose digest shows that no line was lost or altered. The same list gives the same text on both
 * sides, in any order.
 */
export function packText(
  { election, number, day, station, opens, closes }: PackOf,
  lines: readonly PackLine[],
): string {
  const head = [election, number, day, station, opens, closes, rulesOn(day)];
  const texts = lines.toSorted((a, b) => a.number - b.number || inOrder(a.elector, b.elector)).map(lineText);
  return [JSON.stringify(head), ...texts].join('\n');
}

function lineText(line: PackLine): string {
  const gives = line.gives
    .toSorted((a, b) => inOrder(a.procuration, b.procuration))
    .map(({ procuration, mandataire, status, reasons }) => {
      const codes = reasons.map(({ code }) => code).sort();
      return [procuration, ...named(mandataire), status, codes];
    });
  return JSON.stringify([line.number, ...named(line), gives]);
}

function named({ elector, lastName, usageName, firstNames, born }: Named) {
  return [elector, lastName, usageName ?? null, firstNames, born];
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
