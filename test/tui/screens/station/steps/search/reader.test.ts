import { describe, expect, test } from 'vitest';
import type { ElectorId } from '#core/model/ids.ts';
import { given, listed, ROUND } from '#test/tui/people.ts';
import { key, line, pasted, typed } from '#test/tui/presses.ts';
import { type Event, type State, start } from '#tui/screens/station/state.ts';
import { next } from '#tui/screens/station/station.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Press } from '#tui/terminal/press.ts';

const corinne = given('p1', [0, 'Berthier', 'Corinne', '1965-12-06']);
const anne = listed([3, 'Blum', 'Anne', '1970-01-01'], [corinne]);
const maelys = listed([4, 'Martin', 'Maëlys Gaëlle', '1990-07-13']);
const twin = listed([5, 'Martin', 'Marie', '1990-07-13']);
const many = Array.from({ length: 12_000 }, (_, place) =>
  listed([100 + place, `Nom${place % 700}`, `Zoé${place}`, '1999-01-01']),
);

const then = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  then(state, ...presses.map((press) => ({ kind: 'press', press }) as const));
const sitting = { round: ROUND, isToday: true, mayCorrect: false, accountName: 'assesseur' };
const bureau = (...people: readonly (typeof anne)[]) =>
  then(start(sitting), { kind: 'loaded', voterList: withPeople(new Map(), people) });
const ready = bureau(anne, maelys, ...many);

const FORMER_CARD = ['IDFRABERTHIER'.padEnd(36, '<'), '8806923102858CORINNE<<<<<<<6512068F6'] as const;
const CARD = ['IDFRAX4RTBPFW46', '9007138F3002119FRA<<<<<<<<<<<6', 'MARTIN<<MAELYS<GAELLE<<MARIE'].map((text) =>
  text.padEnd(30, '<'),
);

describe('A document read at the search field', () => {
  test.each([
    ['each line with its Enter', CARD.flatMap(line)],
    ['all lines at once', line(CARD.join(''))],
    ['slowly, as by hand', CARD.flatMap((its) => [...typed(its), key('enter')])],
    ['pasted, then Enter', [pasted(CARD.join('\n')), key('enter')]],
  ])('opens the card of its holder: %s', (_, presses) => {
    const { step } = pressing(ready, ...presses);
    expect(step).toMatchObject({ kind: 'card-loading', pending: { call: { elector: maelys.elector } } });
  });

  test('of a mandataire opens the card of the only mandant', () => {
    const { step } = pressing(ready, ...FORMER_CARD.flatMap(line));
    expect(step).toMatchObject({ kind: 'card-loading', pending: { call: { elector: anne.elector } } });
  });

  test('of a mandataire of several shows them all, in words that a person could have typed', () => {
    const paul = listed([6, 'Blum', 'Paul', '1971-01-01'], [{ ...corinne, procuration: 'p2' as never }]);
    const { step } = pressing(bureau(anne, paul, ...many), ...FORMER_CARD.flatMap(line));
    expect(step).toMatchObject({ kind: 'search', query: { text: 'BERTHIER CORINNE 06/12/1965' } });
    expect(step.kind === 'search' && step.results.map(({ person }) => 'number' in person && person.number)).toEqual([
      3, 6,
    ]);
  });

  test('finds by last name and birth date a person listed under another first name, and chooses nobody where two fit', () => {
    const eva = CARD.with(2, 'MARTIN<<EVA'.padEnd(30, '<'));
    expect(pressing(ready, ...eva.flatMap(line)).step).toMatchObject({
      pending: { call: { elector: maelys.elector } },
    });
    const both = pressing(bureau(maelys, twin), ...eva.flatMap(line)).step;
    expect(both.kind === 'search' && both.results).toHaveLength(2);
  });

  test('misread empties the field and says so; of a person on no line asks for the station of that person at once', () => {
    const wrong = pressing(ready, ...FORMER_CARD.map((text) => text.replace('651206', '651207')).flatMap(line));
    expect(wrong.step).toMatchObject({ kind: 'search', query: { text: '' }, notice: { kind: 'misread' } });
    expect(pressing(wrong, ...typed('b')).step).toMatchObject({ notice: undefined });
    const nobody = pressing(
      bureau(anne, maelys, ...many),
      ...FORMER_CARD.map((text) => text.replace('BERTHIER', 'VERHAEGE')).flatMap(line),
    );
    expect(nobody.step).toMatchObject({
      kind: 'elsewhere',
      form: { fields: { name: { text: 'VERHAEGE' }, born: { text: '06/12/1965' } } },
      pending: { call: { lastName: 'VERHAEGE', born: '1965-12-06' } },
    });
  });
});

