import { z } from 'zod';
import { type Day, readBirth, readDay } from '#core/calendar/day.ts';
import { instant, localTime, timeZone } from '#core/calendar/instant.ts';
import { LINKS } from '#core/model/declaration.ts';
import type {
  CommuneCode,
  ElectionId,
  ElectorId,
  MarkId,
  OpeningId,
  ProcurationId,
  RevocationId,
  RoundId,
  StationId,
} from '#core/model/ids.ts';
import type { Validity } from '#core/model/procuration.ts';
import { isVisible } from '#core/text/visible.ts';
import { Refused } from '#server/api/refused.ts';

/**
 * Every input is strict and bounded, and becomes a branded type; an id is lower-cased, as the database writes
 * it.
 */
const branded = <Id extends string>() => z.uuid().transform((text) => text.toLowerCase() as Id);

export const key = z.uuid();
export const electorId = branded<ElectorId>();
export const electionId = branded<ElectionId>();
export const roundId = branded<RoundId>();
export const procurationId = branded<ProcurationId>();
export const revocationId = branded<RevocationId>();
export const openingId = branded<OpeningId>();
export const markId = branded<MarkId>();
export const communeCode = z
  .string()
  .regex(/^[0-9A-Z]{5}$/)
  .transform((text) => text as CommuneCode);

export const stationId = z
  .string()
  .regex(/^[0-9A-Z]{5}\/\d{4}$/)
  .transform((text) => text as StationId);

/** Reads text by a function of core that throws a RangeError for anything else. */
const readBy = <Value>(read: (text: string) => Value) =>
  z
    .string()
    .max(60)
    .transform((text, issues) => {
      try {
        return read(text);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        issues.addIssue({ code: 'custom', message: 'impossible' });
        return z.NEVER;
      }
    });
export const hours = readBy(localTime);
export const zone = readBy(timeZone);

/** Nobody alive was born before the first year, and nothing is planned after the last. */
const FIRST_YEAR = '1850';
const LAST_YEAR = '2199';
const isInReach = (dated: string) => dated >= FIRST_YEAR && dated.slice(0, 4) <= LAST_YEAR;

/** A moment of those years: one before the year 0 begins with a minus sign, and a far one with a plus. */
export const moment = readBy(instant).refine(isInReach);

/** A count, or the number of a line or of an entry: the largest that a column of the database holds. */
export const count = z.int().min(0).max(2_147_483_647);

/** A letter may be typed as several signs, which become one. */
const SIGNS_OF_A_LETTER = 4;

export const text = (longest: number) =>
  z
    .string()
    .max(SIGNS_OF_A_LETTER * longest)
    .transform((typed) => typed.normalize('NFC').trim())
    .pipe(z.string().min(1).max(longest).refine(isVisible));
/** A person's name: it has a letter, and no digit. */
export const personName = text(100).refine((typed) => /\p{L}/u.test(typed) && !/\p{N}/u.test(typed));
export const password = z.string().min(1).max(200);
export const reference = z.string().max(40);
export const nothing = z.strictObject({});

/** A date; one that looks right and cannot be is refused by name (rules.md, section 12). */
const dateBy = (read: (written: string) => Day | undefined) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .transform((written) => {
      const date = isInReach(written) ? read(written) : undefined;
      if (date === undefined) throw new Refused([{ code: 'date-impossible', written }]);
      return date;
    });
export const day = dateBy(readDay);
/** A date of birth, whose day and month may be unknown. */
export const birth = dateBy(readBirth);

export const validity = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('election'),
    election: electionId,
    rounds: z
      .array(z.literal([1, 2]))
      .min(1)
      .max(2)
      .refine((numbers) => new Set(numbers).size === numbers.length),
  }),
  z.strictObject({ kind: z.literal('period'), until: day }),
]) satisfies z.ZodType<Validity>;

/** the link with the mandataire that the mandant declares; none by default. */
export const link = z.enum(LINKS).default('none');

export const nne = z.string().regex(/^\d{1,9}$/);

/** a full identity. */
export const who = z.union([
  z.strictObject({ nne, born: birth }),
  z.strictObject({
    lastName: personName,
    firstNames: personName,
    sex: z.enum(['F', 'M']),
    born: birth,
    commune: communeCode,
  }),
]);

/** Someone on the rolls: an elector found before, or a full identity. */
export const elector = z.union([z.strictObject({ id: electorId }), who]);
