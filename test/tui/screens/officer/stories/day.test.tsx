import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProcurationId } from '#core/model/ids.ts';
import { answeredWith, lost } from '#test/tui/fake-client.ts';
import { AT, ESTABLISHED, FOUND } from '#test/tui/people.ts';
import { collectedRequest, entry, RECEIPT } from '#test/tui/screens/officer/acts.ts';
import { atCounter } from '#test/tui/screens/officer/screen-context.tsx';
import { closeWindows, KEYS } from '#test/tui/window.ts';

afterEach(() => {
  closeWindows();
  vi.unstubAllEnvs();
});

describe('What delegates collected', () => {
  test('is signed whole once its number is typed; the refused ones stay with their reason', async () => {
    const { window, calls } = await atCounter({
      'counter.collected': () => ({
        slips: ['AAAAAA', 'BBBBBB', 'CCCCCC'].map((name) => collectedRequest(name)),
        more: 0,
      }),
      'counter.establish': ({ reference }: { reference: string }) =>
        reference === 'BBBBBB'
          ? Promise.reject(answeredWith(422, [{ code: 'reference-used' }]))
          : { ...ESTABLISHED, status: reference === 'CCCCCC' ? 'rejected' : 'active' },
    });
    window.press(KEYS.f5);
    const list = await window.shows('3 à signer');
    expect(list).toContain('›   AAAAAA D’ORMESSON (LEFÈVRE) Amélie Jeanne → MARTIN Jean');
    expect(list).toContain('Recueillie par Odile Prévost, demandée le 01/03/2027');
    window.press('v');
    await window.shows('Tapez leur nombre (3)');
    window.press('2\r');
    await window.shows('il y a 3 demandes');
    expect(calls('counter.establish')).toEqual([]);
    window.press(`${KEYS.backspace}3\r`);
    const ended = await window.shows('1 à signer, dont 1 en échec');
    expect(ended).toMatch(/✓ AAAAAA .*valable[\s\S]*✗ BBBBBB[\s\S]*! CCCCCC .*rejetée/);
    window.press(KEYS.down);
    await window.shows('Cette référence a déjà servi');
    expect(calls('counter.establish')).toMatchObject([
      { reference: 'AAAAAA', identity: 'match' },
      { reference: 'BBBBBB' },
      { reference: 'CCCCCC' },
    ]);
  });

  test('has one key an act, kept until there is an answer', async () => {
    let attempts = 0;
    const { window, calls } = await atCounter({
      'counter.collected': () => ({ slips: [collectedRequest('AAAAAA')], more: 0 }),
      'counter.establish': () => {
        attempts += 1;
        return attempts < 3 ? Promise.reject(lost()) : ESTABLISHED;
      },
    });
    window.press(KEYS.f5);
    await window.shows('1 à signer');
    window.press('v1\r');
    await window.shows('Aucune demande n’est à signer');
    expect(new Set(calls('counter.establish').map((input) => JSON.stringify(input))).size).toBe(1);
    expect(calls('counter.establish')).toHaveLength(3);
  });

  test('is read one by one', async () => {
    const { window } = await atCounter({
      'counter.collected': () => ({ slips: [collectedRequest(FOUND.reference)], more: 0 }),
    });
    window.press(KEYS.f5);
    await window.shows('1 à signer');
    window.press(KEYS.enter);
    await window.shows('V signer');
    window.press('v');
    await window.shows('Entrée établit');
    window.press(KEYS.enter);
    expect(await window.shows('Aucune demande n’est à signer')).toContain('✓ XBQ7V3');
  });

  test('of hundreds shows those around the one pointed at', async () => {
    const slips = Array.from({ length: 300 }, (_, place) => collectedRequest(`R${String(place).padStart(5, '0')}`));
    const { window } = await atCounter({ 'counter.collected': () => ({ slips, more: 13 }) }, [60, 16]);
    window.press(KEYS.f5);
    await window.shows('300 sur 313 à signer');
    for (let place = 0; place < 20; place += 1) window.press(KEYS.down);
    const frame = await window.shows('›   R00020');
    expect(frame.split('\n').length).toBeLessThanOrEqual(16);
    expect(frame).not.toContain('R00010');
  });
});

