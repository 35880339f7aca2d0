import { z } from 'zod';
import { MESSAGE_SUBJECTS } from '#core/model/message.ts';
import { FLAGS } from '#core/model/procuration.ts';
import { type Fault, type Read, readBy } from '#test/scenarios/format/fault.ts';
import { code, pairs, roundName, station, text } from '#test/scenarios/format/keys.ts';
import { MARKS, ROUND_STATES, STATUSES } from '#test/scenarios/format/words.ts';

const thing = z.strictObject({
  status: z.enum(STATUSES).optional(),
  reason: code.optional(),
  flags: z.array(z.enum(FLAGS)).default([]),
  station: station.optional(),
  rounds: pairs(roundName, z.enum(ROUND_STATES)).default([]),
});

const whole = z.strictObject({
  messages: z.array(z.strictObject({ to: text, about: z.enum(MESSAGE_SUBJECTS) })).default([]),
  'no-messages': z.array(text).default([]),
  incidents: z.int().min(0).optional(),
  marks: pairs(text, pairs(roundName, z.enum(MARKS))).default([]),
  audit: z.literal('intact').optional(),
});

/** Keys of a check that concern the whole story, which nothing may be named after. */
export const RESERVED: readonly string[] = Object.keys(whole.shape);

export type Expected = { readonly name: string } & z.output<typeof thing>;
export type Check = z.output<typeof whole> & { readonly things: readonly Expected[] };

export function readCheck(raw: unknown, key: string): Read<Check> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, faults: [{ key, message: 'is not a map' }] };
  }
  const entries = Object.entries(raw);
  const about = Object.fromEntries(entries.filter(([name]) => RESERVED.includes(name)));
  const readWhole = readBy(whole, about, key);
  const faults: Fault[] = readWhole.ok ? [] : [...readWhole.faults];

  const things: Expected[] = [];
  for (const [name, raw] of entries.filter(([other]) => !RESERVED.includes(other))) {
    const read = readBy(thing, raw, `${key}.${name}`);
    if (read.ok) things.push({ name, ...read.value });
    else faults.push(...read.faults);
  }
  if (!readWhole.ok || faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { ...readWhole.value, things } };
}
