import type { Draft } from '#test/model/histories/drafts.ts';
import { eraOf } from '#test/model/histories/eras.ts';
import { required } from '#test/model/world.ts';

const NAMES = ['ana', 'ben', 'cleo', 'dan', 'eve'];
/** New Caledonia, the Americas and Polynésie more often than their people are. */
const WHERE = [
  'denain',
  'marly',
  'noumea',
  'denain',
  'londres',
  'papeete',
  'pointe-a-pitre',
  'nantes',
  'noumea',
  'montreal',
  'marly',
  'paris',
  'noumea',
  'villeurbanne',
  'denain',
  'londres',
];

type Plans = { readonly [name: string]: { readonly [key: string]: unknown } };
export type Cast = { readonly electors: Plans; readonly elections: Plans; readonly from: string };

/** The people and the elections of a draft, as a story writes them. */
export function castOf({ era: number, people, elections }: Draft): Cast {
  const { from, candidates, isOfOneCommune } = required(eraOf(number), 'an era');
  const places = people.map(({ place, oddity }) => {
    const [first] = people;
    const where = isOfOneCommune && oddity > 2 && first ? first.place : place;
    return required(WHERE[where % WHERE.length], 'a place');
  });
  const electors = people.map(({ oddity }, index) => {
    const on = required(places[index], 'a place');
    return [required(NAMES[index], 'a name'), { on, ...odd(oddity, on) }] as const;
  });
  const held = elections.map(({ candidate, places: where }) => {
    const { name, type, rounds, isPartial, dissolution } = required(
      candidates[candidate % candidates.length],
      'an election',
    );
    const among = [...new Set(where.map((one) => required(places[one % places.length], 'a place')))];
    return [name, { type, rounds, ...(isPartial && { in: among }), ...(dissolution && { dissolution }) }] as const;
  });
  return { electors: Object.fromEntries(electors), elections: Object.fromEntries(held), from };
}

/**
 * Half of New Caledonia's electors are on the special roll. Others are EU citizens, protected adults or of
 * the second station.
 */
function odd(oddity: number, on: string): { readonly [key: string]: unknown } {
  const isOfCommune = !['noumea', 'londres', 'montreal'].includes(on);
  if (oddity === 28 && isOfCommune) return { eu: 'municipal' };
  if (oddity === 29 && isOfCommune) return { eu: 'both' };
  if (on === 'noumea' && oddity >= 15) return { special: true };
  if (oddity === 27) return { station: '0002' };
  if (oddity === 26) return { protected: true };
  return {};
}
