import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drafts } from '#test/model/histories/drafts.ts';
import { writeStory } from '#test/model/histories/story.ts';
import type { Procuration, World } from '#test/model/world.ts';

/** The same histories each day. */
const DAILY = { seed: 2027, numRuns: 60, includeErrorInReport: true };

/** Holds after each act of each history; the daily run shows that the system does what the model predicts. */
function always(law: (world: World, before: World | undefined) => void): void {
  const holds = fc.property(drafts, (draft) => {
    for (const [place, world] of worldsOf(draft).entries()) law(world, worldsOf(draft)[place - 1]);
  });
  fc.assert(holds, DAILY);
}

const weakMap = new WeakMap<object, readonly World[]>();
function worldsOf(draft: Parameters<typeof writeStory>[0]): readonly World[] {
  const known = weakMap.get(draft) ?? writeStory(draft).worlds;
  weakMap.set(draft, known);
  return known;
}

const usable = ({ rounds }: Procuration) => [...rounds].flatMap(([key, is]) => (is === 'usable' ? [key] : []));
const ENDED: readonly string[] = ['rejected', 'void', 'expired'];
const voidRounds = ({ rounds }: Procuration) => [...rounds].flatMap(([key, is]) => (is === 'void' ? [key] : []));
const withStatus = ({ procurations }: World, status: string) =>
  procurations.filter((procuration) => procuration.status === status);

describe('Whatever happens, in whatever order it is recorded,', () => {
  test('no mandant has two active procurations at a round, nor two in control (R-32)', () => {
    always((world) => {
      for (const status of ['active', 'in-control']) {
        const claims = withStatus(world, status).flatMap((procuration) =>
          usable(procuration).map((key) => `${procuration.mandant} ${key}`),
        );
        expect(new Set(claims).size).toBe(claims.length);
      }
    });
  });

  test('no mandant has two active periods that share a day (R-33)', () => {
    always((world) => {
      const days = withStatus(world, 'active').flatMap((procuration) =>
        [...procuration.days].map((day) => `${procuration.mandant} ${day}`),
      );
      expect(new Set(days).size).toBe(days.length);
    });
  });

  test('no mandataire holds more at a round than the law allows (R-22, R-29)', () => {
    always((world) => {
      const held = withStatus(world, 'active').flatMap((procuration) =>
        usable(procuration).map((key) => ({ procuration, at: `${procuration.mandataire} ${key}` })),
      );
      for (const together of Map.groupBy(held, ({ at }) => at).values()) {
        const isConsular = together.some(({ procuration }) => procuration.kind === 'consular');
        const isOf2021 = together.some(({ procuration }) => procuration.day < '2021-09-01');
        expect(together.length).toBeLessThanOrEqual(isConsular ? 3 : 2);
        expect(together.filter(({ procuration }) => procuration.establishedIn === 'F').length).toBeLessThanOrEqual(
          isOf2021 ? 2 : 1,
        );
      }
    });
  });

  test('a rejected, void or expired procuration stays so (R-24, R-76)', () => {
    always((world, before) => {
      const over = before?.procurations.map(({ status }) => (ENDED.includes(status) ? status : undefined)) ?? [];
      const is = world.procurations.map(({ status }, place) => (over[place] ? status : undefined));
      expect(is.slice(0, over.length)).toEqual(over);
    });
  });

  test('a round that is void stays void (R-24)', () => {
    always((world, before) => {
      const voids = before?.procurations.map(voidRounds) ?? [];
      const are = world.procurations.map(voidRounds);
      expect(voids.flatMap((keys, place) => keys.filter((key) => !are[place]?.includes(key)))).toEqual([]);
    });
  });

  test('no elector has two uncorrected marks at a round (R-42)', () => {
    always(({ marks }) => {
      const standing = marks
        .filter(({ isCorrected }) => !isCorrected)
        .map(({ elector, round }) => `${elector} ${round}`);
      expect(new Set(standing).size).toBe(standing.length);
    });
  });

  test('a mandataire gets no message about procurations held, and the dead get none at all (R-52, R-73)', () => {
    always((world, before) => {
      const givers = new Set(world.requests.map(({ mandant }) => mandant));
      for (const { mandant } of world.procurations) givers.add(mandant);
      expect(world.messages.filter(({ to }) => !givers.has(to))).toEqual([]);
      const since = world.messages.slice(before?.messages.length ?? 0);
      expect(since.filter(({ to }) => before?.electors.get(to)?.gone === 'dies')).toEqual([]);
    });
  });
});
