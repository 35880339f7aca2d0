import { afterEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { type Answers, answeredWith, fakeClient } from '#test/tui/fake-client.ts';
import { AT, account, HEALTH } from '#test/tui/people.ts';
import { cardOf, waiting } from '#test/tui/screens/town-hall/cards.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';

afterEach(closeWindows);

const TWO = [waiting('first', 'Naisseline'), waiting('second', 'Tjibaou', 'Léa Wema')];

async function atTownHall(answers: Answers = {}) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({
      token: 'token',
      account: {
        ...account('town-hall'),
        who: 'Mairie de Nouméa',
        zone: 'Pacific/Noumea',
        commune: { code: '98818', name: 'Nouméa' },
      },
    }),
    'procuration.overview': () => ({ waiting: 2, oldest: day('2027-03-01') }),
    'procuration.waiting': () => ({ waiting: TWO, more: 0 }),
    'procuration.claim': ({ procuration }: { procuration: string }) => cardOf(procuration),
    'procuration.release': () => undefined,
    'procuration.decide': ({ decision }: { decision: string }) =>
      decision === 'accept'
        ? { status: 'active', reasons: [] }
        : { status: 'rejected', reasons: [{ code: 'town-hall-rejected', note: 'Illisible', list: 'new-caledonia' }] },
    ...answers,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />, [80, 24]);
  await window.shows('Mot de passe');
  window.press('mairie-noumea\tsecret\r');
  await window.shows('Ce qui attend la mairie');
  const calls = (path: string) => sent.filter((call) => call.path === path).map(({ input }) => input);
  return { window, calls };
}

async function atInbox(answers: Answers = {}) {
  const opened = await atTownHall(answers);
  opened.window.press(KEYS.f5);
  await opened.window.shows('› 01/03/2027 NAISSELINE');
  return opened;
}

async function atCard(answers: Answers = {}) {
  const opened = await atInbox(answers);
  opened.window.press(KEYS.enter);
  await opened.window.shows('A accepter');
  return opened;
}

describe('The first screen of a town hall', () => {
  test('says what waits and the keys that open it', async () => {
    const { window } = await atTownHall();
    const frame = await window.shows('2 procurations à décider, la plus ancienne du 01/03/2027');
    expect(frame).toContain('› F5  Contrôle');
    expect(frame).toContain('F9  Journée de vote');
    window.press(KEYS.enter);
    await window.shows('NAISSELINE');
  });

  test('says that nothing waits', async () => {
    const { window } = await atTownHall({ 'procuration.overview': () => ({ waiting: 0, oldest: undefined }) });
    await window.shows('Contrôle : aucune procuration en attente');
  });

  test('opens the board of the polling day, from which Escape leads back', async () => {
    const { window } = await atTownHall({ 'board.rounds': () => ({ rounds: [] }) });
    window.press(KEYS.f9);
    await window.shows('Aucune élection n’est enregistrée.');
    window.press(KEYS.escape);
    await window.shows('Ce qui attend la mairie');
  });
});

describe('The procurations to check', () => {
  test('show who has one open, and how the one pointed at was made', async () => {
    const { window } = await atInbox();
    const frame = await window.shows('(ouverte par Léa Wema) TJIBAOU');
    expect(frame).toContain('établie au guichet · 1 tour');
    expect(frame).toContain('2 procurations');
  });

  test('say how many wait when more wait than are listed', async () => {
    const { window } = await atInbox({ 'procuration.waiting': () => ({ waiting: TWO, more: 12 }) });
    await window.shows('2 sur 14 procurations');
  });

  test('say why one does not open that another agent has opened meanwhile, and stay', async () => {
    const claimed = { code: 'control-claimed', who: 'Léa Wema' } as const;
    const { window } = await atInbox({ 'procuration.claim': () => Promise.reject(answeredWith(422, [claimed])) });
    window.press(`${KEYS.down}${KEYS.enter}`);
    const frame = await window.shows('Léa Wema a déjà ouvert cette procuration');
    expect(frame).toContain('règle du service R-72');
    expect(frame).toContain('TJIBAOU');
  });
});

