import { describe, expect, test } from 'vitest';
import { addMinutes, PARIS } from '#core/calendar/instant.ts';
import type { ElectorId, MarkId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import { AT, given, listed, mark } from '#test/tui/people.ts';
import type { ListLine } from '#tui/answers.ts';
import { afterEvent, type News, NO_NEWS } from '#tui/screens/station/news/news.ts';
import { sayNews } from '#tui/screens/station/news/say.ts';
import type { ListEvent } from '#tui/screens/station/voter-list/follow.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';

const yann = given('p1', [0, 'Le Goff', 'Yann', '1961-07-14']);
const amelie = listed([14, 'd’Ormesson', 'Amélie', '1991-05-17']);
const giving = { ...amelie, gives: [yann] };
const marie = listed([15, 'Martin', 'Marie', '1984-03-12']);
const ROLL = withPeople(new Map(), [giving, marie]);

type HearOptions = {
  readonly from?: News;
  readonly voterList?: typeof ROLL;
  readonly own?: ElectorId;
  readonly polls?: Polls | 'own';
};

function hear(news: ListEvent, { from = NO_NEWS, voterList = ROLL, own, polls }: HearOptions = {}): News {
  return afterEvent(from, { event: news, at: AT, voterList, own, polls });
}

const changed = (...people: readonly ListLine[]): ListEvent => ({ kind: 'changed', people, gone: [] });
const words = { lang: 'fr', zone: PARIS } as const;
const said = ({ last }: News) => last && sayNews(last, words).replaceAll(/[\u00a0\u202f]/g, ' ');

describe('A change of the list is said', () => {
  test.each<readonly [string, ListEvent, string]>([
    [
      'a procuration that comes late',
      changed({ ...marie, gives: [given('p2', [0, 'Petit', 'Jean', '1961-07-14'])] }),
      '9 h 05 · procuration reçue : PETIT Jean pour MARTIN Marie',
    ],
    [
      'one that waits for its control',
      changed({ ...marie, gives: [given('p2', [0, 'Petit', 'Jean', '1961-07-14'], { status: 'in-control' })] }),
      '9 h 05 · procuration en cours de contrôle : PETIT Jean pour MARTIN Marie',
    ],
    [
      'a revocation',
      changed({ ...giving, gives: [{ ...yann, status: 'revoked', state: 'not-covered' }] }),
      '9 h 05 · procuration résiliée : LE GOFF Yann pour D’ORMESSON Amélie',
    ],
    [
      'an annulment',
      changed({ ...giving, gives: [{ ...yann, status: 'annulled', state: 'not-covered' }] }),
      '9 h 05 · procuration annulée : LE GOFF Yann pour D’ORMESSON Amélie',
    ],
    [
      'one that is displaced at this round alone',
      changed({ ...giving, gives: [{ ...yann, state: 'void' }] }),
      '9 h 05 · procuration nulle : LE GOFF Yann pour D’ORMESSON Amélie',
    ],
    [
      'one whose round is polled another day',
      changed(amelie),
      '9 h 05 · procuration qui n’est plus valable aujourd’hui : LE GOFF Yann pour D’ORMESSON Amélie',
    ],
    [
      'a mandataire’s vote at another terminal',
      changed({ ...giving, mark: mark('proxy', yann.mandataire.elector), gives: [{ ...yann, state: 'used' }] }),
      '9 h 05 · vote par procuration : LE GOFF Yann pour D’ORMESSON Amélie',
    ],
    [
      'a mandant’s own vote, with nothing more on the procuration',
      changed({ ...giving, mark: mark('in-person'), gives: [{ ...yann, state: 'superseded' }] }),
      '9 h 05 · vote en personne : D’ORMESSON Amélie',
    ],
    [
      'a person who leaves',
      { kind: 'changed', people: [], gone: [marie.elector] },
      '9 h 05 · retrait de la liste : MARTIN Marie',
    ],
    [
      'a person who comes',
      changed(listed([30, 'Zola', 'Émile', '1970-04-02'])),
      '9 h 05 · ajout à la liste : ZOLA Émile',
    ],
    [
      'a vote refused at another terminal',
      { kind: 'changed', people: [], gone: [], refused: [{ no: 7, at: AT, elector: marie.elector, refusals: [] }] },
      '9 h 05 · vote refusé : MARTIN Marie',
    ],
    ['a line that is written anew', changed({ ...marie, number: 17 }), '9 h 05 · ligne modifiée : MARTIN Marie'],
  ])('%s', (_, news, line) => {
    expect(said(hear(news))).toBe(line);
  });

  describe('of the polls, when the presiding officer declares', () => {
    const undeclared: Polls = { kind: 'undeclared' };
    const open: Polls = { kind: 'open', openedAt: AT };
    const closed = (counted: number): Polls => ({
      kind: 'closed',
      openedAt: AT,
      closedAt: AT,
      inside: { counted, voted: 0 },
    });
    const declared = (polls: Polls): ListEvent => ({ kind: 'changed', people: [], gone: [], polls: polls });

    test.each<readonly [string, Polls, Polls, string]>([
      ['the opening', undeclared, open, '9 h 05 · ouverture du bureau déclarée'],
      ['the close', open, closed(3), '9 h 05 · clôture déclarée, 3 électeurs dans la salle'],
      ['more inside', closed(3), closed(5), '9 h 05 · nombre d’électeurs dans la salle à la clôture porté à 5'],
    ])('%s', (_, before, after, line) => {
      expect(said(hear(declared(after), { polls: before }))).toBe(line);
    });

    test('not what this terminal declares, nor what was known', () => {
      expect(hear(declared(open), { polls: 'own' }).last).toBeUndefined();
      expect(hear(declared(open), { polls: open }).last).toBeUndefined();
      expect(hear(declared(closed(3)), { polls: closed(3) }).last).toBeUndefined();
    });

    test('first, with the votes of the same moment by their count', () => {
      const voted = { ...marie, mark: mark('in-person') };
      const news: ListEvent = { kind: 'changed', people: [voted], gone: [], polls: closed(3) };
      expect(said(hear(news, { polls: open }))).toBe(
        '9 h 05 · clôture déclarée, 3 électeurs dans la salle · 1 changement (1 vote)',
      );
    });
  });

  test('a mark that is taken back', () => {
    const voted = { ...marie, mark: mark('in-person') };
    const heard = hear(changed(marie), { voterList: withPeople(ROLL, [voted]) });
    expect(said(heard)).toBe('9 h 05 · émargement rectifié : MARTIN Marie');
  });

  test('a revocation after the vote: what was used stays used, and has ended', () => {
    const used = {
      ...giving,
      mark: mark('proxy', yann.mandataire.elector),
      gives: [{ ...yann, state: 'used' as const }],
    };
    const revoked = { ...used, gives: [{ ...yann, state: 'used' as const, status: 'revoked' as const }] };
    expect(said(hear(changed(revoked), { voterList: withPeople(ROLL, [used]) }))).toBe(
      '9 h 05 · procuration résiliée : LE GOFF Yann pour D’ORMESSON Amélie',
    );
  });

  test('in English too', () => {
    const { last } = hear(changed({ ...giving, gives: [{ ...yann, status: 'revoked', state: 'not-covered' }] }));
    expect(last && sayNews(last, { lang: 'en', zone: PARIS })).toContain(
      'procuration revoked: LE GOFF Yann for D’ORMESSON Amélie',
    );
  });

  test('several at once, by their count', () => {
    const voted = { ...giving, mark: mark('in-person'), gives: [{ ...yann, state: 'superseded' as const }] };
    const came = { ...marie, gives: [given('p2', [0, 'Petit', 'Jean', '1961-07-14'])] };
    expect(said(hear(changed(voted, came)))).toBe('9 h 05 · 2 changements (1 vote, 1 procuration reçue)');
  });
});

describe('An event that changes nothing', () => {
  const heard = hear(changed({ ...marie, number: 17 }));

  test.each<readonly [string, ListEvent]>([
    ['a line that is as it was', changed(giving)],
    ['a list that comes for the first time', { kind: 'loaded', voterList: ROLL }],
    ['lines on their way', { kind: 'received', count: 2 }],
  ])('is not said: %s', (_, news) => {
    const voterList = news.kind === 'loaded' ? new Map() : ROLL;
    expect(hear(news, { from: heard, voterList }).last).toBe(heard.last);
  });

  test('is not said: the vote that this terminal is recording', () => {
    const own = { ...marie, mark: mark('in-person') };
    expect(hear(changed(own), { own: marie.elector }).last).toBeUndefined();
    expect(hear(changed(own), { own: giving.elector }).last).toBeDefined();
    const refused = [{ no: 7, at: AT, elector: marie.elector, refusals: [] }];
    expect(hear({ kind: 'changed', people: [], gone: [], refused }, { own: marie.elector }).last).toBeUndefined();
  });
});

describe('A terminal that was away', () => {
  const gone = afterEvent(NO_NEWS, {
    event: { kind: 'lost' },
    at: addMinutes(AT, -25),
    voterList: ROLL,
    own: undefined,
    polls: undefined,
  });
  const voted = { ...marie, mark: { ...mark('in-person'), id: 'mark-2' as MarkId } };

  test('is told how much changed, and since when', () => {
    const still = hear({ kind: 'lost' }, { from: gone });
    const back = hear({ kind: 'changed', people: [] }, { from: still });
    expect(said(hear(changed(voted), { from: back }))).toBe('9 h 05 · 1 changement depuis 8 h 40 (1 vote)');
  });

  test('is told so too when the list is taken afresh', () => {
    const voterList = withPeople(new Map(), [voted]);
    expect(said(hear({ kind: 'loaded', voterList }, { from: gone }))).toBe(
      '9 h 05 · 2 changements depuis 8 h 40 (1 vote, 1 autre)',
    );
  });

  test('is told of one thing in words again, once an answer came', () => {
    const back = hear(changed(), { from: gone });
    expect(said(hear(changed(voted), { from: back }))).toBe('9 h 05 · vote en personne : MARTIN Marie');
  });
});
