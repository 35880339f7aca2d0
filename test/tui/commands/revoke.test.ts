import { describe, expect, test } from 'vitest';
import { servedMandant } from '#test/tui/commands/served.ts';

const person = servedMandant();
const revoke = (...words: readonly string[]) => person.run('revoke', ...words);

describe('A revocation', () => {
  test('is asked for with a warning that all end, and answers a reference', async () => {
    const { code, out, said } = await revoke('--yes');
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('toutes vos procurations') });
    expect(out).toMatch(/^[2-9A-HJ-KM-NP-Z]{6}\n/);
  });

  test('is not asked for without a yes, nor by a dry run', async () => {
    const before = (await person.run('request', 'show')).out;
    expect(await revoke()).toMatchObject({ code: 64, out: '' });
    expect(await revoke('--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('Rien n’a été envoyé') });
    expect((await person.run('request', 'show')).out).toBe(before);
  });
});
