import { addYears, type Day } from '#core/calendar/day.ts';
import { isGivenOnline, versionOn } from '#core/law/versions/by-act-date.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { List } from '#core/model/elector.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** years for which a certified digital identity serves, the last day included. */
const IDENTITY_YEARS = 5;

/**
 * An act without a counter, asked for on a day local to the mandant; `rounds` are the rounds named, by their
 * metropolitan Sundays.
 */
export type OnlineAct = {
  readonly kind: 'procuration' | 'revocation';
  readonly on: Day;
  readonly certifiedOn: Day | undefined;
  readonly rounds: readonly { readonly type: ElectionType; readonly sunday: Day }[];
};

/** Code électoral, art. R72, décret 2025-1059. */
export function mayDoWithoutCounter(act: OnlineAct): Verdict<RefusalOf<'counter-required'>> {
  const reasons: RefusalOf<'counter-required'>[] = [];
  if (!isOpen(act)) reasons.push({ code: 'counter-required', lacks: 'law' });
  const lacks = lackOf(act);
  if (lacks) reasons.push({ code: 'counter-required', lacks });
  return verdict(reasons);
}

function isOpen({ kind, on, rounds }: OnlineAct): boolean {
  if (versionOn(on).whollyOnline) return true;
  return kind === 'procuration' && rounds.length > 0 && rounds.every((round) => isGivenOnline(round, on));
}

function lackOf({ on, certifiedOn }: OnlineAct): 'identity' | 'recent-identity' | undefined {
  if (certifiedOn === undefined || on < certifiedOn) return 'identity';
  return addYears(certifiedOn, IDENTITY_YEARS) < on ? 'recent-identity' : undefined;
}

/**
 * R-31, art. L73: an act made without an authority counts as made abroad for a consular roll, else in France.
 */
export function placeOnline(mandantList: List): FranceOrAbroad {
  return mandantList === 'consular' ? 'abroad' : 'france';
}
