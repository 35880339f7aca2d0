import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import type { CommuneCode, RoundId, StationId } from '#core/model/ids.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import { fakeClient } from '#test/tui/fake-client.ts';
import { AT, ROUND } from '#test/tui/people.ts';
import { key, typed } from '#test/tui/presses.ts';
import { type Event, type State, start } from '#tui/screens/town-hall/state.ts';
import { sayStation } from '#tui/screens/town-hall/steps/list-prints/say.ts';
import { type RoundPrints, stationsShown } from '#tui/screens/town-hall/steps/list-prints/state.ts';
import { LIST_PRINTS_STEP } from '#tui/screens/town-hall/steps/list-prints/step.ts';
import { LIST_PRINTS_WORDS } from '#tui/screens/town-hall/steps/list-prints/words.ts';
import { next } from '#tui/screens/town-hall/town-hall.ts';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import type { Press } from '#tui/terminal/press.ts';

const ONE = '59172/0001' as StationId;
const TWO = '59172/0002' as StationId;
const print: ListPrint = {
  no: 2,
  added: 1,
  struck: 0,
  digest: `28deea${'0'.repeat(58)}`,
  printedAt: AT,
  acknowledgedAt: undefined,
};
const SECOND = { ...ROUND, id: 'second' as RoundId, number: 2 as const };
const PRINTS: RoundPrints = {
  commune: { code: '59172' as CommuneCode, name: 'Denain', zone: PARIS },
  at: AT,
  stations: [
    { station: ONE, phone: undefined, print: { ...print, acknowledgedAt: AT } },
    { station: TWO, phone: '03 27 23 59 59', print },
  ],
  round: ROUND,
  rounds: [ROUND, SECOND],
};
const given = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  given(state, ...presses.map((press) => ({ kind: 'press', press }) as const));
const opened = pressing(start('mairie', { today: dayAt(AT, PARIS), now: AT, ownCommune: 'Denain (59172)' }), key('f8'));
const read = given(opened, { kind: 'prints', prints: PRINTS });

