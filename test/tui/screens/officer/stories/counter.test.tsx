import { afterEach, describe, expect, test } from 'vitest';
import { answeredWith, later, lost, tooOften } from '#test/tui/fake-client.ts';
import { AT, ESTABLISHED, FOUND, REFERENCE } from '#test/tui/people.ts';
import { atCounter } from '#test/tui/screens/officer/screen-context.tsx';
import { closeWindows, KEYS } from '#test/tui/window.ts';
import type { Established, FoundRequest, RequestPreview } from '#tui/answers.ts';

afterEach(closeWindows);

const REJECTED: RequestPreview = {
  would: 'rejected',
  reasons: [{ code: 'cap-france', held: 1, max: 1, rounds: undefined }],
  rounds: [],
  warnings: [],
};

describe('At the counter', () => {
  test('a reference and two keys establish a procuration', async () => {
    const { window, calls } = await atCounter({ 'counter.establish': () => ESTABLISHED });

    window.press('xbq7v3');
    const identity = await window.shows('V l’identité');
    window.press('v');
    await window.shows('Entrée établit la procuration');
    window.press(KEYS.enter);
    const outcome = await window.shows('✓ Procuration établie');

    const order = [
      'Nom de naissance',
      'D’ORMESSON',
      'Nom d’usage',
      'LEFÈVRE',
      'Prénoms',
      'Amélie Jeanne',
      'Sexe',
      'Date de naissance',
      '17/05/1991',
    ];
    expect(order.map((text) => identity.indexOf(text))).toEqual(
      order.map((text) => identity.indexOf(text)).sort((a, b) => a - b),
    );
    expect(identity).toMatch(/MARTIN Jean, né le 14\/07\/1961, Marly/);
    expect(outcome).toContain('Numéro 1042');
    expect(calls('counter.find')).toEqual([{ reference: REFERENCE }]);
    expect(calls('counter.establish')).toEqual([{ key: expect.any(String), reference: REFERENCE, identity: 'match' }]);
  });

  test('an act that control will reject is said so before V, with its article, and after V still', async () => {
    const { window, calls } = await atCounter({ 'counter.previewRequest': () => REJECTED });
    window.press('xbq7v3');
    expect(await window.shows('Le contrôle rejettera cette procuration')).toContain('art. L73');
    window.press('v');
    expect(await window.shows('Entrée établit la procuration')).toContain('Le contrôle rejettera');
    expect(calls('counter.previewRequest')).toEqual([{ reference: REFERENCE }]);
  });

  test('in a small window the mandataire and the decision stay in sight beside a rejection', async () => {
    const { window } = await atCounter({ 'counter.previewRequest': () => REJECTED }, [60, 16]);
    window.press('xbq7v3');
    const frame = await window.shows('Le contrôle rejettera cette procuration');
    expect(frame).toContain('MARTIN Jean');
    expect(frame).toContain('Procuration XBQ7V3, demandée le 01/03/2027');
    window.press('v');
    expect(await window.shows('Entrée établit la procuration')).toContain('MARTIN Jean');
  });

  test('in a small window what kept an act from being made can be read', async () => {
    const tooMany = () => Promise.reject(tooOften(20));
    const { window } = await atCounter(
      { 'counter.previewRequest': () => REJECTED, 'counter.establish': tooMany },
      [60, 16],
    );
    window.press('xbq7v3');
    await window.shows('V l’identité');
    window.press('v');
    await window.shows('Entrée établit');
    window.press(KEYS.enter);
    await window.shows(/Recommencez\s+dans\s+\d+\s+secondes/);
  });

  test('in a small window a reference that is not known is explained whole', async () => {
    const unknown = () => Promise.reject(answeredWith(422, [{ code: 'reference-unknown' }]));
    const { window } = await atCounter({ 'counter.find': unknown }, [60, 16]);
    window.press('xbq7v3');
    await window.shows('art. R75');
  });

  test('the identity waits for no preview, and goes on without one', async () => {
    const preview = later<RequestPreview>();
    const { window } = await atCounter({ 'counter.previewRequest': () => preview.answer });
    window.press('xbq7v3');
    await window.shows('V l’identité');
    window.press('v');
    await window.shows('Entrée établit');
    preview.give({ ...REJECTED, would: 'active', reasons: [] });
    expect(await window.shows('Le contrôle ne s’oppose pas')).toContain('Entrée établit');
  });

  test('a counter that nobody touches locks, shows no name, and opens with the own password', async () => {
    let now = Date.parse(AT);
    const unlock = { 'session.unlock': () => ({ unlocked: true }) };
    const { window, calls } = await atCounter(unlock, [80, 24], () => now);
    window.press('xbq7v3');
    await window.shows('V l’identité');
    now += 9.6 * 60_000;
    await window.shows(/Verrouillage dans \d+ s/);
    now += 10 * 60_000;
    const shut = await window.shows('Poste verrouillé');
    expect(shut).not.toMatch(/ormesson|amélie|martin/i);
    window.press('secret\r');
    expect(await window.shows('V l’identité')).toContain('D’ORMESSON');
    expect(calls('session.unlock')).toEqual([{ name: 'opj', password: 'secret' }]);
  });

  test('a protected adult declares the link with the mandataire, on one line', async () => {
    const { window, calls } = await atCounter({
      'counter.find': () => ({ ...FOUND, mustDeclare: true }),
      'counter.establish': () => Promise.reject(answeredWith(422, [{ code: 'guardianship', link: 'care-staff' }])),
    });
    window.press('xbq7v3');
    expect(await window.shows('L lien')).toContain('Majeur protégé. Son lien avec le mandataire ? Aucun');
    window.press('l');
    await window.shows('Son mandataire judiciaire');
    window.press('l');
    await window.shows('Établissement d’accueil');
    window.press('v');
    await window.shows('Entrée établit');
    window.press(KEYS.enter);
    expect(await window.shows('Rien n’est établi')).toContain('art. L72-1');
    expect(calls('counter.establish')).toMatchObject([{ identity: 'match', link: 'care-staff' }]);
  });

  test('a V sent with the reference, or before the identity is painted, validates nobody', async () => {
    const request = later<FoundRequest>();
    const { window, calls } = await atCounter({ 'counter.find': () => request.answer });

    window.press('xbq7v3v\r');
    await window.shows('Recherche de XBQ7V3');
    window.press('v\r');
    request.give(FOUND);
    const identity = await window.shows('V l’identité');

    expect(identity).not.toContain('Entrée établit');
    window.press('r');
    expect(await window.shows('Entrée enregistre le refus')).not.toContain('établit');
    expect(calls('counter.establish')).toEqual([]);
  });

  test('too many unknown references: the seconds to wait are said, and their end', async () => {
    const { window, calls } = await atCounter({ 'counter.find': () => Promise.reject(tooOften(2)) });
    window.press('xbq7v3');
    expect(await window.shows('Recommencez dans 2 secondes')).toContain(REFERENCE);
    await window.shows('Le délai est écoulé');
    expect(calls('counter.find')).toHaveLength(1);
  });

  test('a wrong reference is said at once, and nothing is sent', async () => {
    const { window, calls } = await atCounter({});
    window.press('xbq7v4');
    await window.shows('Un caractère est faux');
    expect(calls('counter.find')).toEqual([]);
  });

  test('the heading says who, the hour and whether the server answers, as soon as a call is left unanswered', async () => {
    const request = later<FoundRequest>();
    let attempts = 0;
    const { window } = await atCounter({
      'counter.find': () => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(lost()) : request.answer;
      },
    });
    expect(window.frame()).toMatch(
      /Guichet {2,}Claire Dubois, OPJ, commissariat de Denain\n─ ─+ 9 h 05 {3}✓ connecté ─/,
    );
    window.press('xbq7v3');
    await window.shows('9 h 05   ! connexion perdue');
    request.give(FOUND);
    expect(await window.shows('V l’identité')).toContain('9 h 05   ✓ connecté');
  });

  test('a lost answer is asked for again with the same key, and nothing is said to be established before', async () => {
    const third = later<Established>();
    let attempts = 0;
    const { window, calls } = await atCounter({
      'counter.establish': () => {
        attempts += 1;
        return attempts < 3 ? Promise.reject(lost()) : third.answer;
      },
    });

    window.press('xbq7v3');
    await window.shows('V l’identité');
    window.press('v');
    await window.shows('Entrée établit');
    window.press(KEYS.enter);
    const waiting = await window.shows('Connexion perdue, nouvel essai (2)');
    window.press('v\r\r');
    expect(waiting).not.toContain('établie');
    third.give(ESTABLISHED);
    await window.shows('Procuration établie');

    const sent = calls('counter.establish');
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((input) => JSON.stringify(input))).size).toBe(1);
  });

  test('a refusal says why, with its article, and the next reference may be typed at once', async () => {
    const { window } = await atCounter({
      'counter.establish': () => Promise.reject(answeredWith(422, [{ code: 'identity-mismatch' }])),
    });

    window.press('xbq7v3');
    await window.shows('V l’identité');
    window.press('r');
    await window.shows('Entrée enregistre le refus');
    window.press(KEYS.enter);
    const refused = await window.shows('art. R73');
    window.press('abc');
    const typing = await window.shows('│ A │ B │ C │');

    expect(refused).toContain('Rien n’est établi');
    expect(typing).not.toContain('R73');
  });

  test('a rejected act shows every reason', async () => {
    const round = { election: 'Élection présidentielle 2027', number: 1, day: ESTABLISHED.day } as const;
    const reasons = [
      { code: 'cap-france', held: 2, max: 1, rounds: undefined },
      { code: 'overlap', rounds: [round], until: undefined },
    ] as const;
    const { window } = await atCounter({
      'counter.establish': () => ({ ...ESTABLISHED, status: 'rejected', reasons }),
    });

    window.press('xbq7v3');
    await window.shows('V l’identité');
    window.press('v');
    await window.shows('Entrée établit');
    window.press(KEYS.enter);
    const frame = await window.shows('rejetée au contrôle');

    expect(frame).toContain('L73');
    expect(frame).toContain('L75');
  });

  test('an entry in error is annulled with Ctrl+Z and Enter', async () => {
    const { window, calls } = await atCounter({
      'counter.establish': () => ESTABLISHED,
      'procuration.annul': () => ({ status: 'annulled' }),
    });

    window.press('xbq7v3');
    await window.shows('V l’identité');
    window.press('v');
    await window.shows('Entrée établit');
    window.press(KEYS.enter);
    await window.shows('Ctrl+Z');
    window.press(KEYS.ctrlZ);
    await window.shows('Entrée annuler');
    window.press(KEYS.enter);
    await window.shows('L’acte est annulé');

    expect(calls('procuration.annul')).toEqual([{ key: expect.any(String), procuration: ESTABLISHED.procuration }]);
  });

  test('hostile names are shown for what they are', async () => {
    const mandant = { ...FOUND.mandant, lastName: 'Du\u202epont', firstNames: '\u001b[2J\u001b]0;x\u0007Anne\nMarie' };
    const { window } = await atCounter({ 'counter.find': () => ({ ...FOUND, mandant }) });
    window.press('xbq7v3');
    const frame = await window.shows('V l’identité');
    expect(frame).toContain('DU�PONT');
    expect(frame).toContain('�[2J�]0;x�Anne�Marie');
    for (const hidden of ['\u202e', '\u001b[2J', '\u001b]0']) expect(window.written()).not.toContain(hidden);
  });

  test('a window of 60 by 16 holds the identity and the keys', async () => {
    const { window } = await atCounter({}, [60, 16]);
    window.press('xbq7v3');
    await window.shows('V l’identité');
    window.press('v');
    const frame = await window.shows('Entrée établit');
    expect(frame.split('\n').length).toBeLessThanOrEqual(16);
    for (const text of ['D’ORMESSON', '17/05/1991', 'MARTIN Jean', 'Entrée confirmer']) expect(frame).toContain(text);
  });
});
