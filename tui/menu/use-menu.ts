import { type RefObject, useState } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { everywhereIn } from '#tui/keys/everywhere.ts';
import { type Key, pressOf } from '#tui/keys/key.ts';
import { type Choosing, type Line, linesOf } from '#tui/menu/lines.ts';
import { pressed } from '#tui/menu/menu.ts';
import { emptySlot, type Offered, type OfferedSlot } from '#tui/menu/offered.ts';
import type { MenuState } from '#tui/menu/state.ts';
import type { Press } from '#tui/terminal/press.ts';

type MenuOptions = {
  readonly now: RefObject<{ readonly lang: Lang; readonly menu: MenuState; readonly signedIn: object | undefined }>;
  readonly mayTrain: boolean;
  /** There is a reference or a number to copy on the screen behind. */
  readonly mayCopy: () => boolean;
  /** Another state of the menu; undefined closes it. */
  readonly onMenu: (menu: MenuState | undefined) => void;
  /** Presses a key on the screen behind. */
  readonly onPress: (press: Press) => void;
};

export type Menu = {
  /** What the screen behind offers. */
  readonly slot: OfferedSlot;
  /** The lines for what is typed; undefined where the screen behind is locked. */
  readonly lines: (menu: MenuState) => readonly Line[] | undefined;
  readonly onPress: (press: Press) => void;
  readonly onClose: () => void;
};

/** The menu over a screen: each press finds what the screen offers at that moment, drawn or not. */
export function useMenu({ now, mayTrain, mayCopy, onMenu, onPress }: MenuOptions): Menu {
  const [slot] = useState(emptySlot);
  const linesIn = (offered: Offered, { query }: MenuState) => {
    const { signedIn, lang } = now.current;
    const everywhere = everywhereIn({ isSignedIn: signedIn !== undefined, mayTrain, mayCopy: mayCopy() });
    return linesOf(offered, everywhere, { query: query.text, lang });
  };
  const onKey = (key: Key, burst: number) => {
    const press = pressOf(key, burst);
    if (press) onPress(press);
  };
  return {
    slot,
    lines: (menu) => slot.offering && linesIn(slot.offering(), menu),
    onClose: () => onMenu(undefined),
    onPress: (press) => {
      const offered = slot.offering?.();
      if (offered === undefined) return onMenu(undefined);
      const { menu } = now.current;
      const result = pressed(menu, linesIn(offered, menu), press);
      onMenu(result.kind === 'stays' ? result.state : undefined);
      if (result.kind === 'chosen') choose(result.line.choosing, { offered, press, onKey });
    },
  };
}

type Choice = { readonly offered: Offered; readonly press: Press; readonly onKey: (key: Key, burst: number) => void };

function choose(choosing: Choosing, { offered, press, onKey }: Choice): void {
  if (choosing.kind === 'key') onKey(choosing.key, press.burst);
  else if (choosing.kind === 'place') offered.go?.(choosing.key);
  else choosing.found.open();
}
