import { describe, expect, test } from 'vitest';
import { addPair, identityOf, type Person } from '#test/database/people.ts';
import { addProcuration, addRequest, FIRST_ROUND, procurationRequest } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { served } from '#test/tui/commands/served.ts';
import { signedIn } from '#test/tui/commands/signed-in.ts';
import { type } from '#test/tui/commands/type.ts';

let mandant: Person;
let reference: string;

const hall = served(async ({ database, world }) => {
  const names = { lastName: 'Vandenberghe', firstNames: 'Inès' };
  const people = await addPair(database, { mandant: names, mandataire: { lastName: 'Żak', firstNames: 'Léa' } });
  ({ mandant } = people);
  await addProcuration(database, { ...people, account: world.idOf('leroy') });
  const asking = await addPair(database, { mandant: { lastName: 'Quentin', firstNames: 'Rémi' } });
  reference = await addRequest(database, asking.mandant, procurationRequest(asking.mandataire, FIRST_ROUND));
  return townHall('denain');
});

describe('track', () => {
  test('says each step of a procuration with its date, by the identity of a party', async () => {
    const { nne, born } = identityOf(mandant);
    const { code, out, said } = await hall.run('track', '--person-nne', nne, '--person-born', born);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(out.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'De VANDENBERGHE Inès à ŻAK Léa',
      '  établie le 1er mars 2027 à 10 h, Denain',
      '  contrôlée, valable depuis le 1er mars 2027 à 10 h',
      '  sur la liste du bureau 1 : Présidentielle 2027, 1er tour, 11 avril 2027',
      '',
    ]);
  });

  test('says a request by its reference, and is a document for programs', async () => {
    const { out } = await hall.run('track', reference.toLowerCase(), '--lang', 'en');
    expect(out).toMatch(/^From QUENTIN Rémi to .*, reference [2-9A-Z]{6}\n {2}requested on 1 March 2027\n$/);
    const json = JSON.parse((await hall.run('track', reference, '--json')).out);
    expect(json).toMatchObject({
      schema: 'procuration.courses/1',
      courses: [{ reference, steps: [{ kind: 'requested' }] }],
    });
  });

  test('says how many older ones it leaves out, and how to follow one of them', async () => {
    const many = await addPair(hall.running.database, { mandant: { lastName: 'Zola', firstNames: 'Rose' } });
    for (const _ of Array.from({ length: 22 })) {
      await addRequest(hall.running.database, many.mandant, procurationRequest(many.mandataire, FIRST_ROUND));
    }
    const { nne, born } = identityOf(many.mandant);
    const { said } = await hall.run('track', '--person-nne', nne, '--person-born', born);
    expect(said).toContain('2 autres, plus anciennes, ne sont pas affichées. Pour suivre l’une d’elles');
  });

  test('says an elector’s own without being told whose', async () => {
    const { environment } = await signedIn(hall.running, mandant.nne);
    expect((await type(['track'], { environment })).out).toContain('VANDENBERGHE Inès');
  });

  test('says so when there is nothing to see, and what is missing: 64', async () => {
    expect(await hall.run('track', '222222')).toMatchObject({
      code: 0,
      out: '',
      said: expect.stringContaining('Aucune'),
    });
    expect(await hall.run('track')).toMatchObject({ code: 64, said: expect.stringContaining('--person-nne') });
    expect(await hall.run('track', reference, '--person-nne', '1')).toMatchObject({ code: 64, out: '' });
  });
});
