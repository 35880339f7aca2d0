import type { MarkBehind } from '#core/model/closing-report.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadNames } from '#drizzle/queries/electors.ts';

/** The marks behind a discrepancy, with what the bureau finds them by on its list: names and times. */
export async function loadMarksBehind(tx: Tx, marks: readonly VoteMark[]): Promise<readonly MarkBehind[]> {
  const people = marks.flatMap((mark) => [mark.elector, ...(mark.kind === 'proxy' ? [mark.mandataire] : [])]);
  const names = await loadNames(tx, [...new Set(people)]);
  return marks.map((mark) => ({
    id: mark.id,
    kind: mark.kind,
    at: mark.at,
    elector: names.get(mark.elector),
    mandataire: mark.kind === 'proxy' ? names.get(mark.mandataire) : undefined,
  }));
}
