import { expect, test } from 'vitest';
import { addCrowd } from '#test/database/people.ts';
import { served } from '#test/tui/commands/served.ts';

const admin = served(async () => 'admin');

test('The lists of all stations are sealed by one command, which says how many', async () => {
  await addCrowd(admin.running.database, 3);
  await addCrowd(admin.running.database, 2, { on: 'marly' });

  const { code, out } = await admin.run('roll', 'seal', '--lang', 'en');
  expect({ code, out }).toEqual({ code: 0, out: 'Stations whose list is in the log: 2\nRegistrations: 5\n' });
  expect(JSON.parse((await admin.run('roll', 'seal', '--json')).out)).toEqual({
    schema: 'procuration.roll/1',
    stations: 2,
    lines: 5,
  });
});
