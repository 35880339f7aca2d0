import type { Day } from '#core/calendar/day.ts';
import { versionOn } from '#core/law/versions/by-act-date.ts';
import type { Communes } from '#core/model/election.ts';
import { type Elector, registrationsOn } from '#core/model/elector.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

type Naming = { readonly mandant: Elector; readonly mandataire: Elector; readonly communes: Communes };

/**
 * Code électoral, art. L72, until 2021: the mandataire of an act of that day is of the mandant's
 * commune.
 */
export function ofSameCommune(naming: Naming, on: Day): Verdict<RefusalOf<'other-commune'>> {
  return versionOn(on).commune === 'any' ? { ok: true } : ofOneCommune(naming, on);
}

/** Whether both are on a roll of one commune that day. */
export function ofOneCommune({ mandant, mandataire, communes }: Naming, on: Day): Verdict<RefusalOf<'other-commune'>> {
  const ofMandant = communesOf(mandant, on);
  const [first] = ofMandant;
  const isShared = first === undefined || communesOf(mandataire, on).some((code) => ofMandant.includes(code));
  return verdict(isShared ? [] : [{ code: 'other-commune', commune: communes.get(first)?.name }]);
}

function communesOf(elector: Elector, on: Day) {
  return registrationsOn(elector, on).map(({ commune }) => commune);
}
