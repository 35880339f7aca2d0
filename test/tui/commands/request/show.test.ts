import { describe, expect, test } from 'vitest';
import { newId } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { servedMandant } from '#test/tui/commands/served.ts';

const person = servedMandant();
const show = (...words: readonly string[]) => person.run('request', 'show', ...words);

describe('One’s own requests', () => {
  test('are listed, the newest first, a line each', async () => {
    const reference = await person.addRequest();
    const { code, out } = await show();

    expect(code).toBe(0);
    expect(out.split('\n')).toContain(
      `${reference}  procuration  ${'demandée'.padEnd(20)}  demandée le 01/03/2027, à présenter jusqu’au 01/05/2027`,
    );
  });

  test('have no last day once they were taken back', async () => {
    const reference = await person.addRequest();
    await person.run('request', 'withdraw', reference, '--yes');
    const [line = ''] = (await show()).out.split('\n').filter((its) => its.startsWith(reference));

    expect(line).toMatch(/demandée le 01\/03\/2027$/);
  });

  test('are shown singly by their reference, in capitals or not', async () => {
    const reference = await person.addRequest();
    const { code, out } = await show(reference.toLowerCase());

    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      `${reference} : demandée`,
      'Demande de procuration du lundi 1er mars 2027',
      'À présenter au plus tard le samedi 1er mai 2027.',
      '  Présidentielle 2027, 1er tour, dimanche 11 avril 2027',
    ]);
  });

  test('are data for programs', async () => {
    const reference = await person.addRequest();
    expect(JSON.parse((await show(reference, '--json')).out)).toMatchObject({
      schema: 'procuration.requests/1',
      requests: [{ reference, kind: 'procuration', rounds: [{ election: 'Présidentielle 2027', number: 1 }] }],
    });
  });

  test('have the state of their procuration once it was made, and the reason why it ended', async () => {
    const reference = await person.addRequest();
    const { counter, procuration } = await person.running.as('leroy');
    const key = () => newId<string>();
    const made = await counter.establish.mutate({ key: key(), reference, identity: 'match' });
    expect((await show(reference)).out).toContain(`${reference} : valable`);

    await procuration.annul.mutate({ key: key(), procuration: made.procuration ?? newId() });
    const { out } = await show(reference);
    expect(out).toContain(`${reference} : annulée`);
    expect(out).not.toContain('établie\n');
    expect((await show()).out).toMatch(new RegExp(`${reference}  procuration  annulée `));
    expect(JSON.parse((await show(reference, '--json')).out).requests).toMatchObject([
      { status: 'established', procuration: { status: 'annulled', reasons: [{ code: 'entered-in-error' }] } },
    ]);
  });

  test('are one’s own alone: the reference of another elector is unknown', async () => {
    const reference = await addRequest(person.running.database, person.mandataire, procurationRequest(person.mandant));
    expect(await show(reference)).toMatchObject({
      code: 65,
      out: '',
      said: expect.stringContaining(reference),
    });
  });
});
