import { afterEach, describe, expect, test } from 'vitest';
import { AT } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow, type Window } from '#test/tui/window.ts';
import { TrainingApp } from '#tui/training/app.tsx';

afterEach(closeWindows);

const open = (size?: readonly [number, number]) =>
  openWindow(<TrainingApp lang="fr" clock={() => Date.parse(AT)} />, size);

/** Opens a card by a name, and chooses on it. */
async function choose(window: Window, name: string, sign: 'p' | 'm'): Promise<void> {
  window.press(`${name}\r`);
  await window.shows('P vote par procuration');
  window.press(sign);
}
async function mark(window: Window, name: string, sign: 'p' | 'm'): Promise<void> {
  await choose(window, name, sign);
  await window.shows('Entrée enregistre');
  window.press(KEYS.enter);
}

describe('Training', () => {
  test('says on every line, and in words, that it is none of a real station', async () => {
    for (const size of [
      [80, 24],
      [60, 16],
    ] as const) {
      const window = open(size);
      const frame = await window.shows('Chercher');
      const rows = frame.split('\n');
      expect(rows).toHaveLength(size[1]);
      for (const row of rows) expect(row).toMatch(/^EXERCICE/);
      expect(frame).toMatch(/Exercice, personnes inventées : aucun vote/);
      window.press('abeille');
      expect(await window.shows('ABEILLE Anne')).toContain('1/5');
      closeWindows();
    }
  });

  test('takes the vote of the holder of a court decision, once', async () => {
    const window = open();
    await window.shows('Chercher');
    const fields = ['Genêt', 'Ève', 'F', '03/02/1990', '09/04/2027', 'Tribunal de Valenciennes'];
    for (const isFirst of [true, false]) {
      window.press('zzz');
      await window.shows('F7 décision de justice');
      window.press(KEYS.f7);
      await window.shows('Prénoms');
      window.press(KEYS.backTab);
      window.press('\u0015');
      for (const field of fields) window.press(`${field}\r`);
      await window.shows('Entrée enregistre');
      window.press(KEYS.enter);
      await window.shows(isFirst ? 'Vote enregistré' : 'a voté en personne à 9 h 05');
      window.press(KEYS.escape);
      if (!isFirst) break;
      await window.shows('nom, prénom');
    }
  });

  test('goes through its exercises with the rules of every station', async () => {
    const window = open();
    await window.shows(/1\/5 Jean Bouleau vient voter pour Anne Abeille[\s\S]*Chercher/);
    await mark(window, 'abeille', 'p');
    await window.shows(/2\/5 Anne Abeille[\s\S]*Vote enregistré/);
    await mark(window, 'abeille', 'm');
    expect(await window.shows(/3\/5 Luc Dahlia[\s\S]*inscrire ce refus/)).toContain('L76');
    window.press(KEYS.escape);
    await window.shows('M vote en personne');
    window.press(KEYS.escape);
    await window.shows('Tab attendues');
    await mark(window, 'hugo', 'p');
    expect(await window.shows(/4\/5 Marie Églantine[\s\S]*inscrire ce refus/)).toContain('résilié');
    window.press(KEYS.escape);
    await window.shows('M vote en personne');
    window.press(KEYS.escape);
    await window.shows('Tab attendues');
    await choose(window, 'eglantine 1984', 'm');
    await window.shows('Homonyme. Tapez');
    window.press('12/03/1984\r');
    await window.shows(/5\/5 Julie Noisette[\s\S]*Vote enregistré/);
    window.press('noisette');
    await window.shows('Aucun électeur de ce nom');
    window.press(KEYS.enter);
    await window.shows('Dans quel bureau');
    window.press('21/06/1975\r');
    expect(await window.shows('Tous les exercices sont faits')).toContain('vote au bureau 2');
  });

  test('is left by one key', async () => {
    const window = open();
    await window.shows('Chercher');
    const left = window.instance.waitUntilExit();
    window.press(KEYS.ctrlC);
    await left;
  });
});
