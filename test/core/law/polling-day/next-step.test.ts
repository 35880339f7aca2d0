import { describe, expect, test } from 'vitest';
import { NEXT_STEPS, nextSteps } from '#core/law/polling-day/next-step.ts';
import { sayNextStep } from '#core/messages/next-steps.ts';
import { ARTICLES } from '#core/model/articles.ts';
import type { Refusal, RefusalCode } from '#core/model/refusal.ts';

/** As far as the next step goes, a refusal is its code. */
const stepsOf = (codes: readonly RefusalCode[], isPresiding: boolean) =>
  nextSteps(
    codes.map((code) => ({ code }) as Refusal),
    { isPresiding },
  );
const of = (...codes: readonly RefusalCode[]) => stepsOf(codes, false);

describe('What comes after a refusal at a station', () => {
  test.each([
    [['already-voted-in-person'], ['correct', 'write-down']],
    [['not-received'], ['ask-town-hall', 'mandant-votes', 'write-down']],
    [
      ['revoked', 'already-voted-by-proxy'],
      ['mandant-votes', 'correct', 'write-down'],
    ],
    [['wrong-station'], ['other-station']],
    [['not-on-roll'], ['ask-town-hall', 'court-decision', 'write-down']],
    [['reference-used'], []],
  ] as const)('for %j is %j, each once and in order', (codes, steps) => {
    expect(of(...codes)).toEqual(steps);
  });

  test('tells the presiding officer to call nobody', () => {
    expect(of('station-closed')).toEqual(['presiding-officer', 'write-down']);
    expect(stepsOf(['station-closed'], true)).toEqual(['write-down']);
  });

  test('is never in doubt for what keeps a vote from being cast', () => {
    const silent = Object.keys(ARTICLES).filter((code) => of(code as RefusalCode).length === 0);
    expect(
      silent.every((code) => /^(account|reference|date|election|rounds|commune)-/.test(code) || QUIET.has(code)),
    ).toBe(true);
  });

  test('is said in both languages, and never twice the same', () => {
    for (const lang of ['fr', 'en'] as const) {
      expect(new Set(NEXT_STEPS.map((step) => sayNextStep(step, lang))).size).toBe(NEXT_STEPS.length);
    }
  });
});

/** Answered to electors, officers and administrators alone. */
const QUIET: ReadonlySet<string> = new Set([
  'remote-not-provided',
  'control-claimed',
  'public-place-closed',
  'partial-revocation',
  'nothing-to-revoke',
  'activation-lapsed',
  'last-admin',
  'email-missing',
  'dates-reversed',
  'paper-number-used',
  'received-before-written',
  'roll-changed',
  'roll-falls',
  'roll-voting',
  'roll-too-large',
  'station-voting',
  'round-voted',
  'identity-unproven',
  'mandant-unwilling',
]);
