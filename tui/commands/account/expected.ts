import { ROLES } from '#core/law/access/permissions.ts';
import { CAPACITIES } from '#core/model/authority.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { FieldName } from '#tui/commands/account/fields.ts';

type Expected = { readonly [field in FieldName]: string };

type Kinds = { readonly [kind in 'text' | 'name']: string };
const KINDS: Bilingual<Kinds> = {
  fr: { text: 'du texte visible, pas trop long', name: 'des lettres, sans chiffre' },
  en: { text: 'visible text, not too long', name: 'letters, no digit' },
};
const DATE = '2027-05-17, 17/05/2027';

/** The values that a field of an account may hold, in words or by an example. */
export const EXPECTED: Bilingual<Expected> = { fr: expectedIn(KINDS.fr), en: expectedIn(KINDS.en) };

function expectedIn({ text, name }: Kinds): Expected {
  return {
    name: text,
    role: ROLES.join(', '),
    who: text,
    commune: '59172',
    station: '59172/0001',
    nne: '123456789',
    born: DATE,
    'identity-certified-on': DATE,
    'last-name': name,
    'first-name': name,
    capacity: CAPACITIES.join(', '),
    unit: text,
    'place-name': text,
    place: 'france, abroad',
    zone: 'Europe/Paris',
    'designated-from': DATE,
    'designated-to': DATE,
    'chosen-by': text,
  };
}
