import { afterEach, describe, expect, test } from 'vitest';
import { instant, timeZone } from '#core/calendar/instant.ts';
import type { CommuneCode, RoundId, StationId } from '#core/model/ids.ts';
import { type Answers, answeredWith, fakeClient, holdBack } from '#test/tui/fake-client.ts';
import { AT, account, HEALTH, ROUND } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import type { Dashboard, DashboardStation } from '#tui/answers.ts';
import { App } from '#tui/app.tsx';

afterEach(closeWindows);

const station = (number: number, changes: Partial<DashboardStation> = {}): DashboardStation => ({
  station: `59172/${String(number).padStart(4, '0')}` as StationId,
  commune: '59172' as CommuneCode,
  communeName: 'Denain',
  zone: timeZone('Europe/Paris'),
  state: 'open',
  openedAt: instant('2027-04-11T06:02:00Z'),
  closedAt: undefined,
  proxy: number,
  inPerson: 2,
  remote: 0,
  corrected: 0,
  lastAt: instant('2027-04-11T07:01:00Z'),
  ...changes,
});
const unopened = station(40, { state: 'not-opened', openedAt: undefined, lastAt: undefined, proxy: 0, inPerson: 0 });
const STATIONS = [...Array.from({ length: 39 }, (_, place) => station(place + 1)), unopened];
const BOARD: Dashboard = {
  round: ROUND,
  at: instant('2027-04-11T07:05:00Z'),
  zone: timeZone('Europe/Paris'),
  totals: {
    stations: 40,
    states: { 'other-day': 0, 'not-yet': 0, 'not-opened': 1, open: 39, silent: 0, closed: 0 },
    proxy: 780,
    inPerson: 78,
    remote: 0,
    corrected: 1,
  },
  quarters: [
    { from: instant('2027-04-11T06:00:00Z'), proxy: 10, inPerson: 2 },
    { from: instant('2027-04-11T06:15:00Z'), proxy: 20, inPerson: 4 },
  ],
  areas: [],
  stations: STATIONS,
  next: undefined,
};

const SECOND = { ...ROUND, id: 'second' as RoundId, number: 2 as const };
type Asked = {
  readonly round: RoundId;
  readonly states?: readonly string[];
  readonly department?: string;
  readonly commune?: string;
};

/** The stations in those states, of that round. */
function boardOf({ round, states }: Asked): Dashboard {
  const stations = STATIONS.filter(({ state }) => states === undefined || states.includes(state));
  return { ...BOARD, round: round === SECOND.id ? SECOND : ROUND, stations };
}

/** Two departments, a commune in one of them, a station in that: too many for one look but the last. */
function franceOf({ department, commune }: Asked): Dashboard {
  const area = (code: string, name: string | undefined) => ({ ...BOARD.totals, area: code, name });
  if (commune) return { ...BOARD, stations: [station(1)] };
  const areas = department ? [area('59172', 'Denain')] : [area('01', undefined), area('59', undefined)];
  return { ...BOARD, areas, next: '59172/0500' as StationId };
}

async function atBoard(answers: Answers = {}) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({
      token: 'token',
      account: { ...account('town-hall'), commune: { code: '59172', name: 'Denain' }, station: undefined },
    }),
    'board.rounds': () => ({ rounds: [ROUND, SECOND] }),
    'board.show': boardOf,
    ...answers,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />, [80, 24]);
  await window.shows('Mot de passe');
  window.press('mairie\tsecret\r');
  await window.shows('Ce qui attend la mairie');
  window.press(KEYS.f9);
  const calls = () => sent.filter(({ path }) => path === 'board.show').map(({ input }) => input);
  return { window, calls };
}

