import { type ReactNode, useEffect, useEffectEvent, useReducer } from 'react';
import type { OfferedSlot } from '#tui/menu/offered.ts';
import type { MenuState } from '#tui/menu/state.ts';
import type { Menu } from '#tui/menu/use-menu.ts';
import { MenuView } from '#tui/menu/view.tsx';

type Props = { readonly menu: Menu; readonly state: MenuState };

/** All that can be done from here, found by a few letters; closed once the screen behind is locked. */
export function MenuScreen({ menu, state }: Props): ReactNode {
  useDrawnAgain(menu.slot);
  const lines = menu.lines(state);
  const isOver = lines === undefined;
  const close = useEffectEvent(menu.onClose);
  useEffect(() => {
    if (isOver) close();
  }, [isOver]);
  return lines && <MenuView state={state} lines={lines} />;
}

/** Draws the menu again when the screen behind changes: a key may be possible no more, a person gone. */
function useDrawnAgain(slot: OfferedSlot): void {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    slot.onChanged = drawAgain;
    return () => {
      slot.onChanged = undefined;
    };
  }, [slot]);
}
