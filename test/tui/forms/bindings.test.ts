import { describe, expect, test } from 'vitest';
import { key, typed } from '#test/tui/presses.ts';
import { listBindings } from '#tui/forms/bindings.ts';
import { type Narrowed, NO_FILTER } from '#tui/forms/filter.ts';
import { bindingFor } from '#tui/keys/binding.ts';
import { edited } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

type After = Narrowed | 'left';

/** What a list of three rows becomes, from which Escape leads away. */
function pressing(list: Narrowed, ...presses: readonly Press[]): After {
  return presses.reduce<After>((before, press) => (before === 'left' ? before : pressed(before, press)), list);
}

function pressed(list: Narrowed, press: Press): After {
  const { typing, move, narrow, showAll } = listBindings<After>(list, { ...list, count: 3 }, (changes) => {
    return { ...list, ...changes };
  });
  const leave = { keys: ['escape'], enabled: true, run: () => 'left' } as const;
  return bindingFor(typing ?? [move, narrow, showAll ?? leave], press)?.run(press) ?? list;
}

const LIST: Narrowed = { pointed: 1, filter: NO_FILTER };
const NARROW: Narrowed = { pointed: 1, filter: { typed: edited('a'), isOpen: false } };
const OPEN: Narrowed = { pointed: 1, filter: { typed: edited('a'), isOpen: true } };

describe('The keys of a list', () => {
  test('go through it by arrows, letters and the keys of its ends', () => {
    expect(pressing(LIST, ...typed('j'))).toMatchObject({ pointed: 2 });
    expect(pressing(LIST, ...typed('gjG'))).toMatchObject({ pointed: 2 });
    expect(pressing(LIST, key('home'))).toMatchObject({ pointed: 0 });
    expect(pressing(LIST, ...typed('n'))).toBe(LIST);
  });

  test('open its filter with a slash, keep it with Enter, and show all with Escape before it leaves', () => {
    expect(pressing(LIST, ...typed('/'))).toMatchObject({ filter: { isOpen: true } });
    expect(pressing(OPEN, key('enter'))).toEqual(NARROW);
    expect(pressing(OPEN, key('escape'))).toEqual({ pointed: 0, filter: NO_FILTER });
    expect(pressing(NARROW, key('escape'))).toEqual({ pointed: 0, filter: NO_FILTER });
    expect(pressing(NARROW, key('escape'), key('escape'))).toBe('left');
  });

  test('go from one line that fits to the next with N, once the list is narrow', () => {
    expect(pressing(NARROW, ...typed('n'))).toMatchObject({ pointed: 2 });
    expect(pressing(NARROW, ...typed('N'))).toMatchObject({ pointed: 0 });
  });

  test('are text while the filter is typed, but for the arrows', () => {
    expect(pressing(OPEN, ...typed('jkgGn/'))).toBe(OPEN);
    expect(pressing(OPEN, key('down'))).toMatchObject({ pointed: 2, filter: { isOpen: true } });
  });
});
