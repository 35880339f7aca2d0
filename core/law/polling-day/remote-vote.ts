import type { Day } from '#core/calendar/day.ts';
import { isOfAge } from '#core/law/entitlement/entitlement.ts';
import { alreadyVoted } from '#core/law/polling-day/vote.ts';
import type { Election, ElectionType, Poll, Round } from '#core/model/election.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';

/**
 * A line of the list of votes by post or internet: the station where the elector polls (undefined: none), and
 * the elector's marks at that round.
 */
export type RemoteVote = {
  readonly election: Pick<Election, 'name' | 'type'>;
  readonly round: Round;
  readonly poll: Poll | undefined;
  readonly born: Day;
  readonly marks: readonly VoteMark[];
};

/** Art. L330-13, loi 2013-659 art. 22: no other election has votes by post or internet. */
const WITH_REMOTE_VOTES: readonly ElectionType[] = ['legislative', 'consular'];

/**
 * Code électoral, art. L80, L330-13: every reason why a remote vote cannot stand as a mark; none when
 * it can.
 */
export function remoteRefusals({ election, round, poll, born, marks }: RemoteVote): readonly Refusal[] {
  if (poll === undefined || !isOfAge(born, poll.day)) return [{ code: 'not-on-roll' }];
  const fact = { election: election.name, number: round.number, day: poll.day };
  const gone: readonly Refusal[] = round.isCalledOff
    ? [{ code: 'round-not-covered', cause: 'called-off', round: fact, until: undefined }]
    : [];
  const isProvided = poll.registration.list === 'consular' && WITH_REMOTE_VOTES.includes(election.type);
  const unprovided: readonly Refusal[] = isProvided ? [] : [{ code: 'remote-not-provided', election: election.name }];
  return [...unprovided, ...gone, ...alreadyVoted(marks, poll.commune.zone)];
}