describe('The board of a polling day', () => {
  test('shows a town hall its stations, how many are open, and what was voted', async () => {
    const { window } = await atBoard();
    const frame = await window.shows('40 bureaux : 1 n’a pas ouvert, 39 ouverts');
    expect(frame).toContain('780 par procuration · 78 en personne · 1 émargement rectifié');
    expect(frame).toContain('› Denain 1 · ouvert à 8 h 02 · 1 proc., 2 pers. · dernier vote 9 h 01');
  });

  test('goes down the list, to its end and no further', async () => {
    const { window } = await atBoard();
    await window.shows('› Denain 1 ');
    for (let key = 0; key < 45; key += 1) window.press(KEYS.down);
    expect(await window.shows('› Denain 40')).toContain('n’a pas ouvert · 0 proc., 0 pers. · aucun vote');
  });

  test('is narrowed by a slash, counts what is left, and shows all again with Escape', async () => {
    const { window } = await atBoard();
    await window.shows('› Denain 1 ');
    window.press('/ouvert');
    await window.shows('Filtrer /  ouvert');
    window.press('\x15');
    window.press('denain 4');
    const frame = await window.shows('5 sur 40');
    expect(frame).toContain('› Denain 4 ');
    expect(frame).not.toContain('Denain 5 ');
    window.press(KEYS.enter);
    window.press('G');
    await window.shows('› Denain 40');
    window.press(KEYS.escape);
    expect(await window.shows('› Denain 1 ')).not.toContain('sur 40');
  });

  test('opens the department that its filter shows, however often Enter is pressed, and shows all of it', async () => {
    const { window, calls } = await atBoard({ 'board.show': franceOf });
    await window.shows('› département 01');
    window.press('/59');
    await window.shows('1 sur 2');
    window.press(`${KEYS.enter}${KEYS.enter}${KEYS.enter}`);
    expect(await window.shows('› Denain · 40 bureaux')).not.toContain(' sur ');
    expect(
      calls()
        .slice(1)
        .every((input) => JSON.stringify(input).includes('"department":"59"')),
    ).toBe(true);
  });

  test('shows those alone that have not opened, and says when there are none', async () => {
    const { window, calls } = await atBoard();
    await window.shows('› Denain 1 ');
    window.press('f');
    const frame = await window.shows('Bureaux qui n’ont pas ouvert : 1');
    expect(frame).toContain('› Denain 40');
    window.press('f');
    expect(await window.shows('Bureaux sans activité : 0')).toContain('Aucun bureau.');
    expect(calls()).toMatchObject([{}, { states: ['not-opened'] }, { states: ['silent'] }]);
  });

  test('shows departments, then communes, where the stations are too many, and the way back', async () => {
    const { window, calls } = await atBoard({ 'board.show': franceOf });
    await window.shows('› département 01 · 40 bureaux : 1 n’a pas ouvert');
    window.press(KEYS.down);
    await window.shows('› département 59');
    window.press(KEYS.enter);
    expect(await window.shows('› Denain · 40 bureaux')).toContain('Journée de vote, département 59');
    window.press(KEYS.enter);
    await window.shows('› Denain 1 ');
    window.press(KEYS.escape);
    await window.shows('› Denain · 40 bureaux');
    window.press(KEYS.escape);
    await window.shows('› département 01');
    expect(calls()).toMatchObject([{}, { department: '59' }, { commune: '59172' }, { department: '59' }, {}]);
  });

  test('shows the votes by quarter of an hour, the longest bar for the most', async () => {
    const { window } = await atBoard();
    await window.shows('› Denain 1 ');
    window.press(KEYS.tab);
    const frame = await window.shows('8 h 15');
    expect(frame).toMatch(/8 h +▇{15} +12 \(dont 10 par procuration\)/);
    expect(frame).toMatch(/8 h 15 +▇{30} +24 \(dont 20 par procuration\)/);
  });

  test('keeps its heading over the rows that are of it, for as long as the answer to another question takes', async () => {
    const board = holdBack(boardOf);
    const { window } = await atBoard({ 'board.show': board.answer });
    board.give(1);
    await window.shows('› Denain 1 ');

    window.press('f');
    const waiting = await window.shows('actualisation…');
    expect(waiting).toContain('Tous les bureaux : 40');
    expect(waiting).toContain('› Denain 1 ');
    board.give(2);
    const answered = await window.shows('Bureaux qui n’ont pas ouvert : 1');
    expect(answered).toContain('› Denain 40');
    expect(answered).not.toContain('Denain 1 ');
    expect(answered).not.toContain('actualisation…');
  });

  test('keeps the round over its rows, until those of the other round are there', async () => {
    const board = holdBack(boardOf);
    const { window } = await atBoard({ 'board.show': board.answer });
    board.give(1);
    await window.shows('› Denain 1 ');

    window.press(KEYS.right);
    const waiting = await window.shows('actualisation…');
    expect(waiting).toContain('1er tour');
    expect(waiting).toContain('› Denain 1 ');
    window.press(KEYS.right);
    board.give(2);
    expect(await window.shows('2e tour')).toContain('› Denain 1 ');
  });

  test('keeps the place over its rows, and goes into what is painted alone', async () => {
    const board = holdBack(franceOf);
    const { window } = await atBoard({ 'board.show': board.answer });
    board.give(1);
    await window.shows('› département 01');

    window.press(`${KEYS.down}${KEYS.enter}${KEYS.enter}`);
    const waiting = await window.shows('actualisation…');
    expect(waiting).toContain('Journée de vote, Denain');
    expect(waiting).toContain('› département 59');
    expect(await board.asked(2)).toMatchObject({ department: '59' });
    board.give(2);
    expect(await window.shows('› Denain · 40 bureaux')).toContain('Journée de vote, département 59');

    window.press(KEYS.escape);
    expect(await window.shows('actualisation…')).toContain('Journée de vote, département 59');
    board.give(3);
    expect(await window.shows('› département 01')).toContain('Journée de vote, Denain');
  });

  test('shows nothing of a question that is no longer asked, however late its answer', async () => {
    const board = holdBack(boardOf);
    const { window } = await atBoard({ 'board.show': board.answer });
    board.give(1);
    await window.shows('› Denain 1 ');
    window.press('f');
    await board.asked(2);

    window.pressAnd('f', () => board.give(2));

    expect(await board.asked(3)).toMatchObject({ states: ['silent'] });
    expect(await window.shows('actualisation…')).toContain('Tous les bureaux : 40');
    board.give(3);
    expect(await window.shows('Bureaux sans activité : 0')).toContain('Aucun bureau.');
  });

  test('shows no row under the place that it could not be told of', async () => {
    const { window } = await atBoard({
      'board.show': (asked: Asked) => (asked.department ? Promise.reject(answeredWith(403)) : franceOf(asked)),
    });
    await window.shows('› département 01');
    window.press(KEYS.enter);
    const frame = await window.shows('n’a pas accès');
    expect(frame).toContain('Journée de vote, département 01');
    expect(frame).not.toContain('›');
  });

  test('says what keeps it away, and what to do', async () => {
    const { window } = await atBoard({
      'board.show': () => {
        throw answeredWith(403);
      },
    });
    await window.shows('n’a pas accès');
  });
});
