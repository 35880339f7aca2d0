import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ctrl, key, pasted, typed } from '#test/tui/presses.ts';
import { type Edit, EMPTY, edit, edited } from '#tui/terminal/edit.ts';
import { type Press, signsOf } from '#tui/terminal/press.ts';

const pressing = (field: Edit, presses: readonly Press[], limit = 40) =>
  presses.reduce((before, press) => edit(before, press, limit), field);

describe('A field', () => {
  test('takes what is typed where the cursor is', () => {
    const field = pressing(EMPTY, [
      ...typed('Drand'),
      key('left'),
      key('left'),
      key('left'),
      key('left'),
      ...typed('u'),
    ]);
    expect(field).toEqual({ text: 'Durand', cursor: 2 });
  });

  test('deletes a sign at a time, however it is made', () => {
    const field = pressing(edited('Zoe\u0308 👩‍👩‍👧'.normalize('NFC')), [key('backspace')]);
    expect(field.text).toBe('Zoë ');
    expect(pressing(field, [key('backspace'), key('backspace')]).text).toBe('Zo');
    expect(pressing(edited('n\u0303\u0323'), [key('backspace')]).text).toBe('');
  });

  test('composes an accent typed after its letter', () => {
    expect(pressing(EMPTY, typed('e\u0301')).text).toBe('é');
  });

  test('deletes at the cursor, the word before, and all before', () => {
    const field = edited('Marie Ève Durand');
    expect(pressing(field, [key('home'), key('delete')]).text).toBe('arie Ève Durand');
    expect(pressing(field, [ctrl('w')]).text).toBe('Marie Ève ');
    expect(pressing(field, [ctrl('w'), ctrl('w')]).text).toBe('Marie ');
    expect(pressing(field, [key('left'), ctrl('u')])).toEqual({ text: 'd', cursor: 0 });
  });

  test('leaves out the end of the line of what was copied', () => {
    expect(pressing(EMPTY, [pasted('marianne vote a denain\n')]).text).toBe('marianne vote a denain');
    expect(pressing(EMPTY, [pasted('\r\nDurand\r\n')]).text).toBe('Durand');
  });

  test('puts a paste on one line and submits nothing', () => {
    expect(pressing(EMPTY, [pasted('Durand\r\nMarie\t\u202e\u001b[31m')]).text).toBe('Durand Marie [31m');
  });

  test('ignores Enter, Tab and Escape', () => {
    const field = edited('x');
    expect(pressing(field, [key('enter'), key('tab'), key('escape')])).toBe(field);
  });

  test('stays whole, normalised and within its limit whatever is done to it', () => {
    const press = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3 }).map((text) => pasted(text)),
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => pasted(text)),
      fc.constantFrom(key('left'), key('right'), key('home'), key('end'), key('backspace'), key('delete')),
      fc.constantFrom(ctrl('u'), ctrl('w')),
    );
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        const { text, cursor } = pressing(EMPTY, presses, 12);
        expect(text).toBe(text.normalize('NFC'));
        expect(signsOf(text).length).toBeLessThanOrEqual(12);
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThanOrEqual(signsOf(text).length);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
