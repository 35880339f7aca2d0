import { z } from 'zod';
import { CAPACITIES } from '#core/authority.ts';
import { communeCode, day, nne, personName, stationId, text, zone } from '#server/input.ts';

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

/** An account to be made, with `more` in each of its shapes. */
function accountWith<More extends z.ZodRawShape>(more: More) {
  const shared = { name: accountName, who: text(200), ...more };
  return z.discriminatedUnion('role', [
    z.strictObject({ ...shared, role: z.literal('admin') }),
    z.strictObject({ ...shared, role: z.literal('town-hall'), commune: communeCode }),
    z.strictObject({ ...shared, role: z.enum(['assessor', 'presiding-officer']), station: stationId }),
    z.strictObject({ ...shared, role: z.literal('elector'), nne, born: day, identityCertifiedOn: day.optional() }),
    z.strictObject({ ...shared, role: z.literal('officer'), habilitation }),
  ]);
}

export const newAccount = accountWith({});
export const wantedAccount = accountWith({ codeHash });
