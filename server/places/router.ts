import { z } from 'zod';
import { isTerritory } from '#core/territory.ts';
import { communeCode, hours, key, stationId, text, zone } from '#server/input.ts';
import { foreseeImport, importPlaces } from '#server/places/import.ts';
import { orRefused } from '#server/refused.ts';
import { allowedTo, router } from '#server/trpc.ts';

const MOST = 500;

const commune = z.strictObject({
  code: communeCode,
  name: text(100),
  kind: z.enum(['communal', 'consular', 'new-caledonia']),
  territory: z.string().refine(isTerritory),
  zone,
});
const station = z
  .strictObject({ id: stationId, opens: hours, closes: hours })
  .refine(({ opens, closes }) => opens < closes)
  .transform(({ id, ...its }) => ({ id, commune: communeCode.parse(id.slice(0, 5)), ...its }));

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

export const placeRouter = router({
  import: allowedTo('place.import')
    .input(z.strictObject({ key, ...places }))
    .mutation(async ({ ctx, input }) => orRefused(await importPlaces(ctx, input))),
  foresee: allowedTo('place.import')
    .input(z.strictObject(places))
    .query(async ({ ctx, input }) => orRefused(await foreseeImport(ctx, input))),
});
