import { z } from 'zod';
import { CAPACITIES } from '#core/model/authority.ts';
import { birth, communeCode, day, nne, personName, stationId, text, zone } from '#server/api/input.ts';

export const accountName = text(100);
/** Of what the client keeps. */
export const codeHash = z.string().regex(/^[0-9a-f]{64}$/);

const habilitation = z.strictObject({
  lastName: personName,
  firstName: personName,
  capacity: z.enum(CAPACITIES),
  unit: text(200),
  placeName: text(100),
  place: z.enum(['france', 'abroad']),
  zone: zone.optional(),
  designatedFrom: day.optional(),
  designatedTo: day.optional(),
  chosenBy: accountName.optional(),
});

/** an elector to whom the roll of New Caledonia gives no national number. */
const named = { lastName: personName, firstNames: personName, commune: communeCode };

/** An account to be made, with `more` in each of its shapes. */
function accountWith<More extends z.ZodRawShape>(more: More) {
  const shared = { name: accountName, who: text(200), ...more };
  const elector = { ...shared, role: z.literal('elector'), born: birth, identityCertifiedOn: day.optional() };
  const others = z.discriminatedUnion('role', [
    z.strictObject({ ...shared, role: z.literal('admin') }),
    z.strictObject({ ...shared, role: z.literal('town-hall'), commune: communeCode }),
    z.strictObject({ ...shared, role: z.enum(['assessor', 'presiding-officer']), station: stationId }),
    z.strictObject({ ...elector, nne }),
    z.strictObject({ ...shared, role: z.literal('officer'), habilitation }),
  ]);
  return z.union([others, z.strictObject({ ...elector, ...named })]);
}

export const newAccount = accountWith({});
export const wantedAccount = accountWith({ codeHash });
