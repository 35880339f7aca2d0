import { describe, expect, test } from 'vitest';
import { ctrl, key, typed } from '#test/tui/presses.ts';
import type { Line } from '#tui/menu/lines.ts';
import { pressed } from '#tui/menu/menu.ts';
import { type MenuState, START } from '#tui/menu/state.ts';
import type { Press } from '#tui/terminal/press.ts';

const line = (text: string, whyNot?: string): Line => {
  return { id: text, key: 'f6', text, whyNot, choosing: { kind: 'key', key: 'f6' } };
};
const LINES = [line('journal'), line('résilier'), line('annuler', 'Rien à annuler.')];

function typing(state: MenuState, ...presses: readonly Press[]): MenuState {
  return presses.reduce((before, press) => {
    const result = pressed(before, LINES, press);
    if (result.kind !== 'stays') throw new Error(`the menu is ${result.kind}`);
    return result.state;
  }, state);
}

describe('The menu', () => {
  test('keeps letters, and points at the first line again when they change', () => {
    const pointing = typing(START, key('down'), key('down'));
    expect(pointing.pointed).toBe(2);
    expect(typing(pointing, ...typed('jo'))).toMatchObject({ query: { text: 'jo' }, pointed: 0 });
    expect(typing(pointing, key('left')).pointed).toBe(2);
  });

  test('points within its lines', () => {
    expect(typing(START, key('up')).pointed).toBe(0);
    expect(typing(START, key('page-down'), key('down')).pointed).toBe(2);
  });

  test('does with Enter what is pointed at', () => {
    expect(pressed({ ...START, pointed: 1 }, LINES, key('enter'))).toEqual({ kind: 'chosen', line: LINES[1] });
  });

  test('stays on a line that cannot be done now, and where nothing is found', () => {
    const dim = { ...START, pointed: 2 };
    expect(pressed(dim, LINES, key('enter'))).toEqual({ kind: 'stays', state: dim });
    expect(pressed(START, [], key('enter'))).toEqual({ kind: 'stays', state: START });
  });

  test.each([key('escape'), ctrl('f')])('closes with Escape, and with its own key', (press) => {
    expect(pressed(START, LINES, press)).toEqual({ kind: 'closed' });
  });
});
