import { z } from 'zod';
import { readDay } from '#core/calendar/day.ts';
import { type Instant, instantOf, localTime, PARIS, timeZone } from '#core/calendar/instant.ts';
import { isCode } from '#test/scenarios/format/words.ts';
import { isPlaceName, STATION_NUMBERS, stationNames } from '#test/scenarios/places.ts';

const UNKNOWN_KEY = 'is an unknown key';

/** Free text, or the name of something; a number counts as its digits. */
export const text = z.union([z.string().min(1), z.number().transform(String)], { error: 'is not a text' });

export const date = fromText((written) => readDay(written), 'is not a date that exists');
export const place = fromText((written) => (isPlaceName(written) ? written : undefined), 'is no commune or post');
export const station = fromText(
  (written) => stationNames().find((name) => name === written),
  'is no station, as in denain/0001',
);
export const stationNumber = fromText(
  (written) => STATION_NUMBERS.find((number) => number === written),
  `is no station: ${STATION_NUMBERS.join(' or ')}`,
);
export const roundNumber = z.union([z.literal(1), z.literal(2)], { error: 'is no round: 1 or 2' });
export const code = text.refine(isCode, 'is no code of a refusal');
export const moment = z.string({ error: 'is not a date and a time' }).transform((written, context): Instant => {
  const read = readMoment(written);
  if (read.ok) return read.at;
  context.addIssue({ code: 'custom', message: read.why });
  return z.NEVER;
});

export function yesOrNo(usual: boolean) {
  return z.boolean({ error: 'is neither true nor false' }).default(usual);
}

/** `pres/1`: a round by its election's name and its number. */
export type RoundName = { readonly election: string; readonly number: 1 | 2 };

export const roundName = fromText(readRoundName, 'is no round, as in NAME/1');

function readRoundName(written: string): RoundName | undefined {
  const [, election, number] = /^(.+)\/([12])$/.exec(written) ?? [];
  if (election === undefined) return undefined;
  return { election, number: number === '1' ? 1 : 2 };
}

/** A map whose keys mean something, as a list. */
export function pairs<Key, Value>(key: z.ZodType<Key>, value: z.ZodType<Value>) {
  return z.record(z.string(), z.unknown(), { error: 'is not a map' }).transform((written, context) =>
    Object.entries(written).flatMap(([name, raw]): { readonly key: Key; readonly value: Value }[] => {
      const readKey = key.safeParse(name);
      const readValue = value.safeParse(raw);
      for (const issue of [...(readKey.error?.issues ?? []), ...(readValue.error?.issues ?? [])]) {
        for (const { message, path } of issuesOf(issue)) {
          context.addIssue({ code: 'custom', message, path: [name, ...path] });
        }
      }
      return readKey.success && readValue.success ? [{ key: readKey.data, value: readValue.data }] : [];
    }),
  );
}

/** One issue for each unknown key, at the path of the key. */
export function issuesOf(issue: z.core.$ZodIssue): readonly { message: string; path: PropertyKey[] }[] {
  if (issue.code !== 'unrecognized_keys') return [{ message: issue.message, path: issue.path }];
  return issue.keys.map((unknown) => ({ message: UNKNOWN_KEY, path: [...issue.path, unknown] }));
}

const MOMENT = /^(\d{4}-\d{2}-\d{2}) (([01]\d|2[0-3]):[0-5]\d)(?: (\S+))?$/;

function readMoment(written: string): { readonly ok: true; readonly at: Instant } | { ok: false; why: string } {
  const [, on = '', time = '', , zone] = MOMENT.exec(written) ?? [];
  const day = readDay(on);
  if (day === undefined) return { ok: false, why: 'is not a date and a time, as in 2027-03-01 10:00 Europe/Paris' };
  try {
    return { ok: true, at: instantOf(day, localTime(time), zone === undefined ? PARIS : timeZone(zone)) };
  } catch {
    return { ok: false, why: 'is a time that the clocks skip or double there, or a time zone that does not exist' };
  }
}

function fromText<Value>(read: (written: string) => Value | undefined, why: string) {
  return z.string({ error: why }).transform((written, context): Value => {
    const value = read(written);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: why });
    return z.NEVER;
  });
}
