import type { PollingAct } from '#core/law/polling-day/vote.ts';
import { communeOfStation } from '#core/model/ids.ts';
import { refused } from '#core/model/verdict.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { findMark } from '#drizzle/queries/marks.ts';
import { accepted, type Outcome } from '#server/act/outcome.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { type Marked, markView } from '#server/station/marks/mark-view.ts';

/** The answer stored for the key, unless the mark of that answer was corrected since. */
export async function replayMark(tx: Tx, answer: Answer<Marked>): Promise<Answer<Marked>> {
  const existing = answer.ok ? await findMark(tx, answer.mark.id) : undefined;
  return existing?.corrected ? refused({ code: 'already-decided' }) : answer;
}

export type SentVote = Pick<VoteMark, 'station' | 'round' | 'elector'> & { readonly act: PollingAct };

/**
 * The terminal makes the id, which names one mark for ever: the same vote sent again with that id, under any
 * account, gets the mark as it stands.
 */
export function answerExistingMark(existing: VoteMark, sent: SentVote): Outcome<Marked> {
  const { station, round, elector } = existing;
  const isSame =
    station === sent.station && round === sent.round && elector === sent.elector && isMarkOf(existing, sent.act);
  if (!isSame || existing.corrected) throw new BadInput('id');
  return accepted(communeOfStation(station), { mark: markView(existing) }, { auditFacts: { again: existing.id } });
}

function isMarkOf(existing: VoteMark, act: PollingAct): boolean {
  switch (act.kind) {
    case 'proxy-votes': {
      if (existing.kind !== 'proxy') return false;
      const { by } = act;
      return 'procuration' in by ? by.procuration === existing.procuration : by.mandataire === existing.mandataire;
    }
    case 'mandant-votes':
      return existing.kind === 'in-person';
    case 'prisoner-votes':
      return existing.kind === 'remote' && existing.fromPrison;
  }
}
