import { randomUUID } from 'node:crypto';
import type { Attack, Outcome } from '#test/attack/attack.ts';
import { type SignedIn, signInFrom } from '#test/attack/sign-in-from.ts';
import { type Target, withTarget } from '#test/attack/target.ts';
import { quantile } from '#test/bench/quantile.ts';
import { PASSWORD } from '#test/database/world.ts';

/** Seconds. The eight minutes are those in which an owner was kept out of his account. */
const LOCK_OUT = { quick: 20, whole: 480 };
const FLOOD = { quick: 10, whole: 60 };
/** Wrong sign-ins under way at once, each from a network of its own. */
const FLOODING = 240;
const OWNER = 'leroy';

export const lockout: Attack = {
  name: 'lockout',
  summary:
    'A stranger types wrong passwords for one name as often as he may; the owner signs in elsewhere, where nobody knows him.',
  run: (strength) =>
    withTarget(async ({ servers: [server] }) => {
      const ends = performance.now() + LOCK_OUT[strength] * 1_000;
      const guesses: SignedIn[] = [];
      const guessing = until(ends, async () => {
        const guess = await signInFrom('127.66.0.1', server, wrongFor(OWNER));
        guesses.push(guess);
        await seconds(Math.max(1, guess.seconds));
      });
      const owns: SignedIn[] = [];
      await seconds(4);
      await until(ends, async () => {
        owns.push(await signInFrom('127.7.0.1', server, { name: OWNER, password: PASSWORD }));
        await seconds(5);
      });
      await guessing;
      const kept = owns.filter(({ status }) => status !== 200);
      return {
        figures: [
          { what: 'wrong passwords judged', value: judged(guesses), unit: '' },
          { what: 'sign-ins of the owner', value: owns.length, unit: '' },
          { what: 'let in', value: owns.length - kept.length, unit: '' },
        ],
        broke: kept.map(({ status }) => `the owner was answered ${status}`),
      };
    }),
};

export const flood: Attack = {
  name: 'flood',
  summary: `${FLOODING} strangers at a time type wrong passwords for names of their own, each from another network; one whose address is known signs in each second.`,
  run: (strength) => withTarget((target) => flooded(target, FLOOD[strength])),
};

async function flooded({ servers: [server] }: Target, lasting: number): Promise<Outcome> {
  const owner = { name: OWNER, password: PASSWORD };
  await signInFrom('127.7.0.1', server, owner);
  const ends = performance.now() + lasting * 1_000;
  const guesses: SignedIn[] = [];
  const flooding = Array.from({ length: FLOODING }, (_, stranger) =>
    until(ends, async () => {
      const turn = guesses.length;
      guesses.push(await signInFrom(`127.${100 + (turn % 100)}.${stranger}.1`, server, wrongFor(randomUUID())));
    }),
  );
  const owns: SignedIn[] = [];
  const waits: number[] = [];
  await until(ends, async () => {
    const began = performance.now();
    owns.push(await signInFrom('127.7.0.1', server, owner));
    waits.push(performance.now() - began);
    await seconds(1);
  });
  await Promise.all(flooding);
  const kept = owns.filter(({ status }) => status !== 200);
  return {
    figures: [
      { what: 'wrong sign-ins', value: guesses.length, unit: '' },
      { what: 'judged', value: judged(guesses), unit: '' },
      { what: 'sign-ins of the owner', value: owns.length, unit: '' },
      { what: 'let in', value: owns.length - kept.length, unit: '' },
      { what: 'their wait, p50', value: quantile(waits, 0.5), unit: 'ms' },
    ],
    broke: kept.map(({ status }) => `the owner was answered ${status}`),
  };
}

/** Does something again and again until a moment of the machine's clock, one at a time. */
async function until(ends: number, act: () => Promise<void>): Promise<void> {
  while (performance.now() < ends) await act();
}

const wrongFor = (name: string) => ({ name, password: `wrong ${randomUUID()}` });
const judged = (guesses: readonly SignedIn[]) => guesses.filter(({ status }) => status === 401).length;
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1_000));
