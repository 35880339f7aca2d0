import { describe, expect, test } from 'vitest';
import { instant, PARIS, timeZone } from '#core/calendar/instant.ts';
import { article, articleOfCode, explain } from '#core/messages/explain.ts';
import { ARTICLES, sourcesOf, sourcesOfCode } from '#core/model/articles.ts';
import type { List } from '#core/model/elector.ts';
import { LANGS, type Lang } from '#core/model/lang.ts';
import type { Refusal, RefusalOf } from '#core/model/refusal.ts';
import { EXAMPLES } from '#test/core/messages/examples.ts';

const NBSP = '\u00a0';
const AT = instant('2027-04-11T07:05:00Z');
const all: readonly Refusal[] = Object.values(EXAMPLES).flat();
const every = all.flatMap((refusal) => LANGS.map((lang) => [refusal.code, lang, refusal] as const));
const spaced = (refusal: Refusal) => explain(refusal, 'fr').replaceAll(NBSP, ' ');

describe('The sentence for a refusal', () => {
  test('is known for every code of the law', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(ARTICLES).sort());
  });

  test.each(every)('%s in %s is whole, and says what to do next', (code, lang, refusal) => {
    const sentence = explain(refusal, lang);
    expect(sentence).toMatch(/^[A-ZÀÉ].+\.$/u);
    expect(sentence).not.toMatch(/\b(undefined|null|NaN)\b|\[object|\$\{| {2}| ,|\.\./);
    if (code.includes('-')) expect(sentence).not.toContain(code);
    expect(sentence).toMatch(/[:;.] .+\.$/u);
    expect(sentence.length).toBeLessThan(330);
  });

  test.each(all.map((refusal) => [refusal.code, refusal] as const))(
    '%s differs from French to English',
    (_, refusal) => {
      expect(explain(refusal, 'fr')).not.toBe(explain(refusal, 'en'));
    },
  );

  test('says that a request remains valid only where there is one', () => {
    for (const code of ['identity-mismatch', 'identity-unproven', 'mandant-unwilling'] as const) {
      expect(explain({ code }, 'fr')).toContain('demande reste');
      expect(explain({ code, withoutRequest: true }, 'fr')).not.toContain('demande');
      expect(explain({ code, withoutRequest: true }, 'en')).not.toContain('request');
    }
  });

  test('is one for each refusal and its facts', () => {
    for (const lang of LANGS) expect(new Set(all.map((refusal) => explain(refusal, lang))).size).toBe(all.length);
  });

  test.each(all.map((refusal) => [refusal.code, explain(refusal, 'fr')] as const))(
    '%s never breaks a French line before high punctuation or inside guillemets',
    (_, sentence) => {
      expect(sentence).not.toMatch(/ [:;?!»]|« |[^\u00a0][:;?!»](?!\S)/);
      expect(sentence).not.toContain("'");
    },
  );
});

describe('The sentence read aloud at the station', () => {
  const at = instant('2027-04-11T07:05:00Z');
  const zone = timeZone('Europe/Paris');

  test('says of a procuration annulled as a slip that it is annulled (R-11)', () => {
    expect(explain({ code: 'entered-in-error', until: undefined }, 'fr')).toContain('a été annulée');
  });

  test('says of a reference that nobody has that its mandant may have withdrawn it', () => {
    expect(explain({ code: 'reference-unknown' }, 'fr')).toContain('le mandant l’a retirée');
    expect(explain({ code: 'reference-unknown' }, 'en')).toContain('withdrew it');
  });

  test('says of an act that is no longer annulled whether it is late, or used', () => {
    const [late, used] = EXAMPLES['entered-in-error'].map(spaced);
    expect(late).toContain('jusqu’au dimanche 11 avril 2027 à 9 h 05');
    expect(used).toContain('a déjà servi à voter');
  });

  test('says when the mandant voted, on the clock of the room (art. L76)', () => {
    expect(explain({ code: 'already-voted-in-person', at, zone }, 'fr')).toContain(
      `a voté en personne à 9${NBSP}h${NBSP}05`,
    );
    const noumea = timeZone('Pacific/Noumea');
    expect(explain({ code: 'already-voted-in-person', at, zone: noumea }, 'fr')).toContain(`à 18${NBSP}h${NBSP}05`);
    expect(explain({ code: 'already-voted-by-proxy', at, zone }, 'en')).toContain(
      'The mandataire voted for this elector at 09:05',
    );
  });

  test('says which day and which hours', () => {
    expect(spaced(EXAMPLES['station-closed'][0] ?? { code: 'self' })).toContain(
      'ouvert le dimanche 11 avril 2027 de 8 h à 19 h : aucun vote',
    );
  });

  test('says which station', () => {
    expect(EXAMPLES['wrong-station'].map(spaced)).toEqual([
      'Cet électeur ne vote pas dans ce bureau. Il faut se présenter au bureau 2 de Denain.',
      'Cet électeur ne vote pas dans ce bureau. Il faut se présenter au bureau que la mairie indiquera.',
    ]);
  });

  test('says the round and its date', () => {
    expect(EXAMPLES['round-not-covered'].map(spaced)[0]).toContain(
      'le 2e tour de « Présidentielle 2027 » (samedi 24 avril 2027)',
    );
  });
});

