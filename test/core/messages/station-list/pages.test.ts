import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { localTime } from '#core/calendar/instant.ts';
import { stationListPages } from '#core/messages/station-list/pages.ts';
import type { SheetLine, StationSheet } from '#core/messages/station-list/sheet.ts';

const usable = { isUsable: true, status: 'active', state: 'usable' } as const;
const LINES: readonly SheetLine[] = [
  { number: 2, mandant: 'ŁUKASZ Zoé', gives: [{ mandataire: 'D’ORMESSON Amélie', ...usable }], mark: undefined },
  {
    number: 14,
    mandant: 'DE LA ROCHEFOUCAULD (DE MONTMORENCY-LUXEMBOURG) François-Alexandre Frédéric',
    gives: [
      { mandataire: 'PETIT Jean', isUsable: false, status: 'revoked', state: 'not-covered' },
      { mandataire: 'LE GOFF Yann', isUsable: false, status: 'active', state: 'used' },
    ],
    mark: { kind: 'proxy', time: localTime('09:05') },
  },
  {
    number: 1204,
    mandant: 'MARTIN Marie',
    gives: [{ mandataire: 'FAURE Nina', isUsable: false, status: 'active', state: 'void' }],
    mark: { kind: 'in-person', time: localTime('19:00') },
  },
];
const SHEET: StationSheet = {
  station: 1,
  commune: 'Denain',
  election: 'Élection présidentielle 2027',
  round: 1,
  day: day('2027-04-11'),
  at: { day: day('2027-04-11'), time: localTime('10:30') },
  version: '1a2b3c',
  counts: { listed: 1204, 'in-person': 340, proxy: 12, remote: 0, awaited: 8 },
  isWhole: false,
  lines: LINES,
  courtDecisionVoters: [],
};
const many = (count: number): readonly SheetLine[] =>
  Array.from({ length: count }, (_, place) => ({
    number: place + 1,
    mandant: `MARTIN Zoé-${place}`,
    gives: [],
    mark: undefined,
  }));

describe('The station’s list on paper (R-44, art. R76)', () => {
  test('ends, where it is whole, with the voters by court decision, who are on no line', () => {
    const voter = { mandant: 'ÉLAN Zoé, 12/05/1980', mark: { kind: 'in-person', time: localTime('11:20') } } as const;
    const whole = stationListPages({ ...SHEET, isWhole: true, courtDecisionVoters: [voter] }, 'fr').join('');
    expect(whole).toMatch(
      /\n\nVotes sur décision de justice, hors liste \(art\. R59\)\n +ÉLAN Zoé, 12\/05\/1980 +pers\. 11 h 20\n\nFin/,
    );
    expect(stationListPages({ ...SHEET, courtDecisionVoters: [voter] }, 'fr').join('')).not.toContain('ÉLAN');
  });

  test('has the mandataire beside the mandant, what was voted, and where to write what was not', () => {
    expect(stationListPages(SHEET, 'fr')).toEqual([
      `BUREAU 1, DENAIN                                                        page 1/1
Élection présidentielle 2027, 1er tour, dimanche 11 avril 2027
Imprimé le dimanche 11 avril 2027 à 10 h 30. 1204 électeurs, état 1a2b3c.
Procurations seulement.
En personne 340 - par procuration 12 - procurations attendues 8
--------------------------------------------------------------------------------
   N°  Mandant                       Mandataire                    Vote
--------------------------------------------------------------------------------
    2  ŁUKASZ Zoé                    D’ORMESSON Amélie             _____________
   14  DE LA ROCHEFOUCAULD (DE       PETIT Jean (résiliée)         proc. 9 h 05
       MONTMORENCY-LUXEMBOURG)       LE GOFF Yann
       François-Alexandre Frédéric
 1204  MARTIN Marie                  FAURE Nina (nulle pour ce     pers. 19 h
                                     tour)

Fin de la liste : 3 lignes.
`,
    ]);
  });

  test('is said in English too, with votes cast remotely where there are some', () => {
    const [page] = stationListPages({ ...SHEET, counts: { ...SHEET.counts, remote: 5 }, isWhole: true }, 'en');
    expect(page).toContain('Printed on Sunday 11 April 2027 at 10:30. 1204 electors, state 1a2b3c. Full\nlist.');
    expect(page).toContain('In person 340 - by proxy 12 - remotely 5 - procurations awaited 8');
    expect(page).toMatch(/No\. {2}Elector .* Mandataire[\s\S]*PETIT Jean \(revoked\) .* proxy 09:05/);
  });

  test('without a procuration says so', () => {
    expect(stationListPages({ ...SHEET, lines: [] }, 'fr').at(-1)).toContain('Aucune procuration pour ce tour.');
  });

  test('says on each page which list it is of, and how many pages there are', () => {
    const pages = stationListPages({ ...SHEET, lines: many(130) }, 'fr');
    expect(pages).toHaveLength(3);
    for (const [place, page] of pages.entries()) {
      expect(page).toMatch(/^BUREAU 1, DENAIN .* page \d\/3\n/);
      expect(page).toContain(`page ${place + 1}/3`);
      expect(page).toContain('état 1a2b3c');
    }
  });

  test('is never wider than 80 columns nor longer than 60 rows, and loses no name', () => {
    const word = fc.stringMatching(/^[A-ZÉÈŁ’-]{1,40}$/);
    const name = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const line = fc.record({
      number: fc.integer({ min: 1, max: 99_999 }),
      mandant: name,
      gives: fc.array(fc.record({ mandataire: name, ...constants(usable) }), { maxLength: 2 }),
      mark: fc.constant(undefined),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 80 }), name, (lines, election) => {
        const pages = stationListPages({ ...SHEET, lines, election }, 'fr');
        const rows = pages.map((page) => page.split('\n').slice(0, -1));
        expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(60);
        expect(Math.max(...rows.flat().map((row) => [...row].length))).toBeLessThanOrEqual(80);
        const left = rows.flatMap((page) => page.map((row) => row.slice(7, 35).trim()));
        const written = left.join('').replaceAll(' ', '');
        for (const { mandant } of lines) expect(written).toContain(mandant.replaceAll(' ', ''));
      }),
      { numRuns: 50 },
    );
  });
});

function constants(presence: typeof usable) {
  return {
    isUsable: fc.constant(presence.isUsable),
    status: fc.constant(presence.status),
    state: fc.constant(presence.state),
  };
}
