import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson } from '#test/database/people.ts';
import { newId } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

/** Leroy establishes what is asked online, and prints its receipt. */
async function receiptOf(mandantOn: 'denain' | 'noumea', mandataireOn: 'marly' | 'noumea') {
  const mandant = await addPerson(running.database, { on: mandantOn });
  const mandataire = await addPerson(running.database, { on: mandataireOn });
  const reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
  const { counter } = await running.as('leroy');
  const { procuration } = await counter.establish.mutate({ key: newId(), reference, identity: 'match' });
  return counter.receipt.query({ act: { procuration: procuration ?? newId() } });
}

describe('What a receipt says of revoking (R-36, R-39)', () => {
  test.each([
    ['denain', 'marly', 'active', 'online-or-counter'],
    ['noumea', 'marly', 'in-control', 'on-paper'],
    ['noumea', 'noumea', 'in-control', 'on-paper'],
  ] as const)('to a mandant of %s who names one of %s', async (mandantOn, mandataireOn, status, revoking) => {
    expect(await receiptOf(mandantOn, mandataireOn)).toMatchObject({ status, revoking });
  });
});