describe('What the town hall looks at besides', () => {
  const seen = {
    id: 'rejected',
    at: AT,
    day: day('2027-03-01'),
    recordedNo: 12,
    mandant: waiting('first', 'Naisseline').mandant,
    mandataire: waiting('first', 'Naisseline').mandataire,
    status: 'rejected',
    reasons: [{ code: 'self' }],
  };
  const letter = { id: 'letter', at: AT, to: seen.mandant, about: 'rejected' };
  const many = {
    ...{ by: 'authority', name: 'DUBOIS Claire', unit: 'commissariat de Denain', placeName: 'Denain' },
    ...{ day: null, count: 12 },
  };
  const incident = { id: 'incident', at: AT, kind: 'written', station: '59172/0002', text: 'Urne ouverte à 8 h 05' };
  const attention = {
    ...{ zone: 'Pacific/Noumea', rejected: [seen], letters: [letter], notices: [], ties: [] },
    incidents: [incident],
  };

  test('is one list at a time, with why a procuration was rejected', async () => {
    const { window } = await atTownHall({
      'procuration.attention': () => attention,
      'procuration.concentrations': () => ({ concentrations: [many] }),
    });
    window.press(KEYS.f6);
    const rejected = await window.shows('01/03/2027 n° 12 NAISSELINE');
    expect(rejected).toContain('Rejets 1 · Lettres 1 · Avis 0');
    expect(rejected).toContain('art. L71');
    window.press(KEYS.right);
    expect(await window.shows(/Votre procuration est\s+rejetée/)).not.toContain('n° 12');
    window.press(KEYS.right);
    await window.shows('Cette liste est vide.');
    window.press(KEYS.left + KEYS.left + KEYS.left);
    await window.shows('12 · DUBOIS Claire, commissariat de Denain');
    window.press(KEYS.left);
    const incidents = await window.shows('inscription au procès-verbal · bureau 2');
    expect(incidents).toContain('11/04/2027, 18 h 05');
    expect(incidents).toContain('Urne ouverte à 8 h 05');
    window.press(KEYS.escape);
    await window.shows('Ce qui attend la mairie');
  });
});

describe('The card of a procuration in control', () => {
  test('shows both people, the authority, the rounds and what the checks find', async () => {
    const { window, calls } = await atCard();
    const frame = window.frame();
    expect(frame).toContain('NAISSELINE (LEFÈVRE) Amélie Jeanne, née le 17/05/1991, Denain');
    expect(frame).toContain('WEMA Amélie Jeanne');
    expect(frame).toContain('DUBOIS Claire, officier de police judiciaire, commissariat de');
    expect(frame).toContain('Nouméa, Nouméa, le 01/03/2027');
    expect(frame).toContain('1er tour, 11/04/2027');
    expect(frame).toContain('rien ne s’oppose');
    expect(frame).toContain('acte n° 403');
    expect(calls('procuration.claim')).toEqual([{ procuration: 'first' }]);
  });

  test('is accepted by A and Enter, once, and says what it came to', async () => {
    const { window, calls } = await atCard();
    window.press('a');
    await window.shows('Entrée accepte la procuration');
    window.press(`${KEYS.enter}${KEYS.enter}`);
    await window.shows('Décision enregistrée : la procuration est valable.');
    expect(calls('procuration.decide')).toMatchObject([{ procuration: 'first', decision: 'accept' }]);
    await window.shows('Entrée suivante');
    window.press(KEYS.enter);
    await window.shows('Procurations à contrôler');
  });

  test('is not accepted by Enter alone, nor by keys that came before it was painted', async () => {
    const { window, calls } = await atInbox();
    window.press(`${KEYS.enter}a${KEYS.enter}`);
    await window.shows('A accepter');
    window.press(KEYS.enter);
    window.press('a');
    await window.shows('Entrée accepte');
    window.press(KEYS.escape);
    await window.shows('A accepter');
    expect(calls('procuration.decide')).toEqual([]);
  });

  test('is rejected with a reason alone, which Escape keeps', async () => {
    const { window, calls } = await atCard();
    window.press('r');
    await window.shows('Rejet de la procuration');
    window.press(KEYS.enter);
    await window.shows('Un rejet a toujours un motif');
    window.press('Illisib');
    await window.shows('Illisib');
    window.press(KEYS.escape);
    await window.shows('A accepter');
    window.press('r');
    await window.shows('Votre saisie a été conservée');
    window.press(`le${KEYS.enter}`);
    const frame = await window.shows('la procuration est rejetée');
    expect(frame).toContain('« Illisible »');
    expect(calls('procuration.decide')).toMatchObject([
      { procuration: 'first', decision: 'reject', note: 'Illisible' },
    ]);
  });

  test('says why acceptance would reject it, by which article', async () => {
    const checks = { would: 'rejected', reasons: [{ code: 'mandataire-dead' }] } as const;
    const { window } = await atCard({ 'procuration.claim': () => cardOf('first', checks) });
    expect(window.frame()).toContain('acceptée, la procuration serait rejetée');
    expect(window.frame()).toContain('art. L77');
  });

  test('is given back when it is left', async () => {
    const { window, calls } = await atCard();
    expect(calls('procuration.release')).toEqual([]);
    window.press(KEYS.escape);
    await window.shows('Procurations à contrôler');
    expect(calls('procuration.release')).toEqual([{ procuration: 'first' }]);
  });

  test('decides nothing behind the lock, and asks for the choice again', async () => {
    const { window, calls } = await atCard({ 'session.unlock': () => ({ unlocked: true }) });
    window.press('a');
    await window.shows('Entrée accepte');
    window.press(KEYS.ctrlK);
    expect(await window.shows('déverrouiller')).not.toContain('NAISSELINE');
    window.press(`secret${KEYS.enter}`);
    expect(await window.shows('A accepter')).not.toContain('Entrée accepte');
    expect(calls('procuration.decide')).toEqual([]);
  });
});