describe('The sentence at the counter', () => {
  test('gives the limit and the number, and nobody’s name (art. L73)', () => {
    const [single, , whole] = EXAMPLES['cap-france'].map(spaced);
    expect([single, whole]).toEqual([
      'Cette procuration n’est pas valable pour le 1er tour de « Présidentielle 2027 » (dimanche 11 avril 2027) : le mandataire en aurait 2 établies en France, et la loi n’en permet qu’une. Les premières établies restent seules valables. Le mandant peut choisir un autre mandataire, ou voter lui-même.',
      'Cette procuration n’est pas valable : le mandataire en aurait 2 établies en France, et la loi n’en permet qu’une. Les premières établies restent seules valables. Le mandant peut choisir un autre mandataire, ou voter lui-même.',
    ]);
  });

  test.each(LANGS)('names no round of a procuration that is rejected whole, in %s (R-28)', (lang) => {
    const whole = [...EXAMPLES['cap-france'], ...EXAMPLES['cap-total']].filter(({ rounds }) => rounds === undefined);
    expect(whole).toHaveLength(2);
    for (const refusal of whole) expect(explain(refusal, lang)).not.toMatch(/tour|round|2027/);
  });

  test('names each of the rounds where alone it is void (R-26, R-28)', () => {
    const [, both] = EXAMPLES['cap-france'];
    expect(both && explain(both, 'en')).toContain(
      'at both rounds of “Présidentielle 2027” (Sunday 11 April 2027 and Saturday 24 April 2027):',
    );
  });

  test('proposes the date to choose instead (art. R74)', () => {
    expect(EXAMPLES['period-too-long'].map(spaced)).toEqual([
      'Cette durée est trop longue : une procuration vaut au plus 1 an, ici jusqu’au dimanche 22 mars 2026 inclus. Il faut choisir une date de fin plus proche.',
      'Cette durée est trop longue : une procuration vaut au plus 3 ans, ici jusqu’au mercredi 22 mars 2028 inclus. Il faut choisir une date de fin plus proche.',
    ]);
  });

  test('lists what is already given (art. L75)', () => {
    const [, , both] = EXAMPLES.overlap.map((refusal) => explain(refusal, 'en'));
    expect(both).toContain(
      'for round 1 of “Présidentielle 2027” (Sunday 11 April 2027) and a period until Friday 31 December 2027',
    );
  });

  test.each([
    ['fr', 'met fin à toutes ses procurations'],
    ['en', 'ends all their procurations'],
  ] as const)('says that revoking first ends all of them (R-35), in %s', (lang, said) => {
    for (const refusal of EXAMPLES.overlap) expect(explain(refusal, lang)).toContain(said);
  });

  test('lists the elections of the day (art. R74)', () => {
    const [single, three] = EXAMPLES['same-day-elections'].map(spaced);
    expect(single).toContain('voter à « Référendum ».');
    expect(three).toContain('voter à « Référendum », « Régionales » et « Départementales ».');
  });

  test('names the capacity of the authority', () => {
    expect(EXAMPLES['paper-only'].map(spaced)[0]).toContain('(magistrat)');
    expect(explain({ code: 'authority-not-entitled', capacity: 'mayor' }, 'en')).toContain('(mayor)');
  });

  test('says nothing more of a mandataire who is not found (R-63)', () => {
    expect(Object.keys(EXAMPLES['mandataire-unknown'][0] ?? {})).toEqual(['code']);
  });
});

