import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant, PARIS } from '#core/calendar/instant.ts';
import { type Annex, annexPages } from '#core/messages/station-list/annex.ts';

const name = (lastName: string, firstNames: string, usageName?: string) => ({ lastName, firstNames, usageName });
const ANNEX: Annex = {
  station: 1,
  commune: 'Denain',
  zone: PARIS,
  election: 'Présidentielle 2027',
  round: 1,
  day: day('2027-04-11'),
  at: instant('2027-04-10T16:30:00Z'),
  print: {
    no: 0,
    added: 2,
    struck: 0,
    digest: `28deea${'0'.repeat(58)}`,
    printedAt: instant('2027-04-10T16:30:00Z'),
    acknowledgedAt: undefined,
  },
  lines: [
    { number: 2, mandant: name('Łukasz', 'Zoé'), mandataires: [name('d’Ormesson', 'Amélie')] },
    { number: 14, mandant: name('Martin', 'Éva', 'Petit'), mandataires: [name('Le Goff', 'Yann', 'Œuvrard')] },
  ],
};

describe('The annex to the liste d’émargement (art. R76)', () => {
  test('has the mandants in the order of the list, and their mandataires in another type, to sign', () => {
    expect(annexPages(ANNEX, 'fr')).toEqual([
      `BUREAU 1, DENAIN                                                        page 1/1
Annexe à la liste d’émargement : procurations (Code électoral, art. R76)
Présidentielle 2027, 1er tour, dimanche 11 avril 2027
Imprimée le samedi 10 avril 2027 à 18 h 30.
Réception à accuser par le bureau : 2 lignes, empreinte 28deea.
--------------------------------------------------------------------------------
    N°  Mandant
        => MANDATAIRE
--------------------------------------------------------------------------------
     2  Łukasz Zoé
        => D’ORMESSON AMÉLIE                                ____________________

    14  Martin (Petit) Éva
        => LE GOFF (ŒUVRARD) YANN                           ____________________

Fin de l’annexe : 2 mandants.
`,
    ]);
  });

  test('goes on from page to page, and says so when there is nothing', () => {
    const [line] = ANNEX.lines;
    const many = Array.from({ length: 40 }, (_, number) => ({ number, ...line })) as Annex['lines'];
    const pages = annexPages({ ...ANNEX, lines: many }, 'en');
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(page).toMatch(/\n +No\. {2}Mandant\n {8}=> MANDATAIRE\n/);
    const later = { ...ANNEX.print, no: 3, struck: 1 };
    expect(annexPages({ ...ANNEX, print: later }, 'fr')[0]).toContain(
      'Comprend le supplément n° 3 : 3 lignes, empreinte',
    );
    expect(annexPages({ ...ANNEX, lines: [] }, 'en')[0]).toContain('No procuration for this round.');
  });
});
