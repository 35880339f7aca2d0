import { type Day, day } from '#core/day.ts';
import { fold } from '#core/fold.ts';
import type { ElectorId, MarkId } from '#core/ids.ts';
import { step } from '#core/station.ts';
import type { Mark } from '#tui/answers.ts';
import { booth, TrainingRefused } from '#tui/training/acts.ts';
import { type Bureau, viewOf } from '#tui/training/bureau.ts';
import { STATION, VILLAGERS } from '#tui/training/town.ts';

type Bearer = { readonly lastName: string; readonly firstNames: string; readonly born: string };
type Decision = { readonly on: Day; readonly court: string };

/** who bears a court decision votes, once, and the minutes tell it. */
export function bearerVotes(
  bureau: Bureau,
  id: MarkId,
  { bearer, decision: { on, court } }: { readonly bearer: Bearer; readonly decision: Decision },
): Mark {
  const at = bureau.now();
  const known = electorOf(bearer);
  const act = { id, at, kind: 'mandant-votes', inside: false, courtDecision: on } as const;
  const next = step(booth(bureau, known), act);
  if (!next.ok) throw new TrainingRefused(next.reasons);
  const [mark] = next.effects.flatMap((effect) => (effect.kind === 'mark' ? [effect.mark] : []));
  if (mark === undefined) throw new Error('a vote leaves a mark');
  bureau.marks.push(mark);
  const { lastName, firstNames } = bearer;
  const elector = { lastName, firstNames, usageName: undefined };
  if (!isListed(known)) bureau.bearers.set(known, { ...elector, elector: known, born: day(bearer.born) });
  bureau.minutes.push({ id: String(bureau.minutes.length), at, kind: 'court-decision', elector, decidedOn: on, court });
  return viewOf(mark);
}

function isListed(elector: ElectorId): boolean {
  return VILLAGERS.some((its) => its.elector === elector && its.station === STATION);
}

/** Whom the list knows, else the one person of that name and birth date. */
function electorOf({ lastName, firstNames, born }: Bearer): ElectorId {
  const name = fold(`${lastName} ${firstNames}`);
  const known = VILLAGERS.find((its) => its.born === born && fold(`${its.lastName} ${its.firstNames}`) === name);
  return known?.elector ?? (`exercice-${name}-${born}` as ElectorId);
}
