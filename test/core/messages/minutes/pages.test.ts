import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant, PARIS } from '#core/calendar/instant.ts';
import { minutesPages } from '#core/messages/minutes/pages.ts';
import { sayEntry } from '#core/messages/minutes/say.ts';
import type { MinutesEntry } from '#core/model/minutes.ts';

const AT = instant('2027-04-11T08:05:00Z');
const elector = { lastName: 'Lefèvre', usageName: 'Œuvrard', firstNames: 'Zoé' };
const proxy = { kind: 'proxy', at: AT } as const;
const ENTRIES: readonly MinutesEntry[] = [
  {
    id: '1',
    at: AT,
    kind: 'correction',
    elector,
    mark: proxy,
    reason: 'ligne au-dessus',
    people: ['A. Blum', 'B. Roy'],
  },
  {
    id: '2',
    at: AT,
    kind: 'court-decision',
    elector: undefined,
    decidedOn: day('2027-04-09'),
    court: undefined,
    isAnother: true,
  },
  { id: '3', at: AT, kind: 'ended-after-mark', elector, mandataire: { ...elector, usageName: undefined }, mark: proxy },
  { id: '4', at: AT, kind: 'displaced-after-mark', elector, mandataire: undefined, mark: proxy },
  { id: '5', at: AT, kind: 'written', what: 'decision', text: 'Vote admis', reasons: 'Pièce lisible', by: 'A. Blum' },
];
const sheet = { station: 1, commune: 'Denain', election: 'Présidentielle', round: 1, day: day('2027-04-11'), at: AT };
const fr = { lang: 'fr', zone: PARIS } as const;

describe('An entry of the minutes', () => {
  test.each([
    [
      0,
      '10 h 05',
      /LEFÈVRE \(ŒUVRARD\) Zoé, vote par procuration de 10.h.05\. Motif.: ligne au-dessus\. Rectification décidée par A\. Blum et B\. Roy\./,
    ],
    [
      1,
      '10 h 05',
      /décision de justice du vendredi 9 avril 2027.: un électeur, .*\. Le bureau a constaté que cette personne n’est pas l’électeur connu/,
    ],
    [
      2,
      '10 h 05',
      /LEFÈVRE \(ŒUVRARD\) Zoé a pris fin après avoir été utilisée.*reste valable\. Mandataire.: LEFÈVRE Zoé\./,
    ],
    [3, '10 h 05', /écartée par une autre.*reste valable\.$/],
    [4, '10 h 05', /^Décision du bureau.: Vote admis\. Motifs.: Pièce lisible\. Inscrit par A\. Blum\.$/],
  ])('%i is a sentence to copy', (place, time, expected) => {
    const [entry] = ENTRIES.slice(place);
    const said = entry && sayEntry(entry, fr);
    expect(said?.time.replaceAll('\u00a0', ' ')).toBe(time);
    expect(said?.text).toMatch(expected);
  });

  test('speaks English too', () => {
    for (const entry of ENTRIES) expect(sayEntry(entry, { ...fr, lang: 'en' }).text).not.toMatch(/vote par|Motif/);
  });
});

describe('The minutes on paper', () => {
  test('say which station, round and hour they are of, and that there is nothing yet', () => {
    const [page = ''] = minutesPages({ ...sheet, entries: [] }, fr);
    expect(page).toMatch(/^BUREAU 1, DENAIN +page 1\/1\nPrésidentielle, 1er tour, dimanche 11 avril 2027\n/);
    expect(page).toContain('Rien n’est à porter');
  });

  test('lose no entry, and no line is wider or page longer than paper', () => {
    const long: MinutesEntry = {
      id: '6',
      at: AT,
      kind: 'written',
      what: 'incident',
      text: 'mot '.repeat(900),
      reasons: undefined,
      by: 'x',
    };
    const pages = minutesPages({ ...sheet, entries: [...Array(40).fill(ENTRIES).flat(), long] }, fr);
    expect(pages.join('').match(/Décision du bureau/g)).toHaveLength(40);
    expect(pages.join('').match(/\bmot\b/g)).toHaveLength(900);
    for (const page of pages) {
      expect(page.split('\n').length).toBeLessThanOrEqual(61);
      expect(Math.max(...page.split('\n').map((row) => row.length))).toBeLessThanOrEqual(80);
    }
  });
});
