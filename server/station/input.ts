import { z } from 'zod';
import {
  birth,
  count,
  day,
  electorId,
  moment,
  nne,
  password,
  personName,
  procurationId,
  roundId,
  stationId,
  text,
} from '#server/api/input.ts';

export const cursor = z.string().regex(/^\d{1,15}$/);

/** More than the lines that may share a number, one for each roll. */
const SMALLEST_PAGE = 10;

export const page = z.strictObject({
  round: roundId,
  after: count.optional(),
  limit: z.int().min(SMALLEST_PAGE).max(500),
});

export const by = z.union([
  z.strictObject({ procuration: procurationId }),
  z.strictObject({ mandant: electorId, mandataire: electorId }),
]);

export const inside = z.boolean();

export const second = z.strictObject({ name: text(100), password });

export const bearer = z.strictObject({
  lastName: personName,
  firstNames: personName,
  sex: z.enum(['F', 'M']),
  born: birth,
  nne: nne.optional(),
  isAnother: z.boolean().optional(),
});

export const decision = z.strictObject({ on: day, court: text(200) });

export const voters = z.int().min(0).max(100_000);

export const here = z.strictObject({
  election: text(200),
  number: z.literal([1, 2]),
  day,
  station: stationId,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  electors: voters,
  procurations: voters,
  ended: voters,
  clock: moment,
  terminals: z.int().min(0).max(1_000),
});
