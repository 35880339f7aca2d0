import type { z } from 'zod';
import { type Day, day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { ACTS, type Act, isAction } from '#test/scenarios/format/acts.ts';
import { type Check, readCheck } from '#test/scenarios/format/check.ts';
import { allRead, type Expectation, readExpectation, readMultiset } from '#test/scenarios/format/expectation.ts';
import { type Fault, type Read, readBy } from '#test/scenarios/format/fault.ts';
import { moment } from '#test/scenarios/format/keys.ts';

/** One act, or several sent at once; `label` is how a report names it. */
export type ActStep = {
  readonly kind: 'acts';
  readonly label: string;
  readonly at: Instant;
  /** The date of `at` as written. */
  readonly on: Day;
  readonly acts: readonly Act[];
  readonly expected: readonly Expectation[];
};
export type CheckStep = { readonly kind: 'check'; readonly label: string; readonly check: Check };
export type Step = ActStep | CheckStep;

type Raw = { readonly [key: string]: unknown };
const BESIDE_THE_ACTION = ['at', 'expect'];

/** `number` counts from 1. */
export function readStep(raw: unknown, number: number): Read<Step> {
  const key = `step ${number}`;
  if (!isMap(raw)) return wrong(key, 'is not a map');
  if ('check' in raw) return readCheckStep(raw, key);

  const at = readBy(moment, raw['at'], `${key}, at`);
  const actions = Object.keys(raw).filter((other) => !BESIDE_THE_ACTION.includes(other));
  const [action, second] = actions;
  if (action === undefined) return wrong(key, 'has no action');
  if (second !== undefined) return wrong(`${key}, ${second}`, 'is one action too many, or an unknown key');

  const label = `${key} (${String(raw['at'])} ${action})`;
  const done = action === 'together' ? readTogether(raw, key) : readOne(action, raw, key);
  const faults = [...(at.ok ? [] : at.faults), ...(done.ok ? [] : done.faults)];
  if (!at.ok || !done.ok) return { ok: false, faults };
  const on = day(String(raw['at']).slice(0, 'YYYY-MM-DD'.length));
  return { ok: true, value: { kind: 'acts', label, at: at.value, on, ...done.value } };
}

function readCheckStep(raw: Raw, key: string): Read<Step> {
  const others = Object.keys(raw).filter((other) => other !== 'check');
  const faults = others.map((other) => ({ key: `${key}, ${other}`, message: 'does not go with check' }));
  if (faults.length > 0) return { ok: false, faults };
  const read = readCheck(raw['check'], `${key}, check`);
  return read.ok ? { ok: true, value: { kind: 'check', label: `${key} (check)`, check: read.value } } : read;
}

type Done = Pick<ActStep, 'acts' | 'expected'>;

function readOne(action: string, raw: Raw, key: string): Read<Done> {
  const act = readAct(action, raw[action], key);
  if (!act.ok) return act;
  const expected = readExpectation(raw['expect'], `${key}, expect`, ACTS[act.value.action].answers);
  return expected.ok ? { ok: true, value: { acts: [act.value], expected: [expected.value] } } : expected;
}

function readTogether(raw: Raw, key: string): Read<Done> {
  const list = raw['together'];
  if (!Array.isArray(list) || list.length === 0) return wrong(`${key}, together`, 'is no list of actions');
  const acts = allRead(list.map((act: unknown, index) => readMember(act, `${key}, together[${index}]`)));
  if (!acts.ok) return acts;
  const answers = acts.value.map(({ action }) => ACTS[action].answers);
  const expected = readMultiset(raw['expect'], `${key}, expect`, answers);
  return expected.ok ? { ok: true, value: { acts: acts.value, expected: expected.value } } : expected;
}

function readMember(raw: unknown, key: string): Read<Act> {
  const [action, second] = isMap(raw) ? Object.keys(raw) : [];
  if (!isMap(raw) || action === undefined) return wrong(key, 'is no action');
  if (second !== undefined) return wrong(`${key}.${second}`, 'is one action too many, or an unknown key');
  return readAct(action, raw[action], key);
}

function readAct(action: string, raw: unknown, key: string): Read<Act> {
  const where = key.includes(',') ? `${key}.${action}` : `${key}, ${action}`;
  if (!isAction(action)) return wrong(where, 'is an unknown action');
  const schema: z.ZodType = ACTS[action].keys;
  const read = readBy(schema, raw, where);
  return read.ok ? { ok: true, value: { action, keys: read.value } as Act } : read;
}

function isMap(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function wrong(key: string, message: string): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults: [{ key, message }] };
}