describe('The log of the day', () => {
  test('shows each act, and its receipt again; the arrows go to other days', async () => {
    const { window, calls } = await atCounter({
      'counter.today': ({ day = '2027-04-11' }: { day?: string }) => ({
        day,
        acts: [entry(), entry({ act: { procuration: 'other' as ProcurationId }, homeVisit: true })],
      }),
      'counter.receipt': () => RECEIPT,
    });
    window.press(KEYS.f6);
    const log = await window.shows('Journal du dimanche 11 avril 2027');
    expect(log).toContain('  09:05 valable     D’ORMESSON (LEFÈVRE) Amélie Jeanne → MARTIN Jean\n');
    expect(log).toContain('au domicile du mandant');
    window.press(KEYS.enter);
    expect(await window.shows('Acte n° 1042')).toContain('F8 imprimer');
    window.press(KEYS.escape);
    await window.shows('2 actes');
    window.press(KEYS.left);
    await window.shows('Journal du samedi 10 avril 2027');
    expect(calls('counter.today')).toEqual([{}, { day: '2027-04-10' }]);
  });

  test('says how many refusals of a long day it leaves out', async () => {
    const { window } = await atCounter({
      'counter.today': () => ({ day: '2027-04-11', acts: [entry()], more: 12 }),
    });
    window.press(KEYS.f6);
    await window.shows('Non affichés : 12 refus ou demandes recueillies, plus tôt ce jour-là.');
  });

  test('annuls an entry in error within its minutes, and reads the day again', async () => {
    const { window, calls } = await atCounter({
      'counter.today': () => ({ day: '2027-04-11', acts: [entry({ mayAnnulUntil: AT })] }),
      'procuration.annul': () => ({ status: 'annulled' }),
    });
    window.press(KEYS.f6);
    await window.shows('Ctrl+Z');
    window.press(KEYS.ctrlZ);
    await window.shows('Entrée annuler');
    window.press(KEYS.enter);
    await window.shows('un acte');
    await window.shows('Entrée récépissé');
    expect(calls('procuration.annul')).toEqual([{ key: expect.any(String), procuration: ESTABLISHED.procuration }]);
    expect(calls('counter.today')).toHaveLength(2);
  });
});

describe('The receipt', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'procuration-printer-'));
    return () => rm(folder, { recursive: true });
  });

  const established = async () => {
    const { window, calls } = await atCounter({ 'counter.receipt': () => RECEIPT });
    window.press('xbq7v3');
    await window.shows('V l’identité');
    window.press('v');
    await window.shows('Entrée établit');
    window.press(KEYS.enter);
    await window.shows('✓ Procuration établie');
    await window.shows('RÉCÉPISSÉ DE PROCURATION');
    return { window, calls };
  };

  test('is on the screen right after, and F8 prints it', async () => {
    const printer = join(folder, 'printer');
    await writeFile(printer, `#!/bin/sh\ncat > '${join(folder, 'paper')}'\n`);
    await chmod(printer, 0o755);
    vi.stubEnv('PROCURATION_PRINT', printer);
    const { window, calls } = await established();
    window.press(KEYS.f8);
    await window.shows('envoyé à l’imprimante');
    expect(await readFile(join(folder, 'paper'), 'utf8')).toMatch(/^RÉCÉPISSÉ DE PROCURATION\nActe n°.1042\n/);
    expect(calls('counter.receipt')).toEqual([{ act: { procuration: ESTABLISHED.procuration } }]);
  });

  test('without a printer says by which command it is printed', async () => {
    vi.stubEnv('PROCURATION_PRINT', join(folder, 'none'));
    const { window } = await established();
    window.press(KEYS.f8);
    expect(await window.shows('Depuis un autre poste')).toMatch(/procuration receipt\s+procuration-1 \| lp/);
    window.press('x');
    await window.shows('│ X │');
  });
});
