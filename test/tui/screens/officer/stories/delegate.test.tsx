import { afterEach, describe, expect, test } from 'vitest';
import { account, ESTABLISHED, FOUND } from '#test/tui/people.ts';
import { ELECTIONS, KNOWN, PREVIEW } from '#test/tui/screens/officer/acts.ts';
import { atCounter } from '#test/tui/screens/officer/screen-context.tsx';
import { closeWindows, KEYS } from '#test/tui/window.ts';

afterEach(closeWindows);

const COLLECTED = { status: 'collected', procuration: undefined, recordedNo: undefined, rounds: [] };
const DELEGATE = {
  'session.signIn': () => ({ token: 'token', account: { ...account('officer'), act: 'collect' } }),
  'counter.person': () => ({ people: [KNOWN], more: 0 }),
  'election.list': () => ({ elections: ELECTIONS }),
  'counter.preview': () => PREVIEW,
  'counter.establish': () => ({ ...ESTABLISHED, ...COLLECTED }),
};

describe('A delegate, who establishes nothing (R-12, art. R72-1 V)', () => {
  test('reads that Enter collects, then that the request waits for the officer', async () => {
    const { window } = await atCounter(DELEGATE);
    window.press('xbq7v3');
    await window.shows('V l’identité correspond');
    window.press('v');
    const asked = await window.shows('Entrée recueille la demande pour l’officier');
    expect(asked).not.toContain('Entrée établit');
    window.press(KEYS.enter);
    await window.shows('! Demande recueillie');
  });

  test('collects without a request, in the same words', async () => {
    const { window } = await atCounter(DELEGATE);
    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('12345\r17051991\r');
    await window.shows('› Recueillir une procuration');
    await window.shows('Entrée valider');
    window.press(KEYS.enter);
    await window.shows('Qui votera');
    window.press('198320823\r14071961\r');
    await window.shows('Pour quel scrutin');
    window.press(KEYS.enter);
    await window.shows('V l’identité correspond');
    window.press('v');
    await window.shows('Entrée recueille la demande');
  });

  test('has nothing to countersign', async () => {
    const { window, calls } = await atCounter(DELEGATE);
    const counter = await window.shows('F6 journal');
    expect(counter).not.toContain('F5');
    window.press(KEYS.f5);
    window.press('xbq7v3');
    await window.shows('V l’identité correspond');
    expect(calls('counter.collected')).toEqual([]);
  });
});

test('A collected request whose reference is typed is countersigned, in the officer’s words', async () => {
  const { window } = await atCounter({ 'counter.find': () => ({ ...FOUND, status: 'collected' }) });
  window.press('xbq7v3');
  await window.shows('V signer');
  window.press('v');
  await window.shows('Vérifiée par votre délégué. Entrée établit la procuration.');
});
