import { pointedAfter } from '#tui/forms/list.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import { CHOOSE, GO_THROUGH, HELP, LEAVE, MOVE } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/round/state.ts';

/** The rounds of the day, one of them to be chosen. */
export function roundBindings(state: State): Bindings<State> {
  const { rounds = [], pointed } = state;
  if (rounds.length === 0) return [HELP, LEAVE];
  return [
    {
      ...MOVE,
      aliases: GO_THROUGH,
      enabled: true,
      run: (press) => ({ ...state, pointed: pointedAfter(pointed, rounds.length, press) }),
    },
    { ...CHOOSE, enabled: true, run: () => ({ ...state, chosen: rounds[pointed] }) },
    HELP,
    LEAVE,
  ];
}
