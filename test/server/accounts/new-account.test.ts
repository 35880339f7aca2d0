import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accounts, electors } from '#drizzle/schema/people.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { newId } from '#test/database/places.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

let running: Running;
let admin: Api;

beforeAll(async () => {
  running = await startRunning();
  admin = await running.as('admin');
});
afterAll(() => running.close());

/** Of the roll of New Caledonia, which gives no number. */
async function addUnnumbered(plan: Parameters<typeof addPerson>[1] = {}): Promise<Person> {
  const person = await addPerson(running.database, { on: 'noumea', ...plan });
  await running.database.db.update(electors).set({ nne: null }).where(eq(electors.id, person.elector));
  return person;
}
const accountOf = ({ lastName, firstNames, born, commune }: Person, name = newId<string>()) => {
  return { name, who: lastName, role: 'elector' as const, lastName, firstNames, born, commune };
};
const faultsOf = async (account: ReturnType<typeof accountOf>) =>
  (await admin.account.check.query({ accounts: [account] })).checked[0];
const creating = (account: ReturnType<typeof accountOf>) =>
  admin.account.create.mutate({ key: newId(), account: { ...account, codeHash: 'a'.repeat(64) } });

describe('The account of an elector whom New Caledonia gives no number (R-57, R-63)', () => {
  test('is made of the names, the birth date and the commune, however they are written', async () => {
    const person = await addUnnumbered({ lastName: 'Wamytan-Naïsseline', firstNames: 'Déwé' });
    const account = accountOf({ ...person, lastName: 'WAMYTAN NAISSELINE', firstNames: 'dewe' });
    await creating(account);

    const [row] = await running.database.db.select().from(accounts).where(eq(accounts.name, account.name));
    expect(row?.elector).toBe(person.elector);
  });

  test('is of nobody where two have them, or nobody has, or who has them has a number', async () => {
    const twin = { lastName: 'Wea', firstNames: 'Jean' };
    const [twinPerson] = [await addUnnumbered(twin), await addUnnumbered(twin)];
    const alone = await addUnnumbered({ lastName: 'Seul' });
    const numbered = await addPerson(running.database, { on: 'noumea', lastName: 'Compté' });
    const elsewhere = await addPerson(running.database, { on: 'denain', lastName: 'Ailleurs' });

    for (const [person, fault] of [
      [twinPerson, 'elector-ambiguous'],
      [{ ...alone, lastName: 'Personne' }, 'elector-unknown'],
      [numbered, 'elector-unknown'],
      [elsewhere, 'elector-unknown'],
    ] as const) {
      expect(await faultsOf(accountOf(person))).toMatchObject({ faults: [fault] });
      expect(await failureOf(creating(accountOf(person)))).toEqual({ status: 422, codes: ['account-unusable'] });
    }
  });

  test('says either the number or the names, whole', async () => {
    const account = accountOf(await addUnnumbered({ lastName: 'Entier' }));
    const { commune: _, ...part } = account;
    for (const wrong of [part, { ...account, nne: '123456789' }]) {
      const sent = { ...wrong, codeHash: 'a'.repeat(64) } as typeof account & { codeHash: string };
      expect(await failureOf(admin.account.create.mutate({ key: newId(), account: sent }))).toMatchObject({
        status: 400,
      });
    }
  });
});
