import { describe, expect, test } from 'vitest';
import { key, pasted, typed } from '#test/tui/presses.ts';
import { TODAY } from '#test/tui/screens/officer/playing.ts';
import { BLANK, type Draft, typedIn, withCommune } from '#tui/screens/officer/who/draft.ts';
import { readCommuneCode, readSought } from '#tui/screens/officer/who/read.ts';
import type { Press } from '#tui/terminal/press.ts';

const enter = () => key('enter');

/** The form after these presses; the last may be the Enter that ends it. */
function typing(draft: Draft, ...presses: readonly Press[]): Draft | 'ready' {
  return presses.reduce<Draft | 'ready'>((its, press) => (its === 'ready' ? its : typedIn(its, press, TODAY)), draft);
}
function open(draft: Draft | 'ready'): Draft {
  if (draft === 'ready') throw new Error('the form is over');
  return draft;
}
const textOf = (draft: Draft, name: keyof Draft['fields']) => draft.fields[name].text;

const NAMED = [enter(), ...typed('Œuvrard'), enter(), ...typed('Zoé'), enter(), ...typed('f'), enter()];

describe('The form of a person (R-63)', () => {
  test('is over with a number and a birth date', () => {
    const draft = open(typing(BLANK, ...typed('123 456 789'), enter(), ...typed('31051980')));
    expect(typing(draft, enter())).toBe('ready');
    expect(readSought(draft.fields, TODAY)).toEqual({ nne: '123456789', born: '1980-05-31' });
  });

  test('without a number, is over with what the identity document says, in its order', () => {
    const draft = open(typing(BLANK, ...NAMED, ...typed('31/5/1980'), enter(), ...typed('Denain')));
    expect(typing(draft, enter())).toBe('ready');
    expect(readSought(draft.fields, TODAY)).toEqual({
      lastName: 'Œuvrard',
      firstNames: 'Zoé',
      sex: 'F',
      born: '1980-05-31',
      commune: 'Denain',
    });
  });

  test('goes on to the first field that is missing', () => {
    const draft = open(typing(BLANK, ...NAMED, ...typed('31/05/1980'), enter(), key('up'), key('up'), key('up')));
    expect(draft.focus).toBe('firstNames');
    expect(open(typing(draft, enter())).focus).toBe('commune');
  });

  test.each([
    ['nne', [...typed('12a')], 'nne'],
    ['nne', [...typed('1234567890')], 'nne'],
    ['lastName', [enter()], 'missing'],
    ['lastName', [enter(), ...typed('Lef3vre')], 'name'],
    ['lastName', [enter(), ...typed('--')], 'name'],
    ['sex', [...NAMED.slice(0, -2), ...typed('x')], 'sex'],
    ['born', [...NAMED, ...typed('30/02/1980')], 'date'],
    ['born', [...NAMED, ...typed('02/03/2027')], 'future'],
  ] as const)('says at %s what is wrong there, and keeps it', (field, presses, why) => {
    const draft = open(typing(BLANK, ...presses, enter()));
    expect(draft).toMatchObject({ focus: field, fault: { field, why } });
    expect(open(typing(draft, key('end'), ...typed('z'))).fault).toBeUndefined();
    expect(readSought(draft.fields, TODAY)).toBeUndefined();
  });

  test('comes back to a wrong field that was left', () => {
    const draft = open(typing(BLANK, ...typed('12a'), key('tab'), ...typed('Durand'), enter()));
    expect(draft).toMatchObject({ focus: 'nne', fault: { field: 'nne', why: 'nne' } });
  });

  test('takes the last letter as the sex, and H for a man', () => {
    const draft = open(typing(BLANK, ...NAMED.slice(0, -1)));
    expect(textOf(draft, 'sex')).toBe('F');
    expect(textOf(open(typing(draft, ...typed('h'))), 'sex')).toBe('M');
  });

  test('deletes by what a person sees as one sign', () => {
    const draft = open(typing(BLANK, enter(), pasted('Zoe\u0301'), key('backspace')));
    expect(textOf(draft, 'lastName')).toBe('Zo');
  });

  test('takes a line of a table over its fields, and a paste ends nothing', () => {
    const line = 'Durand\tAnne Marie\tF\t31/05/1980\tSaint-Denis\r\n';
    const draft = open(typing(BLANK, enter(), pasted(line)));
    expect(draft.focus).toBe('commune');
    expect(readSought(draft.fields, TODAY)).toMatchObject({ firstNames: 'Anne Marie', commune: 'Saint-Denis' });
  });

  test('has the code of the commune that was chosen', () => {
    const draft = withCommune(BLANK, { name: 'Saint-Denis', code: '97411' });
    expect(readCommuneCode(textOf(draft, 'commune'))).toBe('97411');
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
