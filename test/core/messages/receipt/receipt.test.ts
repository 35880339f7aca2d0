import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { type Receipt, receiptLines, receiptSentences } from '#core/messages/receipt/receipt.ts';
import type { ProcurationId, RevocationId } from '#core/model/ids.ts';
import { LANGS } from '#core/model/lang.ts';

const born = day('1991-05-17');
const named = { usageName: undefined, sex: 'F', born, commune: undefined } as const;
const act = {
  mandant: { ...named, lastName: 'd’Ormesson', usageName: 'Lefèvre', firstNames: 'Amélie Jeanne', commune: 'Denain' },
  at: instant('2027-03-01T09:00:00Z'),
  authority: {
    lastName: 'Leroy-Beaulieu',
    firstName: 'Dominique',
    capacity: 'opj',
    unit: 'Commissariat de Denain',
    placeName: 'Denain',
  },
  homeVisit: false,
} as const;
const procuration: Extract<Receipt, { kind: 'procuration' }> = {
  ...act,
  kind: 'procuration',
  id: 'procuration' as ProcurationId,
  recordedNo: 1042,
  mandataire: { ...named, lastName: 'Martin', firstNames: 'Jean', sex: 'M' },
  status: 'active',
  revoking: 'online-or-counter',
  reasons: [],
  period: undefined,
  rounds: [
    { election: 'Présidentielle 2027', number: 1, day: day('2027-04-11'), coverage: 'covered' },
    { election: 'Présidentielle 2027', number: 2, day: day('2027-04-25'), coverage: 'not-covered' },
  ],
};
const revocation: Receipt = { ...act, kind: 'revocation', id: 'revocation' as RevocationId };
const told = (receipt: Receipt, lang: 'fr' | 'en' = 'fr') =>
  receiptLines(receipt, lang).join('\n').replaceAll('\u00a0', ' ');
const flowing = (receipt: Receipt, lang: 'fr' | 'en' = 'fr') => told(receipt, lang).replace(/\s+/g, ' ');

describe('A receipt (R-11, R-73, art. R75)', () => {
  test('of a procuration says who, to whom, for what, by whom, when, where and under what number', () => {
    expect(told(procuration).split('\n').slice(0, 11)).toEqual([
      'RÉCÉPISSÉ DE PROCURATION',
      'Acte n° 1042',
      '',
      'Mandant       d’Ormesson (nom d’usage Lefèvre) Amélie Jeanne, née le',
      '              17/05/1991, Denain',
      'Mandataire    Martin Jean, né le 17/05/1991',
      'Validité      Présidentielle 2027, 1er tour : dimanche 11 avril 2027',
      '              Présidentielle 2027, 2e tour : dimanche 25 avril 2027',
      '              (tour non couvert)',
      'État          valable',
      '',
    ]);
    expect(flowing(procuration)).toContain('lundi 1er mars 2027 à 10 h (heure de Paris), Denain');
    expect(flowing(procuration)).toContain(
      'Leroy-Beaulieu Dominique, officier de police judiciaire, Commissariat de Denain',
    );
  });

  test('tells the mandant to tell the mandataire, that he may come first, and how to revoke', () => {
    const french = flowing(procuration);
    for (const part of ['c’est à vous de le prévenir', 'si vous venez avant lui', 'résilier à tout moment'])
      expect(french).toContain(part);
    const english = flowing(procuration, 'en');
    for (const part of [
      'do not notify your mandataire: you must tell them',
      'if you come before they do',
      'revoke at any time',
    ])
      expect(english).toContain(part);
  });

  test('offers no revocation online where only the paper form will do (R-39)', () => {
    const onPaper: Receipt = { ...procuration, revoking: 'on-paper' };
    expect(flowing(procuration)).toContain('par une demande en ligne');
    expect(flowing(onPaper)).toContain('résilier à tout moment, sans frais, sur le formulaire papier');
    expect(flowing(onPaper)).not.toContain('en ligne');
    expect(flowing(onPaper, 'en')).toContain('revoke at any time, free of charge, on the paper form');
    expect(flowing(onPaper, 'en')).not.toContain('online');
  });

  test('of one that is worth nothing says why, and tells nobody to go and vote with it', () => {
    const ended: Receipt = { ...procuration, status: 'rejected', reasons: [{ code: 'self' }] };
    expect(flowing(ended)).toContain('rejetée Nul ne peut être son propre mandataire.');
    expect(flowing(ended)).toContain('Cette procuration ne permet pas de voter.');
    expect(flowing(ended)).not.toContain('prévenir');
  });

  test('of a period says its days, and of a home visit its papers', () => {
    const period = { from: day('2027-03-01'), until: day('2028-03-01') };
    const text = flowing({ ...procuration, period, rounds: [], homeVisit: true });
    expect(text).toContain('Validité du lundi 1er mars 2027 au mercredi 1er mars 2028 inclus');
    expect(text).toContain('À domicile, sur demande écrite et attestation sur l’honneur');
    expect(flowing(procuration)).not.toContain('domicile');
  });

  test('never parts an article from its number', () => {
    for (const lang of LANGS) {
      const lines = receiptLines({ ...procuration, homeVisit: true }, lang);
      expect(lines.filter((line) => line.includes('art.\u00a0R73'))).toHaveLength(1);
      for (const line of lines) expect(line).not.toMatch(/art\.$/);
    }
  });

  test('of a revocation says that all is revoked, and under what number', () => {
    const id = '01a228c8-eaf7-72d0-acd6-ad41d17fa05a' as RevocationId;
    expect(flowing({ ...revocation, id })).toContain('Acte n° R-D17FA05A');
    expect(flowing(revocation)).toContain('Toutes les procurations que vous aviez données avant cette heure');
    expect(flowing(revocation, 'en')).toContain('All the procurations that you had given before this time');
  });

  test('has no line longer than 72 signs, and loses none of a name, whatever people are called', () => {
    const graphemes = new Intl.Segmenter();
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).map((name) => name.replace(/\s/g, ''));
    fc.assert(
      fc.property(names, names, fc.constantFrom(...LANGS), fc.boolean(), (lastName, unit, lang, ends) => {
        const act = ends ? revocation : procuration;
        const receipt = { ...act, mandant: { ...act.mandant, lastName }, authority: { ...act.authority, unit } };
        const lines = receiptLines(receipt, lang);

        for (const line of lines) expect([...graphemes.segment(line)].length).toBeLessThanOrEqual(72);
        const all = lines.map((line) => line.slice(14)).join('');
        for (const name of [lastName, unit]) expect(all.replace(/\s/g, '')).toContain(name);
      }),
    );
  });
});

describe('The receipt that is listened to', () => {
  test('says each fact in a sentence, with its label, and no column', () => {
    const sentences = receiptSentences(procuration, 'fr');
    expect(sentences).toContain('Mandant : d’Ormesson (nom d’usage Lefèvre) Amélie Jeanne, née le 17/05/1991, Denain');
    expect(sentences).toContain('Présidentielle 2027, 2e tour : dimanche 25 avril 2027 (tour non couvert)');
    expect(sentences.filter((sentence) => sentence === '' || / {2}/u.test(sentence))).toEqual([]);
  });
});
