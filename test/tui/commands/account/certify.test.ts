import { describe, expect, test } from 'vitest';
import { addPerson } from '#test/database/people.ts';
import { IN_MARCH, newId, presidential } from '#test/database/places.ts';
import { failureOf } from '#test/server/terminal.ts';
import { served } from '#test/tui/commands/served.ts';

const admin = served(async () => 'admin');
const certify = (...words: readonly string[]) => admin.run('account', 'certify', ...words);

describe('A digital identity certified again (R-31)', () => {
  test('opens the wholly online way to an elector', async () => {
    admin.running.setClock(IN_MARCH);
    const elector = await addPerson(admin.running.database);
    const mandataire = await addPerson(admin.running.database);
    const give = async () =>
      (await admin.running.as(elector)).request.establishOnline.mutate({
        key: newId(),
        kind: 'procuration',
        mandataire: { nne: mandataire.nne, born: mandataire.born },
        validity: { kind: 'election', election: presidential.id, rounds: [1] },
      });
    expect(await failureOf(give())).toMatchObject({ codes: ['counter-required'] });

    const { code, out } = await certify(elector.nne, '--on', '2027-02-20');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('certifiée le samedi 20 février 2027') });
    expect(await give()).toMatchObject({ status: 'active' });
  });

  test.each([
    ['on a day to come', 'electeur', '2027-03-02', 1, 'date-in-future'],
    ['of an account that nobody has', 'personne', '2027-02-20', 1, 'account-unknown'],
    ['of an account that is no elector’s', 'leroy', '2027-02-20', 1, 'account-of-no-elector'],
  ])('%s is refused', async (_, name, on, exit, refused) => {
    admin.running.setClock(IN_MARCH);
    const elector = await addPerson(admin.running.database);
    const { code, out } = await certify(name === 'electeur' ? elector.nne : name, '--on', on, '--json');
    expect({
      code,
      codes: JSON.parse(out).refusals.map(({ code: refusal }: { readonly code: string }) => refusal),
    }).toEqual({
      code: exit,
      codes: [refused],
    });
  });

  test('without a day, or on a day that does not exist, is refused', async () => {
    expect((await certify('leroy')).code).toBe(64);
    const { code, out } = await certify('leroy', '--on', '2027-02-30', '--json');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 1, refusals: [{ code: 'date-impossible' }] });
  });
});
