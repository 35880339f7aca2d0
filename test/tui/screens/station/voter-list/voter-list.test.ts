import { describe, expect, test } from 'vitest';
import type { ElectorId } from '#core/model/ids.ts';
import { given, listed, mark } from '#test/tui/people.ts';
import { isProven, proofFor } from '#tui/screens/station/steps/card/proof.ts';
import { homonyms } from '#tui/screens/station/voter-list/homonyms.ts';
import { digest, markCounts, withMark, withPeople } from '#tui/screens/station/voter-list/voter-list.ts';

const jean = given('p1', [0, 'Martin', 'Jean', '1961-07-14']);
const amelie = listed([14, 'd’Ormesson', 'Amélie', '1991-05-17'], [jean]);
const marie = listed([15, 'Martin', 'Marie', '1984-03-12'], [given('p2', [0, 'Le Goff', 'Yann', '1988-09-02'])]);
const older = listed([16, 'Durand', 'Marie Anne', '1948-03-12', 'MARTIN']);
const twin = listed([17, 'Martin', 'Marie', '1984-03-12']);
const hyphen = listed([18, 'Martin', 'Marie-Hélène', '1984-03-12']);
const voterList = withPeople(new Map(), [amelie, marie, older]);

describe('The list of the station', () => {
  test('counts the marks, and for how many a mandataire may still come', () => {
    expect(markCounts(voterList)).toEqual({ 'in-person': 0, proxy: 0, remote: 0, awaited: 2 });
    const marked = withMark(
      withMark(voterList, amelie.elector, mark('proxy', jean.mandataire.elector)),
      older.elector,
      mark('in-person'),
    );
    expect(markCounts(marked)).toEqual({ 'in-person': 1, proxy: 1, remote: 0, awaited: 1 });
    const voided = { ...marie, gives: marie.gives.map((given) => ({ ...given, state: 'void' as const })) };
    const held = { ...amelie, gives: [{ ...jean, reasons: [{ code: 'in-control' as const }] }] };
    expect(markCounts(withPeople(voterList, [voided, held])).awaited).toBe(0);
  });

  test('follows an acknowledged mark', () => {
    const used = withMark(voterList, amelie.elector, mark('proxy', jean.mandataire.elector)).get(amelie.elector);
    expect(used?.mark?.kind).toBe('proxy');
    expect(used?.gives.map(({ state }) => state)).toEqual(['used']);
    const superseded = withMark(voterList, amelie.elector, mark('in-person')).get(amelie.elector);
    expect(superseded?.gives.map(({ state }) => state)).toEqual(['superseded']);
    expect(withMark(voterList, 'nobody' as ElectorId, mark('in-person'))).toBe(voterList);
  });

  test('has one digest for one list, in whatever order it came, and another once it changes', () => {
    expect(digest(withPeople(new Map(), [older, marie, amelie]))).toBe(digest(voterList));
    expect(digest(withMark(voterList, amelie.elector, mark('in-person')))).not.toBe(digest(voterList));
    expect(digest(voterList)).toMatch(/^[0-9a-f]{6}$/);
  });
});

describe('A homonym', () => {
  test('bears the last or usage name of another, and the same first first name', () => {
    expect(homonyms(voterList, marie)).toEqual([older]);
    expect(homonyms(withPeople(voterList, [hyphen]), hyphen)).toEqual([]);
    expect(homonyms(voterList, amelie)).toEqual([]);
  });

  test('may be a mandataire', () => {
    const namesake = listed([20, 'MARTIN', 'Jean', '1970-01-01']);
    expect(homonyms(withPeople(voterList, [namesake]), jean.mandataire)).toEqual([namesake]);
  });

  test('shows a birth date, or a number where two share it', () => {
    const inPerson = { kind: 'in-person' } as const;
    expect(proofFor(voterList, amelie, inPerson)).toBeUndefined();
    expect(proofFor(voterList, marie, inPerson)).toMatchObject({ kind: 'born', expected: '1984-03-12' });
    expect(proofFor(withPeople(voterList, [twin]), marie, inPerson)).toMatchObject({ kind: 'number', expected: 15 });
  });

  test('who gave a procuration is known by the mandataire’s document', () => {
    const [yann] = marie.gives;
    if (yann === undefined) throw new Error('she gave one');
    expect(proofFor(voterList, marie, { kind: 'proxy', given: yann })).toMatchObject({
      kind: 'born',
      expected: '1988-09-02',
    });
    expect(proofFor(voterList, amelie, { kind: 'proxy', given: jean })).toBeUndefined();
  });

  test.each([
    ['12/03/1984', true],
    ['12.3.1984', true],
    ['12 03 1984', true],
    ['12031984', true],
    [' 12-03-1984 ', true],
    ['03/12/1984', false],
    ['12/03/84', true],
    ['1984', false],
    ['31/02/1984', false],
    ['', false],
  ])('with %j on the document: %s', (typed, isRight) => {
    const proof = proofFor(voterList, marie, { kind: 'in-person' });
    expect(proof && isProven(proof, typed)).toBe(isRight);
  });
});
