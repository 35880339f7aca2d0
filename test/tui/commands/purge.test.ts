import { rm } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instantOf, localTime, PARIS } from '#core/calendar/instant.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { addPerson } from '#test/database/people.ts';
import { IN_MARCH, newId, presidential } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';
import { signedIn } from '#test/tui/commands/signed-in.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
let folder: string;
let environment: { readonly [name: string]: string };

/** A server for one subject: a purge counts all there is. */
function serveApart(): void {
  beforeAll(async () => {
    running = await startRunning();
    ({ folder, environment } = await signedIn(running, 'admin'));
  });
  afterAll(async () => {
    await running.close();
    await rm(folder, { recursive: true });
  });
}

const run = (...words: readonly string[]) => type(words, { environment });
const setDay = (on: string) => running.setClock(instantOf(day(on), localTime('09:00'), PARIS));

describe('The purge by command (R-74)', () => {
  serveApart();

  test('says first what it would destroy, destroys it, and leaves counts without names', async () => {
    running.setClock(IN_MARCH);
    const mandant = await addPerson(running.database);
    const mandataire = await addPerson(running.database);
    await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
    const left = () => running.database.db.$count(procurations, eq(procurations.mandant, mandant.elector));
    expect((await run('statistics')).said).toContain('Rien n’a encore été détruit.');
    setDay('2028-04-12');

    expect((await run('purge', '--dry-run')).out).toContain('Procurations : 1');
    expect(await left()).toBe(1);
    const { code, out } = await run('purge', '--json');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, schema: 'procuration.purge/1', procurations: 1 });
    expect(await left()).toBe(0);
    expect((await run('purge')).out).toContain('Procurations : 0');

    expect((await run('statistics')).out).toBe('59172 · valable · 1\n');
    const { counts } = JSON.parse((await run('statistics', '--json')).out);
    expect(counts).toEqual([{ commune: '59172', round: null, what: 'active', count: 1 }]);
  });
});

describe('A digital identity certified again (R-31)', () => {
  serveApart();

  test('opens the wholly online way to an elector', async () => {
    running.setClock(IN_MARCH);
    const elector = await addPerson(running.database);
    const mandataire = await addPerson(running.database);
    const give = async () =>
      (await running.as(elector)).request.establishOnline.mutate({
        key: newId(),
        kind: 'procuration',
        mandataire: { nne: mandataire.nne, born: mandataire.born },
        validity: { kind: 'election', election: presidential.id, rounds: [1] },
      });
    expect(await failureOf(give())).toMatchObject({ codes: ['counter-required'] });

    const { code, out } = await run('account', 'certify', elector.nne, '--on', '2027-02-20');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('certifiée le samedi 20 février 2027') });
    expect(await give()).toMatchObject({ status: 'active' });
  });

  test.each([
    ['on a day to come', 'electeur', '2027-03-02', 1, 'date-in-future'],
    ['of an account that nobody has', 'personne', '2027-02-20', 1, 'account-unknown'],
    ['of an account that is no elector’s', 'leroy', '2027-02-20', 1, 'account-of-no-elector'],
  ])('%s is refused', async (_, name, on, exit, refused) => {
    running.setClock(IN_MARCH);
    const elector = await addPerson(running.database);
    const { code, out } = await run(
      'account',
      'certify',
      name === 'electeur' ? elector.nne : name,
      '--on',
      on,
      '--json',
    );
    expect({ code, codes: JSON.parse(out).refusals.map((its: { code: string }) => its.code) }).toEqual({
      code: exit,
      codes: [refused],
    });
  });

  test('without a day, or on one that does not exist, is said', async () => {
    expect((await run('account', 'certify', 'leroy')).code).toBe(64);
    const { code, out } = await run('account', 'certify', 'leroy', '--on', '2027-02-30', '--json');
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 1, refusals: [{ code: 'date-impossible' }] });
  });
});
