import { describe, expect, test } from 'vitest';
import { FOUND } from '#test/tui/people.ts';
import { ctrl, key, pasted, typed } from '#test/tui/presses.ts';
import { KNOWN } from '#test/tui/screens/officer/acts.ts';
import { at, given, pressing, TODAY } from '#test/tui/screens/officer/playing.ts';
import { textOf } from '#tui/forms/form.ts';
import type { State } from '#tui/screens/officer/state.ts';
import { knownOf } from '#tui/screens/officer/steps/known/state.ts';
import { withCommune } from '#tui/screens/officer/steps/person/form.ts';
import { type PersonField, readCommuneCode } from '#tui/screens/officer/steps/person/read.ts';
import { type PersonStep, personAtCounter } from '#tui/screens/officer/steps/person/state.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';

const enter = () => key('enter');
const blank = at(personAtCounter('give', TODAY));

function stepOf({ step }: State): PersonStep {
  if (step.kind !== 'person') throw new Error(`the step is ${step.kind}`);
  return step;
}
const mandantIn = (state: State) => stepOf(state).draft.mandant;
const soughtIn = (state: State) => stepOf(state).pending?.call.sought;
const fieldIn = (state: State, name: PersonField) => textOf(mandantIn(state).form, name);

const NAMED = [enter(), ...typed('Œuvrard'), enter(), ...typed('Zoé'), enter(), ...typed('f'), enter()];

