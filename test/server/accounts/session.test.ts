import { expect, test } from 'vitest';
import { addMinutes, fromEpoch } from '#core/calendar/instant.ts';
import { sessions } from '#drizzle/schema/people.ts';
import { newId } from '#test/database/places.ts';
import { PASSWORD } from '#test/database/world.ts';
import { startRunning } from '#test/server/running.ts';
import { connect, failureOf } from '#test/server/terminal.ts';

const MOST = 20;

test('A sign-in beyond the most sessions of an account ends the oldest of them, and no other', async () => {
  const running = await startRunning();
  const { database, world } = running;
  const [account, now] = [world.idOf('leroy'), fromEpoch(Date.now())];
  const oldest = await running.tokenOf('leroy');
  await database.db.update(sessions).set({ startedAt: addMinutes(now, -60) });
  const others = Array.from({ length: MOST - 2 }, () => {
    return { tokenHash: newId<string>(), account, startedAt: now, expiresAt: addMinutes(now, 60), askedAt: now };
  });
  await database.db.insert(sessions).values(others);
  const second = await running.tokenOf('leroy');
  await running.tokenOf('moreau');
  const isOpen = (token: string) => connect(running.url, token).session.current.query({});
  await isOpen(oldest);

  const { token } = await connect(running.url, undefined).session.signIn.mutate({ name: 'leroy', password: PASSWORD });

  expect((await failureOf(isOpen(oldest))).status).toBe(401);
  await expect(Promise.all([second, token].map(isOpen))).resolves.toHaveLength(2);
  expect(await database.db.$count(sessions)).toBe(MOST + 1);
  await running.close();
});
