import { afterEach, describe, expect, test } from 'vitest';
import { signedInAs } from '#test/tui/linear/stories/signed-in.tsx';
import { closeListening } from '#test/tui/listening.ts';
import { ESTABLISHED, FOUND, REFERENCE } from '#test/tui/people.ts';
import { collectedRequest, entry, PROCURATION, RECEIPT } from '#test/tui/screens/officer/acts.ts';
import { atCounter } from '#test/tui/screens/officer/screen-context.tsx';
import { closeWindows, KEYS } from '#test/tui/window.ts';

afterEach(closeWindows);
afterEach(closeListening);

const OSC_52 = new RegExp(`${String.fromCharCode(27)}]52;c;([\\w+/=]*)${String.fromCharCode(7)}`, 'g');

/** What went to the clipboard of the terminal, in order. */
function clipboardOf({ written }: { readonly written: () => string }): readonly string[] {
  return [...written().matchAll(OSC_52)].map(([, text = '']) => Buffer.from(text, 'base64').toString());
}

describe('Y', () => {
  test('puts the reference on the clipboard of the terminal, and says so until the next key', async () => {
    const { window } = await atCounter({});
    window.press(REFERENCE);
    await window.shows('V l’identité');
    window.press('y');
    await window.shows(`Presse-papiers : ${REFERENCE}`);
    expect(clipboardOf(window)).toEqual([REFERENCE]);
    window.press('v');
    expect(await window.shows('Entrée établit')).not.toContain('Presse-papiers');
  });

  test('is a sign of the next reference after an act, where Ctrl+Y copies, and so does the menu', async () => {
    const { window } = await atCounter({
      'counter.establish': () => ({ ...ESTABLISHED, procuration: PROCURATION }),
      'counter.receipt': () => RECEIPT,
    });
    window.press(REFERENCE);
    await window.shows('V l’identité');
    window.press('v');
    await window.shows('Entrée établit');
    window.press(KEYS.enter);
    await window.shows('Procuration établie');
    window.press(KEYS.ctrlY);
    await window.shows(`Presse-papiers : ${REFERENCE}`);
    window.press(KEYS.ctrlF);
    await window.shows('Action, écran ou personne');
    window.press('copier\r');
    await window.shows(`Presse-papiers : ${REFERENCE}`);
    expect(clipboardOf(window)).toEqual([REFERENCE, REFERENCE]);
    window.press('y');
    expect(await window.shows('Tapez la référence')).toContain('Y');
    expect(clipboardOf(window)).toHaveLength(2);
  });

  test('copies of a line of the log its reference or its number, and of a list its reference', async () => {
    const acts = [entry(), entry({ reference: REFERENCE })];
    const { window } = await atCounter({
      'counter.today': () => ({ day: '2027-04-11', acts }),
      'counter.collected': () => ({ slips: [collectedRequest(REFERENCE)], more: 0 }),
    });
    window.press(KEYS.f6);
    await window.shows('2 actes');
    window.press('y');
    await window.shows(`Presse-papiers : ${REFERENCE}`);
    window.press(KEYS.up);
    window.press('y');
    await window.shows('Presse-papiers : 403');
    window.press(KEYS.escape);
    await window.shows('Tapez la référence');
    window.press(KEYS.f5);
    await window.shows('1 à signer');
    window.press('y');
    await window.shows(`Presse-papiers : ${REFERENCE}`);
    expect(clipboardOf(window)).toEqual([REFERENCE, '403', REFERENCE]);
  });

  test('copies nothing where there is neither reference nor number, nor behind a lock', async () => {
    const { window } = await atCounter({ 'counter.today': () => ({ day: '2027-04-11', acts: [] }) });
    window.press(KEYS.f6);
    await window.shows('Aucun acte');
    window.press(`y${KEYS.ctrlY}`);
    window.press(KEYS.escape);
    await window.shows('Tapez la référence');
    window.press(REFERENCE);
    await window.shows('V l’identité');
    window.press(KEYS.ctrlK);
    await window.shows('Poste verrouillé');
    window.press(KEYS.ctrlY);
    window.press('secret');
    await window.shows('••••••');
    expect(clipboardOf(window)).toEqual([]);
  });

  test('is no key where the screens are listened to: nothing but text is written', async () => {
    const { heard } = await signedInAs('officer', { 'counter.find': () => FOUND });
    await heard.says('Référence, 6 caractères : ');
    heard.press(REFERENCE);
    await heard.says('V : l’identité');
    heard.press('y');
    heard.press('?');
    await heard.says('V : l’identité');
    heard.press('?');
    expect(await heard.says('1 à 9 : choisir')).not.toContain('copier');
    expect(clipboardOf(heard)).toEqual([]);
  });
});
