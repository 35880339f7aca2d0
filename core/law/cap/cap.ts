import type { Caps } from '#core/law/versions/by-polling-date.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import type { List } from '#core/model/elector.ts';
import type { RefusalOf, RoundFact } from '#core/model/refusal.ts';

export type CapRefusal = RefusalOf<'cap-france' | 'cap-total'>;

/**
 * Code électoral, art. L73: may one mandataire hold these together at a round? `at` names where
 * they are counted.
 */
export function overCap(
  held: readonly { readonly place: FranceOrAbroad; readonly mandantList: List }[],
  at: { readonly round: RoundFact; readonly caps: Caps },
): readonly CapRefusal[] {
  const { caps } = at;
  const inFrance = held.filter(({ place }) => place === 'france').length;
  const isConsular = held.some(({ mandantList }) => mandantList === 'consular');
  const max = isConsular ? caps.inAll.consular : caps.inAll.communal;

  const { election, number, day } = at.round;
  const rounds = [{ election, number, day }];
  const reasons: CapRefusal[] = [];
  if (inFrance > caps.inFrance) reasons.push({ code: 'cap-france', held: inFrance, max: caps.inFrance, rounds });
  if (held.length > max) reasons.push({ code: 'cap-total', held: held.length, max, rounds });
  return reasons;
}