describe('The papers of the stations, at the town hall (R-44)', () => {
  test('are opened by F8, those to be acknowledged first, with the telephone of whom to call', () => {
    expect(opened.step).toMatchObject({ kind: 'list-prints', pending: { call: { kind: 'read' } } });
    const { step } = read;
    const shown = step.kind === 'list-prints' ? stationsShown(step) : [];
    expect(shown.map((each) => sayStation(each, 'fr'))).toEqual([
      'Bureau 2 · 03 27 23 59 59 · supplément n° 2 à confirmer',
      'Bureau 1 · sans téléphone · supplément n° 2 reçu',
    ]);
    expect(pressing(read, key('escape')).step.kind).toBe('home');
  });

  test('are counted as one or several stations', () => {
    const { heading } = LIST_PRINTS_WORDS.fr;
    expect(heading(1, 1)).toBe('Annexes et suppléments : 1 bureau sur 1 sans accusé de réception');
    expect(heading(0, 2)).toBe('Annexes et suppléments : réception accusée (2 bureaux)');
  });

  test('print what is new of the station pointed at by Enter, and its last paper again by R', () => {
    expect(pressing(read, key('enter')).step).toMatchObject({ pending: { call: { kind: 'print', station: TWO } } });
    expect(pressing(read, key('down'), ...typed('r')).step).toMatchObject({
      pending: { call: { kind: 'again', station: ONE } },
    });
    const printing = pressing(read, key('enter'));
    expect(pressing(printing, key('enter'))).toEqual(printing);
    const after = given(printing, { kind: 'print-outcome', outcome: 'nothing-new' });
    expect(after.step).toMatchObject({ notice: { kind: 'nothing-new' }, pending: { call: { kind: 'read' } } });
  });

  test('are those of another round by the arrows, which stays when they are read again', async () => {
    const other = pressing(read, key('down'), key('right'));
    expect(other.step).toMatchObject({ pointed: 0, pending: { call: { kind: 'read', round: 'second' } } });
    expect(pressing(read, key('left')).step).toMatchObject({ pending: { call: { round: 'second' } } });
    expect(pressing(other, key('f8')).step).toMatchObject({ pending: { call: { round: 'second' } } });
    const second = given(other, { kind: 'prints', prints: { ...PRINTS, round: SECOND } });
    expect(pressing(second, key('f8')).step).toMatchObject({ pending: { call: { kind: 'read', round: 'second' } } });
    expect(pressing(second, key('right')).step).toMatchObject({ pending: { call: { round: ROUND.id } } });
    expect(pressing(second, key('enter')).step).toMatchObject({ pending: { call: { kind: 'print', round: SECOND } } });

    const { client, sent } = fakeClient({
      'board.rounds': () => ({ rounds: [ROUND, SECOND] }),
      'listPrint.overview': () => ({ stations: [] }),
    });
    const pending = { call: { kind: 'read', round: SECOND.id }, attempts: 0 } as const;
    const answer = await LIST_PRINTS_STEP.send?.(
      pending,
      { client, keyring: makeKeyring() },
      new AbortController().signal,
    );
    expect(answer).toMatchObject({ prints: { round: SECOND, rounds: [ROUND, SECOND] } });
    expect(sent.at(-1)).toEqual({ path: 'listPrint.overview', input: { round: 'second' } });
  });

  test('have no arrows where there is one round', () => {
    const alone = given(opened, { kind: 'prints', prints: { ...PRINTS, rounds: [ROUND] } });
    expect(pressing(alone, key('right'))).toEqual(alone);
  });

  test('print nothing again where nothing was printed, and say so', () => {
    const stations = [{ station: ONE, phone: undefined, print: undefined }];
    const none = given(opened, { kind: 'prints', prints: { ...PRINTS, stations } });
    const { step } = pressing(none, ...typed('r'));
    expect(step).toMatchObject({ notice: { kind: 'nothing-printed' }, pending: undefined });
  });

  test('read again keep the station pointed at, wherever it now is', () => {
    const below = pressing(read, key('down'));
    const stations = PRINTS.stations.map((each) => ({ ...each, print }));
    const again = given(
      below,
      { kind: 'look-again', today: dayAt(AT, PARIS) },
      { kind: 'prints', prints: { ...PRINTS, stations } },
    );
    expect(again.step).toMatchObject({ pointed: 0, pending: undefined });
  });
});

describe('A paper from the town hall’s screen', () => {
  afterEach(() => vi.unstubAllEnvs());

  const calls = (isNew: boolean) => {
    const paper = { station: TWO, commune: 'Denain', zone: PARIS, day: ROUND.day, print, lines: [] };
    const { client, sent } = fakeClient({
      'listPrint.record': () => ({ station: TWO, print, isNew }),
      'listPrint.lines': () => paper,
    });
    return { services: { client, keyring: makeKeyring() }, sent };
  };
  const send = (isNew: boolean, { services } = calls(isNew)) => {
    const call = { kind: 'print', station: TWO, round: ROUND } as const;
    return LIST_PRINTS_STEP.send?.({ call, attempts: 0 }, services, new AbortController().signal);
  };

  test('goes to the printer once it is numbered, and nothing does where nothing came', async () => {
    vi.stubEnv('PROCURATION_PRINT', 'cat');
    expect(await send(true)).toEqual({ kind: 'print-outcome', outcome: 'printed' });
    expect(await send(false)).toEqual({ kind: 'print-outcome', outcome: 'nothing-new' });
    vi.stubEnv('PROCURATION_PRINT', 'false');
    expect(await send(true)).toEqual({ kind: 'print-outcome', outcome: 'failed-printer' });
  });

  test('is not numbered where no command prints: no station would wait to acknowledge it', async () => {
    vi.stubEnv('PROCURATION_PRINT', 'no-such-printer');
    const made = calls(true);
    expect(await send(true, made)).toEqual({ kind: 'print-outcome', outcome: 'no-printer' });
    expect(made.sent).toEqual([]);
  });
});
