import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProcurationId } from '#core/ids.ts';
import { AT, ESTABLISHED } from '#test/tui/people.ts';
import { entry, RECEIPT } from '#test/tui/screens/officer/acts.ts';
import { atCounter } from '#test/tui/screens/officer/seat.tsx';
import { closeWindows, KEYS } from '#test/tui/window.ts';

afterEach(() => {
  closeWindows();
  vi.unstubAllEnvs();
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

  test('annuls a slip within its minutes, and reads the day again', async () => {
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
    expect(await window.shows('Pas d’imprimante')).toMatch(/procuration receipt\s+procuration-1 \| lp/);
    window.press('x');
    await window.shows('│ X │');
  });
});
