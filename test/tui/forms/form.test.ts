import { describe, expect, test } from 'vitest';
import { ctrl, key, typed as signs } from '#test/tui/presses.ts';
import { fieldOf, formOf, isOnLast, moved, textOf, typed } from '#tui/forms/form.ts';
import { EMPTY_FIELD } from '#tui/keys/common.ts';
import { edited } from '#tui/terminal/edit.ts';

const LIMITS = { name: 5, password: 20 };
const form = formOf(['name', 'password'], { name: edited('Zo') });
const typing = (text: string) => signs(text).reduce((before, press) => typed(before, press, LIMITS), form);

describe('A form', () => {
  test('takes what is typed in the field of the moment, up to its limit', () => {
    expect(fieldOf(typing('é Blum'), 'name').text).toBe('Zoé B');
    expect(fieldOf(typed(typing('é'), key('backspace'), LIMITS), 'name').text).toBe('Zo');
  });

  test('is emptied up to the cursor by the key that the help page names', () => {
    const [emptied] = EMPTY_FIELD.keys.map((named) => typed(typing('é Blum'), ctrl(named.slice(-1)), LIMITS));
    expect(emptied && fieldOf(emptied, 'name').text).toBe('');
  });

  test('reads a field without the spaces around it, and a field not typed in as empty', () => {
    expect(textOf(typing('é '), 'name')).toBe('Zoé');
    expect(textOf(form, 'password')).toBe('');
  });

  test('goes from field to field, and from the last one to the first', () => {
    const last = moved(form, 1);
    expect([form, last].map(isOnLast)).toEqual([false, true]);
    expect([moved(last, 1).focus, moved(form, -1).focus]).toEqual(['name', 'password']);
  });
});
