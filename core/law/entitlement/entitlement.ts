import { addYears, type Day } from '#core/calendar/day.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { isHeldIn } from '#core/law/entitlement/held-in.ts';
import { ENTITLES, givesVote } from '#core/law/entitlement/rolls.ts';
import type { Communes, Election, ElectionType, Poll, Round } from '#core/model/election.ts';
import { type Elector, inForce, type Registration, registrationsOn } from '#core/model/elector.ts';
import type { Refusal, RoundFact } from '#core/model/refusal.ts';

/** the roll by which the elector votes at a round, where the election is held; undefined: none. */
export function pollOf(
  elector: Elector,
  at: { election: Election; round: Round },
  communes: Communes,
): Poll | undefined {
  for (const registration of elector.registrations) {
    const commune = communes.get(registration.commune);
    if (commune === undefined || !isHeldFor(at.election, registration)) continue;
    const day = pollingDay(at.round, commune);
    if (inForce(registration, day)) return { registration, commune, day };
  }
  return undefined;
}

function isHeldFor(election: Election, line: Registration): boolean {
  return givesVote(line, election.type) && isHeldIn(line.commune, election);
}

/** R-09, art. L2, L11: eighteen on the eve at the latest; born on 29 February, on 28 February. */
export function isOfAge(born: Day, polling: Day): boolean {
  return addYears(born, 18) < polling;
}

/**
 * art. L72: the reason why the mandataire is no elector at elections of this
 * type on that day; undefined: an elector.
 */
export function mandataireRefusal(mandataire: Elector, type: ElectionType, on: Day): Refusal | undefined {
  const lines = registrationsOn(mandataire, on);
  if (lines.some((line) => givesVote(line, type))) return undefined;
  const lists = lines.map(({ list }) => list);
  if (lists.length > 0 && lists.every(isComplementary)) return { code: 'eu-not-entitled', type };
  if (lists.length > 0 && type === 'consular') return { code: 'mandataire-not-consular' };
  return { code: 'mandataire-not-elector', type };
}

/** art. L71: an elector only on a complementary roll gives no procuration for other elections. */
function mandantRefusal(mandant: Elector, { name, type }: Election, { day }: Round): Refusal {
  const lists = registrationsOn(mandant, day).map(({ list }) => list);
  const isForeign =
    lists.length > 0 && lists.every(isComplementary) && lists.every((list) => !ENTITLES[list].includes(type));
  return isForeign ? { code: 'eu-not-entitled', type } : { code: 'mandant-not-elector', election: name };
}

function isComplementary(list: Registration['list']): boolean {
  return list === 'eu-municipal' || list === 'eu-european';
}

/** every reason why this round cannot be covered, or where the mandant polls. */
export function pollOrReasons(
  people: { readonly mandant: Elector; readonly mandataire: Elector },
  at: { readonly election: Election; readonly round: Round },
  communes: Communes,
): { readonly poll: Poll | undefined; readonly reasons: readonly Refusal[] } {
  const { election, round } = at;
  const poll = pollOf(people.mandant, at, communes);
  const day = poll?.day ?? round.day;
  const fact: RoundFact = { election: election.name, number: round.number, day };

  const reasons: Refusal[] = [];
  if (poll === undefined) reasons.push(mandantRefusal(people.mandant, election, round));
  if (!isOfAge(people.mandant.born, day)) reasons.push({ code: 'under-age', who: 'mandant', round: fact });
  const unentitled = mandataireRefusal(people.mandataire, election.type, day);
  if (unentitled) reasons.push(unentitled);
  if (!isOfAge(people.mandataire.born, day)) reasons.push({ code: 'under-age', who: 'mandataire', round: fact });
  return { poll, reasons };
}