describe('The form of a person (R-63)', () => {
  test('looks up by a number and a birth date', () => {
    const whole = pressing(blank, [...typed('123 456 789'), enter(), ...typed('31051980')]);
    expect(soughtIn(whole)).toBeUndefined();
    expect(soughtIn(pressing(whole, [enter()]))).toEqual({ nne: '123456789', born: '1980-05-31' });
  });

  test('keeps what is typed when Escape leaves it, whatever the officer comes back for', () => {
    expect(pressing(blank, [key('escape')])).toMatchObject({ step: { kind: 'reference' }, drafts: {} });
    const left = pressing(blank, [...typed('123'), key('escape')]);
    expect(left.step.kind).toBe('reference');
    const revoking = pressing(left, [key('f4')]);
    expect(stepOf(revoking)).toMatchObject({ draft: { purpose: 'revoke' }, notice: { kind: 'kept' } });
    expect(fieldIn(revoking, 'nne')).toBe('123');
    expect(stepOf(pressing(revoking, typed('4')))).toMatchObject({ notice: undefined });
  });

  test('keeps it from every step of the way', () => {
    const left = given(at(knownOf(stepOf(pressing(blank, typed('123'))).draft, KNOWN)), { kind: 'go', step: START });
    expect(fieldIn(pressing(left, [key('f3')]), 'nne')).toBe('123');
  });

  test('is emptied by one key, and by the lock, another person or an act', () => {
    const typing = pressing(blank, typed('123'));
    expect(stepOf(pressing(typing, [ctrl('n')]))).toEqual(stepOf(blank));
    const left = pressing(typing, [key('escape')]);
    const found = given(pressing(left, typed('xbq7v3')), { kind: 'found', request: FOUND });
    for (const state of [pressing(left, [ctrl('k')]), found]) expect(state.drafts).toEqual({});
  });

  test('without a number, looks up by what the identity document says, in its order', () => {
    const whole = pressing(blank, [...NAMED, ...typed('31/5/1980'), enter(), ...typed('Denain')]);
    expect(soughtIn(pressing(whole, [enter()]))).toEqual({
      lastName: 'Œuvrard',
      firstNames: 'Zoé',
      sex: 'F',
      born: '1980-05-31',
      commune: 'Denain',
    });
  });

  test('goes on to the first field that is missing', () => {
    const back = pressing(blank, [...NAMED, ...typed('31/05/1980'), enter(), key('up'), key('up'), key('up')]);
    expect(mandantIn(back).form.focus).toBe('firstNames');
    expect(mandantIn(pressing(back, [enter()])).form.focus).toBe('commune');
  });

  test.each([
    ['nne', [...typed('12a')], 'nne'],
    ['nne', [...typed('1234567890')], 'nne'],
    ['lastName', [enter()], 'missing'],
    ['lastName', [enter(), ...typed('Lef3vre')], 'name'],
    ['lastName', [enter(), ...typed('--')], 'name'],
    ['sex', [...NAMED.slice(0, -2), ...typed('x')], 'sex'],
    ['born', [...NAMED, ...typed('demain')], 'date'],
    ['born', [...NAMED, ...typed('30/02/1980')], 'date'],
    ['born', [...NAMED, ...typed('02/03/2027')], 'future'],
  ] as const)('says at %s what is wrong there, and keeps it', (field, presses, why) => {
    const wrong = pressing(blank, [...presses, enter()]);
    expect(mandantIn(wrong)).toMatchObject({ form: { focus: field }, fault: { field, why } });
    expect(soughtIn(wrong)).toBeUndefined();
    expect(mandantIn(pressing(wrong, [key('end'), ...typed('f')])).fault).toBeUndefined();
  });

  test('comes back to a wrong field that was left', () => {
    const wrong = pressing(blank, [...typed('12a'), key('tab'), ...typed('Durand'), enter()]);
    expect(mandantIn(wrong)).toMatchObject({ form: { focus: 'nne' }, fault: { field: 'nne', why: 'nne' } });
  });

  test.each([
    ['18/7/83', '1983-07-18'],
    ['180783', '1983-07-18'],
    ['21 aout 1977', '1977-08-21'],
    ['1er septembre 1977', '1977-09-01'],
  ])('reads a birth date as people write it: %s', (text, born) => {
    const whole = pressing(blank, [...typed('123456789'), enter(), ...typed(text), enter()]);
    expect(soughtIn(whole)).toEqual({ nne: '123456789', born });
  });

  test('takes no other letter as the sex', () => {
    const other = pressing(blank, [...NAMED.slice(0, -1), ...typed('x0'), pasted('autre')]);
    expect(fieldIn(other, 'sex')).toBe('F');
    expect(fieldIn(pressing(other, [pasted('Masculin')]), 'sex')).toBe('M');
  });

  test('takes the last letter as the sex, and H for a man', () => {
    const woman = pressing(blank, NAMED.slice(0, -1));
    expect(fieldIn(woman, 'sex')).toBe('F');
    expect(fieldIn(pressing(woman, typed('h')), 'sex')).toBe('M');
  });

  test('deletes by what a person sees as one sign', () => {
    expect(fieldIn(pressing(blank, [enter(), pasted('Zoe\u0301'), key('backspace')]), 'lastName')).toBe('Zo');
  });

  test('takes a line of a table over its fields, and a paste ends nothing', () => {
    const line = 'Durand\tAnne Marie\tF\t31/05/1980\tSaint-Denis\r\n';
    const whole = pressing(blank, [enter(), pasted(line)]);
    expect(mandantIn(whole).form.focus).toBe('commune');
    expect(soughtIn(whole)).toBeUndefined();
    expect(soughtIn(pressing(whole, [enter()]))).toMatchObject({ firstNames: 'Anne Marie', commune: 'Saint-Denis' });
  });

  test('has the code of the commune that was chosen', () => {
    const { form } = withCommune(mandantIn(blank), { name: 'Saint-Denis', code: '97411' });
    expect(readCommuneCode(textOf(form, 'commune'))).toBe('97411');
  });
});

test.each([
  ['59172', '59172'],
  ['2a004', '2A004'],
  ['zgb01', 'ZGB01'],
  ['Denain (59172)', '59172'],
  ['Denain', undefined],
  ['5917', undefined],
  ['Denain 59172', undefined],
])('The code in %j is %j', (text, code) => {
  expect(readCommuneCode(text)).toBe(code);
});
