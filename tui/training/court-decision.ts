import { type Day, day } from '#core/calendar/day.ts';
import { decideVote } from '#core/law/polling-day/vote.ts';
import type { ElectorId, MarkId } from '#core/model/ids.ts';
import { fold } from '#core/text/fold.ts';
import type { Mark } from '#tui/answers.ts';
import { TrainingRefused, voterAtRound } from '#tui/training/acts.ts';
import { type TrainingStation, viewOf } from '#tui/training/bureau.ts';
import { STATION, VILLAGERS } from '#tui/training/town.ts';

type CourtDecisionBearer = {
  readonly lastName: string;
  readonly firstNames: string;
  readonly born: string;
  readonly isAnother?: boolean | undefined;
};
type Decision = { readonly on: Day; readonly court: string };

/** who bears a court decision votes, once, and the minutes tell it. */
export function courtDecisionVotes(
  bureau: TrainingStation,
  id: MarkId,
  { bearer, decision: { on, court } }: { readonly bearer: CourtDecisionBearer; readonly decision: Decision },
): Mark {
  const at = bureau.now();
  const known = electorOf(bearer);
  const act = { id, at, kind: 'mandant-votes', inside: false, courtDecision: on } as const;
  const decision = decideVote(voterAtRound(bureau, known), act);
  if (!decision.ok) throw new TrainingRefused(decision.reasons);
  const { mark } = decision;
  bureau.marks.push(mark);
  const { lastName, firstNames } = bearer;
  const elector = { lastName, firstNames, usageName: undefined };
  if (!isListed(known)) bureau.bearers.set(known, { ...elector, elector: known, born: day(bearer.born) });
  const entry = {
    id: String(bureau.minutes.length),
    at,
    kind: 'court-decision',
    elector,
    decidedOn: on,
    court,
  } as const;
  bureau.minutes.push({ ...entry, isAnother: bearer.isAnother ?? false });
  return viewOf(mark);
}

function isListed(elector: ElectorId): boolean {
  return VILLAGERS.some((its) => its.elector === elector && its.station === STATION);
}

/** Whom the list knows, unless he is told from that one; else the one person of that name and birth date. */
function electorOf({ lastName, firstNames, born, isAnother = false }: CourtDecisionBearer): ElectorId {
  const name = fold(`${lastName} ${firstNames}`);
  const known = VILLAGERS.find((its) => its.born === born && fold(`${its.lastName} ${its.firstNames}`) === name);
  if (isAnother) return `exercice-${name}-${born}-autre` as ElectorId;
  return known?.elector ?? (`exercice-${name}-${born}` as ElectorId);
}
