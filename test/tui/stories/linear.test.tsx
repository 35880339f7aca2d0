import { afterEach, describe, expect, test } from 'vitest';
import { type Answers, fakeClient } from '#test/tui/fake-client.ts';
import { AT, account, cardOf, given, HEALTH, listed, mark, ROUND } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';
import { blockLetters } from '#tui/components/block-letters.ts';

afterEach(closeWindows);

const jean = given('p1', [0, 'Petit', 'Jean', '1961-07-14']);
const amelie = listed([14, 'd’Ormesson', 'Amélie Jeanne', '1991-05-17', 'Lefèvre'], [jean]);
const others = Array.from({ length: 9 }, (_, place) => listed([100 + place, 'Orme', `Zoé-${place}`, '1999-01-01']));

/** Signs and frames that only eyes read. */
const FOR_EYES = /[│─┌┐└┘›✓✗▲▼·→]/u;
const COLOUR = '\x1b[3';

async function atBureau(answers: Answers = {}) {
  const { client } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 'token', account: account('presiding-officer') }),
    'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
    'station.list': () => ({ people: [amelie, ...others], next: undefined, cursor: '1' }),
    'station.card': () => cardOf(amelie),
    ...answers,
  });
  const app = <App lang="fr" connect={() => client} clock={() => Date.parse(AT)} hasColours={false} />;
  const window = openWindow(app, [80, 40], true);
  await window.shows('Nom, on tape ici : vide');
  window.press('president\tsecret');
  expect(await window.shows('on tape ici : 6 signes cachés')).not.toContain('secret');
  window.press(KEYS.enter);
  await window.shows('Chercher, on tape ici');
  return window;
}

describe('The linear mode', () => {
  test('says each row of a table as a sentence, the one pointed at first among them', async () => {
    const window = await atBureau();
    window.press('orm');
    const frame = (await window.shows('Choisi')).replace(/\s+/gu, ' ');
    expect(frame).toContain(
      'Choisi : N° 14, D’ORMESSON (LEFÈVRE) Amélie Jeanne, née le 17/05/1991, procuration à PETIT Jean',
    );
    expect(frame).toMatch(/Touches : Entrée : ouvrir, .*\.$/);
    expect(frame.match(/N° 10\d/g)?.length).toBeLessThanOrEqual(5);
  });

  test('uses no sign, frame or colour that only eyes read, from the search to the vote', async () => {
    const window = await atBureau({ 'station.proxyVotes': () => ({ mark: mark('proxy', jean.mandataire.elector) }) });
    expect(window.frame()).not.toMatch(FOR_EYES);
    window.press('ormesson');
    window.press(KEYS.enter);
    expect(await window.shows('P : vote par procuration')).toContain('A donné à : Oui : PETIT Jean');
    expect(window.frame()).not.toMatch(FOR_EYES);
    window.press('p');
    expect(await window.shows('Entrée : ')).not.toMatch(FOR_EYES);
    window.press(KEYS.enter);
    const frame = await window.shows('Oui : Vote enregistré');
    expect(frame).not.toMatch(FOR_EYES);
    expect(window.written()).not.toContain(COLOUR);
  });

  test('says a refusal with its hour and its article', async () => {
    const voted = { ...amelie, mark: mark('in-person', undefined) };
    const window = await atBureau({
      'station.list': () => ({ people: [voted, ...others], next: undefined, cursor: '1' }),
      'station.card': () => cardOf(voted),
    });
    window.press('ormesson');
    window.press(KEYS.enter);
    expect(await window.shows('Attention : a voté en personne')).toMatch(/a voté en personne à \d+ h \d\d/);
  });
});

describe('Large type', () => {
  test('draws the name of the card in letters of four lines', async () => {
    const { client } = fakeClient({
      health: () => HEALTH,
      'session.signIn': () => ({ token: 'token', account: account('presiding-officer') }),
      'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
      'station.list': () => ({ people: [listed([7, 'Roy', 'Ana', '1991-05-17'], [])], next: undefined, cursor: '1' }),
      'station.card': () => cardOf(listed([7, 'Roy', 'Ana', '1991-05-17'], [])),
    });
    const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} isLarge />, [80, 24]);
    await window.shows('Mot de passe');
    window.press('president\tsecret\r');
    await window.shows('Chercher');
    window.press('roy');
    await window.shows('1 ligne');
    window.press(KEYS.enter);
    const frame = await window.shows('n’a pas voté');
    for (const line of blockLetters('ROY Ana', 70) ?? ['none']) expect(frame).toContain(line.trimEnd());
    expect(frame).toContain('ROY Ana');
  });
});