describe('A document read where something else was typed', () => {
  const opened = { kind: 'card-loading', pending: { call: { elector: maelys.elector } } };

  test('in the middle of a search opens the card of its holder', () => {
    expect(pressing(ready, ...typed('mart'), ...CARD.flatMap(line)).step).toMatchObject(opened);
  });

  test('after a try that broke off opens the card too', () => {
    const [first = ''] = CARD;
    expect(pressing(ready, ...line(first), ...CARD.flatMap(line)).step).toMatchObject(opened);
  });

  test.each([['zola'], ['zola 12/03/1984']])('into the form that looks for a station: %s', (before) => {
    const asked = pressing(bureau(maelys), ...line(before));
    expect(asked.step.kind).toBe('elsewhere');
    expect(pressing(asked, ...CARD.flatMap(line)).step).toMatchObject(opened);
  });

  test('whose first line is lost is misread, and looks for nobody', () => {
    const { step } = pressing(ready, ...line(CARD[1] ?? ''));
    expect(step).toMatchObject({ kind: 'search', query: { text: '' }, notice: { kind: 'misread' } });
  });
});

describe('A national number read at the search field', () => {
  const asked = pressing(ready, ...line('123456789'));
  const holder = (elector: ElectorId | undefined) =>
    then(asked, { kind: 'holder', holder: { elector, refusals: [{ code: 'not-on-roll' }] } });

  test('is asked of the server, and opens the card of the elector or of the only mandant', () => {
    expect(asked.step).toMatchObject({ kind: 'card-loading', pending: { call: { nne: '123456789' } } });
    expect(holder(maelys.elector).step).toMatchObject({ pending: { call: { elector: maelys.elector } } });
    expect(holder(corinne.mandataire.elector).step).toMatchObject({ pending: { call: { elector: anne.elector } } });
  });

  test('of someone who is not expected here says why, and the next may be read at once', () => {
    const { step } = holder('stranger' as ElectorId);
    expect(step).toMatchObject({ kind: 'search', notice: { failure: { refusals: [{ code: 'not-on-roll' }] } } });
    expect(pressing(holder(undefined), ...line('maelys')).step.kind).toBe('card-loading');
  });
});

describe('A birth date typed as eight digits', () => {
  test('shows who was born on that day, and Enter opens the card', () => {
    const { step } = pressing(ready, ...typed('13071990'));
    expect(step.kind === 'search' && step.results.map(({ person }) => person)).toEqual([maelys]);
    expect(pressing(ready, ...line('13071990')).step).toMatchObject({
      kind: 'card-loading',
      pending: { call: { elector: maelys.elector } },
    });
  });

  test('of nobody on this list asks for the station, where no elector has it as a number', () => {
    const asked = pressing(ready, ...line('12031984'));
    const holder = { elector: undefined, refusals: [{ code: 'not-on-roll' } as const] };
    expect(then(asked, { kind: 'holder', holder }).step).toMatchObject({
      kind: 'elsewhere',
      form: { focus: 'name', fields: { born: { text: '12/03/1984' } } },
    });
  });
});

describe('A mandataire of several', () => {
  const paul = listed([6, 'Blum', 'Paul', '1971-01-01'], [{ ...corinne, procuration: 'p2' as never }]);
  const card = { person: { ...anne, commune: 'Denain' }, history: [], holds: [], elsewhere: [] };
  const recorded = then(
    pressing(
      then(pressing(bureau(anne, paul), ...line('blum anne')), { kind: 'opened', card }, { kind: 'painted' }),
      ...typed('p'),
      key('enter'),
    ),
    {
      kind: 'marked',
      mark: { id: 'm1' as never, kind: 'proxy', at: ROUND.day as never, mandataire: corinne.mandataire.elector },
    },
  );

  test('votes for one after the other: Tab opens the next, and Enter alone does nothing', () => {
    expect(pressing(recorded, key('enter'))).toBe(recorded);
    expect(pressing(recorded, key('tab')).step).toMatchObject({
      kind: 'card-loading',
      pending: { call: { elector: paul.elector } },
    });
  });
});
