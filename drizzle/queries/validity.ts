import type { Day } from '#core/calendar/day.ts';
import type { ElectionId } from '#core/model/ids.ts';
import type { RoundNumber, Validity } from '#core/model/procuration.ts';

type Row = {
  readonly validity: 'election' | 'period';
  readonly election: ElectionId | null;
  readonly roundNumbers: RoundNumber[] | null;
  readonly until: Day | null;
};

export function validityToRow(validity: Validity): Row {
  switch (validity.kind) {
    case 'election':
      return { validity: 'election', election: validity.election, roundNumbers: [...validity.rounds], until: null };
    case 'period':
      return { validity: 'period', election: null, roundNumbers: null, until: validity.until };
  }
}

export function validityFromRow({ validity, election, roundNumbers, until }: Row): Validity {
  if (validity === 'election' && election && roundNumbers) return { kind: 'election', election, rounds: roundNumbers };
  if (validity === 'period' && until) return { kind: 'period', until };
  throw new Error('a validity that is neither an election nor a period');
}