describe('The source of a refusal', () => {
  const source = (refusal: Refusal, lang: Lang = 'fr') => article(refusal, lang).replaceAll(NBSP, ' ');

  test('is an article, said shortly', () => {
    expect(articleOfCode('cap-france', 'fr')).toBe(`art.${NBSP}L73 du Code électoral`);
    expect(articleOfCode('already-voted-in-person', 'en')).toBe('art. L76 of the Electoral Code');
  });

  test('is said plainly when it is a rule of the project (R-48, R-77)', () => {
    expect(source({ code: 'second-person-required' })).toBe('règle du service R-48');
    expect(source({ code: 'out-of-scope' }, 'en')).toBe('rule R-77 of this service');
  });

  test('is no article of the Code where the Code says nothing: another text, or a practice, by its name', () => {
    expect(source({ code: 'list-changed' })).toBe('pratique du ministère de l’Intérieur, hors Code électoral');
    expect(source({ code: 'list-changed' }, 'en')).toBe(
      'practice of the Ministry of the Interior, outside the Electoral Code',
    );
    expect(source({ code: 'mandataire-not-consular' })).toBe('loi n° 2013-659 du 22 juillet 2013, art. 15 et 22');
    expect(source({ code: 'already-voted-remotely', at: AT, zone: PARIS })).toBe(
      'art. L79 et L330-13 du Code électoral ; loi n° 2013-659 du 22 juillet 2013, art. 22',
    );
  });

  test.each<[RefusalOf<'paper-only'>, string]>([
    [{ code: 'paper-only', cause: 'authority', capacity: 'magistrate' }, 'art. R72-1 du Code électoral'],
    [{ code: 'paper-only', cause: 'authority', capacity: 'honorary-consul' }, 'art. R72-1-1 du Code électoral'],
    [{ code: 'paper-only', cause: 'authority', capacity: 'captain' }, 'art. R72-2 du Code électoral'],
    [{ code: 'paper-only', cause: 'new-caledonia-mandataire' }, 'art. R213-1 du Code électoral'],
    [
      { code: 'paper-only', cause: 'too-early' },
      'art. R72 du Code électoral ; décret n° 2021-270 du 11 mars 2021 ; décret n° 2021-1740 du 22 décembre 2021',
    ],
    [{ code: 'paper-only', cause: 'new-caledonia-revocation' }, 'fiche « Vote par procuration » de Service-Public'],
  ])('of the paper form is that of its cause (R-12, R-39, R-55): %o', (refusal, expected) => {
    expect(source(refusal)).toBe(expected);
  });

  test.each<[List, string]>([
    ['new-caledonia', 'art. R213-1 du Code électoral'],
    ['communal', 'art. R77 du Code électoral'],
  ])('of a rejection by the town hall is by the mandant’s roll (R-58, R-72): %s', (list, expected) => {
    expect(source({ code: 'town-hall-rejected', note: 'illisible', list })).toBe(expected);
  });

  test('of a round that is not covered is that of its cause', () => {
    const facts = { code: 'round-not-covered', round: undefined, until: undefined } as const;
    expect(source({ ...facts, cause: 'over' })).toBe('art. R74 du Code électoral');
    expect(source({ ...facts, cause: 'under-age' })).toBe('art. L2 et L11 du Code électoral');
    expect(source({ ...facts, cause: 'moved' })).toBe('art. L71 du Code électoral');
  });

  test.each(all.map((refusal) => [refusal.code, refusal] as const))('is known for %s', (code, refusal) => {
    for (const each of [...sourcesOf(refusal), ...sourcesOfCode(code)]) {
      if (typeof each === 'string') expect(each).toMatch(/^([LR]\d+(-\d+)*|R-\d+)$/);
      else expect([each.fr, each.en].every((text) => text.length > 0)).toBe(true);
    }
  });
});
