import { type Narrowed, typedInFilter } from '#tui/forms/filter.ts';
import type { AnyStep } from '#tui/steps/any-step.ts';
import type { Typing } from '#tui/terminal/keyboard.tsx';
import type { Press } from '#tui/terminal/press.ts';

/** What letters are to a step whose list can be narrowed: text of the filter while it is open, else keys. */
export const NARROWED_STEP = {
  pressed<State extends { readonly step: AnyStep }>(state: State, step: AnyStep & Narrowed, press: Press): State {
    const next = typedInFilter(step, press);
    return next === step ? state : { ...state, step: next };
  },
  typing: ({ filter }: Narrowed): Typing => (filter.isOpen ? 'names' : 'keys'),
};
