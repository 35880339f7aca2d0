import { describe, expect, test } from 'vitest';
import { fromEpoch, toEpoch } from '#core/calendar/instant.ts';
import { makePasswordMisses } from '#server/limits/password-misses.ts';
import { AT } from '#test/tui/people.ts';

const inSeconds = (seconds: number) => fromEpoch(toEpoch(AT) + seconds * 1_000);

describe('The wrong passwords of strangers at one server', () => {
  test('make one password wait from its tenth miss on, and no other', () => {
    const misses = makePasswordMisses();
    for (let count = 0; count < 10; count += 1) misses.count('Azerty123456', AT);

    expect(misses.secondsLeft('Azerty123456', AT)).toBe(10);
    expect(misses.secondsLeft('Azerty123457', AT)).toBe(0);
    expect(misses.secondsLeft('Azerty123456', inSeconds(10))).toBe(0);
  });

  test('make every password wait from the three hundredth on, and are forgotten at one a second', () => {
    const misses = makePasswordMisses();
    for (let count = 0; count < 299; count += 1) misses.count(`${count}`, AT);
    expect(misses.secondsLeft('another', AT)).toBe(0);

    misses.count('299', AT);
    expect(misses.secondsLeft('another', AT)).toBe(1);
    misses.count('300', inSeconds(60));
    expect(misses.secondsLeft('another', inSeconds(60))).toBe(0);
  });

  test('are kept in mind up to a number: the oldest go first', () => {
    const misses = makePasswordMisses();
    for (let count = 0; count < 10; count += 1) misses.count('the first', AT);
    for (let count = 0; count < 5_000; count += 1) misses.count(`${count}`, AT);

    expect(misses.secondsLeft('the first', inSeconds(9))).toBe(misses.secondsLeft('never tried', inSeconds(9)));
  });
});
