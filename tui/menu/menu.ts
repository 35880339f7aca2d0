import { pointedAfter, withinList } from '#tui/forms/list.ts';
import { type Bindings, bindingFor, type LabelledRow } from '#tui/keys/binding.ts';
import { CHOOSE, MENU, MOVE } from '#tui/keys/common.ts';
import type { Line } from '#tui/menu/lines.ts';
import type { MenuState, Pressed } from '#tui/menu/state.ts';
import { edit } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

const LONGEST_QUERY = 60;

const CLOSE = {
  keys: ['escape'],
  aliases: MENU.keys,
  label: { fr: 'fermer', en: 'close' },
} as const satisfies LabelledRow;

/** Letters search, the arrows point, Enter does it; on a line that cannot be done now it does nothing. */
export function menuBindings(state: MenuState, lines: readonly Line[]): Bindings<Pressed> {
  const stays = (changes: Partial<MenuState> = {}): Pressed => ({ kind: 'stays', state: { ...state, ...changes } });
  const pointed = withinList(state.pointed, lines.length);
  const line = lines[pointed];
  const isPossible = line !== undefined && line.whyNot === undefined;
  return [
    { ...CHOOSE, enabled: true, run: () => (isPossible ? { kind: 'chosen', line } : stays()) },
    {
      ...MOVE,
      aliases: ['tab', 'back-tab', 'page-up', 'page-down'],
      enabled: true,
      run: (press) => stays({ pointed: pointedAfter(pointed, lines.length, press) }),
    },
    { ...CLOSE, enabled: true, run: () => ({ kind: 'closed' }) },
  ];
}

export function pressed(state: MenuState, lines: readonly Line[], press: Press): Pressed {
  const binding = bindingFor(menuBindings(state, lines), press);
  if (binding) return binding.run(press);
  const query = edit(state.query, press, LONGEST_QUERY);
  const pointed = query.text === state.query.text ? state.pointed : 0;
  return { kind: 'stays', state: { query, pointed } };
}
