import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant, localTime, PARIS } from '#core/calendar/instant.ts';
import { closingSheetPages, openingSheetPages } from '#core/messages/polls/pages.ts';
import { recordText } from '#core/messages/polls/record.ts';
import type { ClosingReport } from '#core/model/closing-report.ts';
import type { MarkId, StationId } from '#core/model/ids.ts';

const at = (time: string) => instant(`2027-04-11T${time}+02:00`);
const [early, late] = ['1' as MarkId, '2' as MarkId];
const elector = { lastName: 'Lefèvre', usageName: undefined, firstNames: 'Zoé' };

const report = (changes: Partial<ClosingReport> = {}): ClosingReport => ({
  at: at('19:30'),
  station: '59172/0001' as StationId,
  commune: 'Denain',
  zone: PARIS,
  round: { election: 'Présidentielle 2027', number: 1, day: day('2027-04-11') },
  hours: { opens: localTime('08:00'), closes: localTime('19:00') },
  sitting: {
    kind: 'closed',
    openedAt: at('07:45'),
    closedAt: at('19:02'),
    inside: { counted: 3, voted: 2 },
  },
  opened: { by: 'A. Blum', second: undefined, because: undefined, terminals: 2, checks: [] },
  closed: { by: 'A. Blum', moreInside: undefined },
  pack: { no: 2, digest: 'a'.repeat(64), electors: 815, procurations: 40, ended: 2 },
  counted: { signed: undefined, envelopes: undefined },
  totals: {
    proxy: 12,
    'in-person': 30,
    remote: 0,
    voted: 42,
    courtDecisions: 0,
    corrected: 1,
    fromPrison: 0,
    afterClose: 2,
  },
  discrepancies: [],
  behind: [],
  refused: [],
  minutes: [],
  head: { seq: 123, hash: 'b'.repeat(64) },
  ...changes,
});
const discrepant = report({
  counted: { signed: 43, envelopes: 44 },
  refused: [
    { what: 'revoked', count: 2 },
    { what: 'under-age', count: 1 },
  ],
  discrepancies: [
    { kind: 'before-opening', marks: [early] },
    { kind: 'beyond-inside', counted: 0, marks: [late] },
    { kind: 'ended-since', marks: [early], codes: ['revoked'] },
    { kind: 'signed-otherwise', signed: 43, marked: 42 },
    { kind: 'envelopes-otherwise', envelopes: 44, signed: 43 },
  ],
  behind: [
    { id: early, kind: 'proxy', at: at('07:40'), elector, mandataire: { ...elector, firstNames: 'Max' } },
    { id: late, kind: 'in-person', at: at('19:05'), elector, mandataire: undefined },
  ],
});
const differing = report({
  opened: {
    by: 'A. Blum',
    second: 'B. Roy',
    because: 'Liste papier suivie',
    terminals: 3,
    checks: [{ what: 'electors', here: '812', server: '815', agrees: false }],
  },
});
const text = (pages: readonly string[]) => pages.join('\f').replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');

describe('The opening sheet (R-46)', () => {
  test('says what the station opened on, and gives places to sign', () => {
    const page = text(openingSheetPages(report(), 'fr'));
    expect(page).toMatch(/^BUREAU 1, DENAIN +page 1\/1\nPrésidentielle 2027, 1er tour, dimanche 11 avril 2027\n/);
    expect(page).toContain('Ouverture déclarée à 7 h 45 par A. Blum.');
    expect(page).toContain('Liste remise n° 2 : 815 électeurs, 40 procurations valables, 2 sans effet.');
    expect(page).toContain(`Empreinte : ${'a'.repeat(64)}`);
    expect(page).toContain('Postes en service : 2.');
    expect(page).toContain('concordaient');
    expect(page).toMatch(/Dernière entrée : 123\. Empreinte :\n? +b{64}/);
    expect(page).toMatch(/Le président \.{10,}/);
  });

  test('says what did not agree, and who opened all the same and why', () => {
    const page = text(openingSheetPages(differing, 'fr'));
    expect(page).toContain('- électeurs de la liste : 812 ici, 815 sur le serveur');
    expect(page).toMatch(/Bureau ouvert malgré ces écarts par A\. Blum et B\. Roy\. Motif : Liste papier\s+suivie\./);
  });

  test('of a station that declared nothing gives its planned hours', () => {
    const page = text(
      openingSheetPages(report({ sitting: { kind: 'undeclared' }, opened: undefined, pack: undefined }), 'fr'),
    );
    expect(page).toMatch(/les heures prévues s’appliquent, de\s+8 h à\s+19 h\./);
    expect(page).not.toContain('Empreinte : a');
  });
});

