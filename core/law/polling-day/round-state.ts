import type { RoundId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';

/** The state of a procuration at a round, as the station and the mandant see it (rules.md, section 11). */
export type RoundState = 'usable' | 'used' | 'superseded' | 'void' | 'not-covered';

/** section 11: `mark` is the mandant's uncorrected mark at that round. */
export function roundState(procuration: Procuration, round: RoundId, mark: VoteMark | undefined): RoundState {
  const covered = procuration.rounds.find((row) => row.round === round);
  if (procuration.status === 'rejected' || covered === undefined) return 'not-covered';
  if (mark?.kind === 'proxy' && mark.procuration === procuration.id) return 'used';
  if (covered.coverage !== 'covered') return covered.coverage;
  return mark ? 'superseded' : 'usable';
}
