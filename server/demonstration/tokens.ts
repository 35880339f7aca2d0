import { addDays, type Day, daysBetween } from '#core/calendar/day.ts';
import { fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { lastCounterDay } from '#core/law/establishment/request.ts';
import { STATIONS } from '#server/demonstration/rolls.ts';
import type { Scene } from '#server/demonstration/scene.ts';

/**
 * What depends on the database or on the day, as the recording says it (acts.jsonl):
 *
 * - `§person ormesson`, `§account opj`: ids of the scene; `§election 0`, `§name 0`, `§round 0/1`: of the
 *   election polled today; 1 is the municipal one
 * - `§id 17`: the id of what an act made
 * - `§day -5`: days from today; `§lapse -5`: the last day of a request made then; `§poll 0/1 59172`: the day
 *   of a round in a commune
 * - `§at -5 13:00:30.000`: an instant of UTC before today; `§vote 17`: the instant of a vote of today, in
 *   their order
 */
export type Token = `§${string}`;

/** Every token of the scene itself, and what it stands for. */
export function sceneTokens({ world, callers, votes }: Scene): ReadonlyMap<string, string> {
  const elections = [world.today, world.municipal].flatMap(({ id, name, rounds }, of) => [
    [`§election ${of}`, id],
    [`§name ${of}`, name],
    ...rounds.map((round) => [`§round ${of}/${round.number}`, round.id]),
  ]);
  return new Map([
    ...elections.map(([token = '', value = '']) => [token, value] as const),
    ...[...world.people].map(([handle, { id }]) => [`§person ${handle}`, id] as const),
    ...[...callers].map(([name, { account }]) => [`§account ${name}`, account.id] as const),
    ...votes.map(({ at }, index) => [`§vote ${index}`, at] as const),
  ]);
}

/** The days of each round in the communes whose electors act. */
export function pollTokens({ world }: Scene): ReadonlyMap<string, Day> {
  const held = new Set(STATIONS.map(({ commune }) => commune));
  const communes = world.places.filter(({ code }) => held.has(code));
  return new Map(
    [world.today, world.municipal].flatMap(({ rounds }, of) =>
      rounds.flatMap((round) =>
        communes.map(
          (commune) => [pollToken(`§round ${of}/${round.number}`, commune.code), pollingDay(round, commune)] as const,
        ),
      ),
    ),
  );
}

export const pollToken = (round: string, commune: string): Token => `§poll ${round.slice('§round '.length)} ${commune}`;

const RELATIVE = /^§(day|at|lapse) (-?\d+)(?: ([\d:.]+))?$/;

/** The day or the instant of a token that counts from today; undefined for any other token. */
export function fromToday(token: string, today: Day): Day | Instant | undefined {
  const [, kind, days, time] = RELATIVE.exec(token) ?? [];
  if (kind === undefined) return undefined;
  const day = addDays(today, Number(days));
  if (kind === 'lapse') return lastCounterDay(day);
  return kind === 'day' ? day : (`${day}T${time}Z` as Instant);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)$/;

/** The token of a day or an instant, counted from today; undefined for any other text. */
export function tokenFromToday(text: string, today: Day): Token | undefined {
  if (DAY.test(text)) return `§day ${daysBetween(today, text as Day)}`;
  if (!INSTANT.test(text)) return undefined;
  const at = normalised(text);
  return `§at ${daysBetween(today, at.slice(0, 10) as Day)} ${at.slice(11, -1)}`;
}

/** One instant as it is written everywhere. */
export function normalised(text: string): string {
  return INSTANT.test(text) ? fromEpoch(toEpoch(text as Instant)) : text;
}

/** Every text in a value of JSON, changed. */
export function mapTexts(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, mapTexts(field, change)]));
}
