import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant, PARIS } from '#core/calendar/instant.ts';
import { startRegisterPages } from '#core/messages/register/pages.ts';
import type { RegisterEntry } from '#core/model/register.ts';

const HEAD = {
  commune: 'Denain',
  zone: PARIS,
  at: instant('2027-04-10T16:30:00Z'),
  station: undefined,
  election: undefined,
  reader: undefined,
};
const FIRST = { election: 'Présidentielle 2027', number: 1, day: day('2027-04-11'), isVoid: false } as const;
const SECOND = { ...FIRST, number: 2, day: day('2027-04-25') } as const;
const ENTRY: RegisterEntry = {
  no: 1,
  side: 'mandant',
  mandant: { lastName: 'Łukasz', usageName: undefined, firstNames: 'Zoé' },
  mandataire: { lastName: 'D’Ormesson', usageName: 'Petit', firstNames: 'Amélie' },
  authority: { lastName: 'Leroy', firstName: 'Dominique', capacity: 'mayor' },
  day: day('2027-03-01'),
  placeName: 'Denain',
  status: 'active',
  endedOn: undefined,
  rounds: [FIRST],
  period: undefined,
};

function printed(entries: readonly RegisterEntry[], head: Parameters<typeof startRegisterPages>[0] = HEAD) {
  const pages = startRegisterPages(head, 'fr');
  return [...entries.flatMap((entry) => pages.add([entry])), ...pages.end(entries.length)];
}
const validityOf = (changes: Partial<RegisterEntry>) => printed([{ ...ENTRY, ...changes }])[0]?.split('\n')[9];

describe('The register on paper (R-45, art. R76-1)', () => {
  test('has the names, the act and its authority, and the validity of each procuration', () => {
    expect(printed([ENTRY])).toEqual([
      `REGISTRE DES PROCURATIONS, DENAIN                                         page 1
Imprimé le samedi 10 avril 2027 à 18 h 30 (Code électoral, art. R76-1).
--------------------------------------------------------------------------------
Mandant                                  Mandataire
  Date et lieu d’établissement, autorité
  Durée de validité
--------------------------------------------------------------------------------
ŁUKASZ Zoé                               D’ORMESSON (PETIT) Amélie
  1er mars 2027, Denain, LEROY Dominique, maire
  Présidentielle 2027, 1er tour le 11 avril 2027

Fin du registre : 1 procuration.
`,
    ]);
  });

  test('says its part, and who asked to see it', () => {
    const [page] = printed([ENTRY], { ...HEAD, station: 2, election: 'Présidentielle 2027', reader: 'Jeanne Martin' });
    expect(page?.replaceAll('\n', ' ')).toContain(
      ' Bureau 2. Élection : Présidentielle 2027. Imprimé le samedi 10 avril 2027 à 18 h 30 (Code électoral, art. R76-1). Consulté par Jeanne Martin. --',
    );
  });

  test('says the period, the rounds that are void, the checks that go on and the end, never why', () => {
    const period = { from: day('2027-03-01'), until: day('2027-12-31') };
    expect(printed([{ ...ENTRY, period, rounds: [FIRST, { ...SECOND, isVoid: true }] }])[0]).toContain(
      '\n  du 1er mars 2027 au 31 décembre 2027, Présidentielle 2027, 2e tour le 25 avril\n  2027 (nulle)\n',
    );
    expect(validityOf({ status: 'in-control' })).toMatch(/, en cours de contrôle$/);
    expect(validityOf({ status: 'annulled', endedOn: day('2027-03-12'), rounds: [] })).toBe(
      '  a pris fin le 12 mars 2027',
    );
    expect(validityOf({ rounds: [] })).toBe('  aucun tour couvert');
  });

  test('goes on from page to page under its head, with no entry parted and none lost', () => {
    const pages = printed(Array.from({ length: 50 }, (_, no) => ({ ...ENTRY, no })));

    expect(pages.length).toBe(3);
    for (const [index, page] of pages.entries()) {
      const rows = page.trimEnd().split('\n');
      expect(rows.length).toBeLessThanOrEqual(60);
      expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(80);
      expect(rows[0]).toMatch(new RegExp(`^REGISTRE DES PROCURATIONS, DENAIN +page ${index + 1}$`));
      expect(rows[3]).toMatch(/^Mandant +Mandataire$/);
      expect(rows[7]).toMatch(/^ŁUKASZ Zoé/);
    }
    expect(pages.join('').match(/ŁUKASZ/g)).toHaveLength(50);
    expect(pages.at(-1)).toMatch(/Fin du registre : 50 procurations\.\n$/);
  });

  test('of nothing says so', () => {
    expect(printed([])[0]).toMatch(/-\nAucune procuration\.\n$/);
  });
});
