import type { Line } from '#tui/menu/lines.ts';
import { type Edit, EMPTY } from '#tui/terminal/edit.ts';

/** What is typed in the menu, and the line pointed at. */
export type MenuState = { readonly query: Edit; readonly pointed: number };
export const START: MenuState = { query: EMPTY, pointed: 0 };

/** What a press comes to: the menu as it is then, or its end. */
export type Pressed =
  | { readonly kind: 'stays'; readonly state: MenuState }
  | { readonly kind: 'closed' }
  | { readonly kind: 'chosen'; readonly line: Line };
