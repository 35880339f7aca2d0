import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant, PARIS } from '#core/calendar/instant.ts';
import { type Supplement, supplementPages } from '#core/messages/station-list/supplement.ts';

const name = (lastName: string, firstNames: string, usageName?: string) => ({ lastName, firstNames, usageName });
const SUPPLEMENT: Supplement = {
  station: 1,
  commune: 'Denain',
  zone: PARIS,
  election: 'Présidentielle 2027',
  round: 1,
  day: day('2027-04-11'),
  print: {
    no: 2,
    added: 1,
    struck: 2,
    digest: `28deea${'0'.repeat(58)}`,
    printedAt: instant('2027-04-11T08:05:00Z'),
    acknowledgedAt: undefined,
  },
  lines: [
    { number: 2, mandant: name('Łukasz', 'Zoé'), mandataire: name('d’Ormesson', 'Amélie'), isStruck: false },
    { number: 14, mandant: name('Martin', 'Éva', 'Petit'), mandataire: name('Le Goff', 'Yann'), isStruck: true },
    { number: 15, mandant: undefined, mandataire: undefined, isStruck: true },
  ],
};

describe('A supplement to the annex (art. R76)', () => {
  test('has what is to be added, to sign, then what is to be struck, under its number, count and digest', () => {
    expect(supplementPages(SUPPLEMENT, 'fr')).toEqual([
      `BUREAU 1, DENAIN                                                        page 1/1
Supplément n° 2 à l’annexe de la liste d’émargement (Code électoral, art. R76)
Présidentielle 2027, 1er tour, dimanche 11 avril 2027
Imprimé le dimanche 11 avril 2027 à 10 h 05. Réception à accuser par le bureau :
3 lignes, empreinte 28deea.
--------------------------------------------------------------------------------
    N°  Mandant
        => MANDATAIRE
--------------------------------------------------------------------------------
À AJOUTER
     2  Łukasz Zoé
        => D’ORMESSON AMÉLIE                                ____________________

À RAYER
    14  Martin (Petit) Éva
        => LE GOFF YANN                                     rayer

    15  (n’est plus sur la liste électorale de la commune)

Fin du supplément : 3 lignes.
`,
    ]);
  });

  test('has its number, count and digest on each page, and no title where nothing is to be struck', () => {
    const [line] = SUPPLEMENT.lines;
    const lines = Array.from({ length: 40 }, (_, number) => ({ ...line, number })) as Supplement['lines'];
    const pages = supplementPages({ ...SUPPLEMENT, lines, print: { ...SUPPLEMENT.print, added: 40, struck: 0 } }, 'en');
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      expect(page).toContain('Supplement no. 2');
      expect(page.replaceAll('\n', ' ')).toContain('40 lines, digest 28deea');
      expect(page).not.toContain('TO STRIKE');
    }
  });
});
