import { z } from 'zod';
import { PHONE } from '#core/law/elections/place-import.ts';
import { isTerritory } from '#core/law/elections/territories.ts';
import { hasPublicPlaces } from '#core/law/establishment/public-places.ts';
import { communeCode, day, hours, key, stationId, text, zone } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router, signedIn } from '#server/api/trpc.ts';
import { importCommunes, previewImport } from '#server/communes/import.ts';
import { importOpenings, previewOpenings } from '#server/public-places/import.ts';
import { publicOpenings } from '#server/public-places/list.ts';

const MOST = 500;
const MOST_OPENINGS = 200;

const commune = z.strictObject({
  code: communeCode,
  name: text(100),
  kind: z.enum(['communal', 'consular', 'new-caledonia']),
  territory: z.string().max(60).refine(isTerritory),
  zone,
});
/** `01 23 45 67 89`, `+44 20 7946 0000`. */
const phone = z.string().max(40).regex(PHONE);
const station = z
  .strictObject({ id: stationId, opens: hours, closes: hours, phone: phone.optional() })
  .refine(({ opens, closes }) => opens < closes)
  .transform(({ id, ...pollingHours }) => ({ id, commune: communeCode.parse(id.slice(0, 5)), ...pollingHours }));

const isEachOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;
const places = {
  communes: z
    .array(commune)
    .max(MOST)
    .refine((given) => isEachOnce(given.map(({ code }) => code))),
  stations: z
    .array(station)
    .max(MOST)
    .refine((given) => isEachOnce(given.map(({ id }) => id))),
};

const opening = z
  .strictObject({
    commune: communeCode,
    name: text(100),
    address: text(200),
    decree: text(200),
    day: day.refine(hasPublicPlaces),
    opens: hours,
    closes: hours,
    isWithdrawn: z.boolean(),
  })
  .refine(({ opens, closes }) => opens < closes);
const openings = z
  .array(opening)
  .min(1)
  .max(MOST_OPENINGS)
  .refine((given) => isEachOnce(given.map(({ commune, name, day: on, opens }) => `${commune} ${name} ${on} ${opens}`)));

export const placeRouter = router({
  import: allowedTo('place.import', 'long')
    .input(z.strictObject({ key, ...places }))
    .mutation(async ({ ctx, input }) => orRefused(await importCommunes(ctx, input))),
  importPublic: allowedTo('place.import')
    .input(z.strictObject({ key, openings }))
    .mutation(async ({ ctx, input }) => orRefused(await importOpenings(ctx, input))),
  foreseePublic: allowedTo('place.import')
    .input(z.strictObject({ openings }))
    .query(async ({ ctx, input }) => orRefused(await previewOpenings(ctx, input.openings))),
  public: signedIn
    .input(z.strictObject({ near: communeCode.optional() }))
    .query(({ ctx, input }) => publicOpenings(ctx, input.near)),
  foresee: allowedTo('place.import', 'long')
    .input(z.strictObject(places))
    .query(async ({ ctx, input }) => orRefused(await previewImport(ctx, input))),
});