describe('The closing sheet (R-47)', () => {
  test('counts the votes, and says that nothing was refused or is out of line', () => {
    const page = text(closingSheetPages(report(), 'fr'));
    expect(page).toContain('Clôture déclarée à 19 h 02 par A. Blum.');
    expect(page).toContain('Électeurs dans la salle à la clôture : 3 ; ont voté depuis : 2.');
    expect(page).toMatch(/Votes par procuration \(mandataires\) : 12\n.*mandants compris : 30\n.*au bureau : 42\n/);
    expect(page).toContain('Votes refusés, par motif\n  Aucun.');
    expect(page).toMatch(
      /Écarts\n {2}Aucun dans les votes enregistrés\. Le décompte du bureau n’a pas été\s+indiqué\./,
    );
    expect(page).not.toContain('à distance');
  });

  test('says that there is no discrepancy once the bureau has counted', () => {
    const counted = report({ counted: { signed: 42, envelopes: undefined } });
    expect(text(closingSheetPages(counted, 'fr'))).toContain('Écarts\n  Aucun.');
    expect(recordText(counted, 'fr')).toContain('Le bureau n’a relevé aucun écart.');
    expect(recordText(report(), 'fr').join(' ')).not.toContain('écart');
  });

  test('gives each discrepancy with the votes behind it, and each reason of a refusal', () => {
    const page = text(closingSheetPages(discrepant, 'fr'));
    expect(page).toContain(
      '1 vote enregistré avant l’ouverture déclarée.\n    - LEFÈVRE Zoé, vote par procuration de 7 h 40.',
    );
    expect(page).toContain('Mandataire : LEFÈVRE Max.');
    expect(page).toContain('1 vote après la clôture, pour 0 électeur compté dans la salle.\n    - LEFÈVRE Zoé, vote');
    expect(page).toMatch(/\(procuration résiliée\) : il\s+reste valable\./);
    expect(page).toMatch(/refusés : procuration résiliée \(2\), autre motif/);
    expect(page).toContain('43 émargements comptés par le bureau, 42 votes enregistrés.');
    expect(page).toContain('44 enveloppes dans l’urne, 43 émargements (art. L65).');
    expect(page).toMatch(/procuration résiliée : 2\n {2}autre motif \(.*\) : 1\n/);
  });

  test.each(['fr', 'en'] as const)('in %s is never wider or longer than paper', (lang) => {
    const entry = { id: '1', at: at('11:00'), kind: 'written', what: 'incident', reasons: undefined, by: 'A' } as const;
    const minutes = Array.from({ length: 30 }, () => ({ ...entry, text: 'Panne de courant. '.repeat(20).trim() }));
    const pages = closingSheetPages({ ...discrepant, minutes }, lang);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const rows = page.split('\n');
      expect(rows.length).toBeLessThanOrEqual(61);
      expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(80);
    }
  });
});

describe('The text for the procès-verbal', () => {
  test('is sentences to copy, the reason of an opening on a mismatch among them', () => {
    const paragraphs = recordText(differing, 'fr').map((paragraph) => paragraph.replaceAll('\u00a0', ' '));
    expect(paragraphs[0]).toBe(
      'Ouverture déclarée à 7 h 45 par A. Blum. Bureau ouvert malgré ces écarts par A. Blum et B. Roy. Motif : Liste papier suivie.',
    );
    expect(paragraphs).toContain('Aucun vote n’a été refusé.');
    expect(paragraphs.join(' ')).toContain('12 électeurs ont voté par procuration, par leurs mandataires.');
  });

  test('speaks English too', () => {
    const english = recordText(discrepant, 'en').join(' ');
    expect(english).toContain('44 envelopes in the ballot box, 43 signatures');
    expect(english).not.toMatch(/électeur|Motif| :/);
  });
});
