import { describe, expect, test } from 'vitest';
import { singleFlight } from '#server/concurrency/single-flight.ts';

describe('A single flight', () => {
  test('runs one at a time, and once more when it was triggered meanwhile', async () => {
    const steps: string[] = [];
    const work = singleFlight(async () => {
      steps.push('begins');
      await new Promise((resolve) => setImmediate(resolve));
      steps.push('ends');
    });

    for (let time = 0; time < 3; time += 1) work.trigger();
    await work.settled();
    expect(steps).toEqual(['begins', 'ends', 'begins', 'ends']);
    work.trigger();
    await work.settled();
    expect(steps).toHaveLength(6);
  });
});
