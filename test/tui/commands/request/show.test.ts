import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, type Person } from '#test/database/people.ts';
import { addRequest, FIRST_ROUND, procurationRequest } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { signedIn } from '#test/tui/commands/signed-in.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
let folder: string;
let environment: { readonly [name: string]: string };
let mandant: Person;
let mandataire: Person;

beforeAll(async () => {
  running = await startRunning();
  mandant = await addPerson(running.database);
  mandataire = await addPerson(running.database);
  ({ folder, environment } = await signedIn(running, mandant.nne));
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const request = (...words: readonly string[]) => type(['request', ...words], { environment });
const revoke = (...words: readonly string[]) => type(['revoke', ...words], { environment });
const add = () => addRequest(running.database, mandant, procurationRequest(mandataire, FIRST_ROUND));
const statusOf = async (reference: string) => {
  const { out } = await request('show', reference, '--json');
  return JSON.parse(out).requests[0].status;
};

describe('One’s own requests', () => {
  test('are listed, the newest first, a line each', async () => {
    const reference = await add();
    const { code, out } = await request('show');

    expect(code).toBe(0);
    expect(out.split('\n')).toContain(
      `${reference}  procuration  demandée     demandée le 2027-03-01, à présenter jusqu’au 2027-05-01`,
    );
  });

  test('are shown one by one by their reference, however it is typed', async () => {
    const reference = await add();
    const { code, out } = await request('show', reference.toLowerCase());

    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      `${reference} : demandée`,
      'Demande de procuration du lundi 1er mars 2027',
      'À présenter au plus tard le samedi 1er mai 2027.',
      '  Présidentielle 2027, 1er tour, dimanche 11 avril 2027',
    ]);
  });

  test('are data for programs', async () => {
    const reference = await add();
    expect(JSON.parse((await request('show', reference, '--json')).out)).toMatchObject({
      schema: 'procuration.requests/1',
      requests: [{ reference, kind: 'procuration', rounds: [{ election: 'Présidentielle 2027', number: 1 }] }],
    });
  });

  test('are one’s own alone: of another’s reference nothing is known', async () => {
    const reference = await addRequest(running.database, mandataire, procurationRequest(mandant));
    expect(await request('show', reference)).toMatchObject({
      code: 65,
      out: '',
      said: expect.stringContaining(reference),
    });
  });
});

describe('A request is withdrawn', () => {
  test('when that is confirmed, and its reference is then unknown', async () => {
    const reference = await add();
    expect(await request('withdraw', reference, '--yes')).toEqual({
      code: 0,
      out: `Demande ${reference} retirée.\n`,
      said: '',
    });
    expect(await statusOf(reference)).toBe('withdrawn');
    expect(await request('withdraw', reference, '--yes')).toMatchObject({ code: 1, out: '' });
  });

  test.each([[[]], [['--no-input']]])('not without a yes, where nobody can be asked: 64 %s', async (options) => {
    const reference = await add();
    expect(await request('withdraw', reference, ...options)).toMatchObject({
      code: 64,
      said: expect.stringContaining('--yes'),
    });
    expect(await statusOf(reference)).toBe('requested');
  });

  test('not by a dry run, which says whether it could be', async () => {
    const reference = await add();
    expect(await request('withdraw', reference, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('serait retirée'),
    });
    expect(await statusOf(reference)).toBe('requested');

    await request('withdraw', reference, '--yes');
    expect(await request('withdraw', reference, '--dry-run')).toMatchObject({ code: 1, out: '' });
  });

  test('only by its reference: 64', async () => {
    expect(await request('withdraw', '--yes')).toMatchObject({ code: 64, said: expect.stringContaining('reference') });
  });
});

describe('A revocation', () => {
  test('is asked for with a warning that all end, and answers a reference', async () => {
    const { code, out, said } = await revoke('--yes');
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('toutes vos procurations') });
    expect(out).toMatch(/^[2-9A-HJ-KM-NP-Z]{6}\n/);
  });

  test('is not asked for without a yes, nor by a dry run', async () => {
    const before = (await request('show')).out;
    expect(await revoke()).toMatchObject({ code: 64, out: '' });
    expect(await revoke('--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('Rien n’a été envoyé') });
    expect((await request('show')).out).toBe(before);
  });
});

test('A dry run of a request says what would be sent, and sends nothing', async () => {
  const before = (await request('show')).out;
  const to = ['--mandataire-nne', mandataire.nne, '--mandataire-born', mandataire.born];
  const { code, out } = await request('submit', ...to, '--election', 'présidentielle', '--dry-run');

  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Tours : 1 et 2.') });
  expect((await request('show')).out).toBe(before);
  const asJson = await request('submit', ...to, '--until', '2027-12-31', '--dry-run', '--json');
  expect(JSON.parse(asJson.out)).toMatchObject({
    schema: 'procuration.request-draft/1',
    validity: { kind: 'period', until: '2027-12-31' },
  });
});
