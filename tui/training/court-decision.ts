import { type Day, day } from '#core/calendar/day.ts';
import { decideVote } from '#core/law/polling-day/vote.ts';
import type { ElectorId, MarkId } from '#core/model/ids.ts';
import { fold } from '#core/text/fold.ts';
import type { Mark } from '#tui/answers.ts';
import { TrainingRefused, voterAtRound } from '#tui/training/acts.ts';
import { type TrainingStation, viewOf } from '#tui/training/bureau.ts';
import { STATION, VILLAGERS } from '#tui/training/town.ts';

type CourtDecisionIdentity = {
  readonly lastName: string;
  readonly firstNames: string;
  readonly born: string;
  readonly isAnother?: boolean | undefined;
};
type Decision = { readonly on: Day; readonly court: string };

/** the holder of a court decision votes, once, and the minutes say so. */
export function courtDecisionVotes(
  bureau: TrainingStation,
  id: MarkId,
  { voter, decision: { on, court } }: { readonly voter: CourtDecisionIdentity; readonly decision: Decision },
): Mark {
  const at = bureau.now();
  const known = electorOf(voter);
  const act = { id, at, kind: 'mandant-votes', inside: false, courtDecision: on } as const;
  const decision = decideVote(voterAtRound(bureau, known), act);
  if (!decision.ok) throw new TrainingRefused(decision.reasons);
  const { mark } = decision;
  bureau.marks.push(mark);
  const { lastName, firstNames } = voter;
  const elector = { lastName, firstNames, usageName: undefined };
  if (!isListed(known)) bureau.courtDecisionVoters.set(known, { ...elector, elector: known, born: day(voter.born) });
  const entry = {
    id: String(bureau.minutes.length),
    at,
    kind: 'court-decision',
    elector,
    decidedOn: on,
    court,
  } as const;
  bureau.minutes.push({ ...entry, isAnother: voter.isAnother ?? false });
  return viewOf(mark);
}

function isListed(elector: ElectorId): boolean {
  return VILLAGERS.some((person) => person.elector === elector && person.station === STATION);
}

/** The elector of that name and birth date; another person when the bureau says so, or when there is none. */
function electorOf({ lastName, firstNames, born, isAnother = false }: CourtDecisionIdentity): ElectorId {
  const name = fold(`${lastName} ${firstNames}`);
  const known = VILLAGERS.find(
    (person) => person.born === born && fold(`${person.lastName} ${person.firstNames}`) === name,
  );
  if (isAnother) return `exercice-${name}-${born}-autre` as ElectorId;
  return known?.elector ?? (`exercice-${name}-${born}` as ElectorId);
}
