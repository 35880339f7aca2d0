import { describe, expect, test } from 'vitest';
import { servedMandant } from '#test/tui/commands/served.ts';

const person = servedMandant();
const withdraw = (...words: readonly string[]) => person.run('request', 'withdraw', ...words);

describe('A request is withdrawn', () => {
  test('when confirmed, and its reference then serves no more', async () => {
    const reference = await person.addRequest();
    expect(await withdraw(reference, '--yes')).toEqual({
      code: 0,
      out: `Demande ${reference} retirée.\n`,
      said: '',
    });
    expect(await person.statusOf(reference)).toBe('withdrawn');
    expect(await withdraw(reference, '--yes')).toMatchObject({ code: 1, out: '' });
  });

  test.each([[[]], [['--no-input']]])('not without a yes, where nobody can be asked: 64 %s', async (options) => {
    const reference = await person.addRequest();
    expect(await withdraw(reference, ...options)).toMatchObject({
      code: 64,
      said: expect.stringContaining('--yes'),
    });
    expect(await person.statusOf(reference)).toBe('requested');
  });

  test('not by a dry run, which says whether the request would be withdrawn', async () => {
    const reference = await person.addRequest();
    expect(await withdraw(reference, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('serait retirée'),
    });
    expect(await person.statusOf(reference)).toBe('requested');

    await withdraw(reference, '--yes');
    expect(await withdraw(reference, '--dry-run')).toMatchObject({ code: 1, out: '' });
  });

  test('only by a reference: 64', async () => {
    expect(await withdraw('--yes')).toMatchObject({
      code: 64,
      said: expect.stringContaining('attend la référence de la demande.'),
    });
  });
});
