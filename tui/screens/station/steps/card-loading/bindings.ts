import type { Bindings } from '#tui/keys/binding.ts';
import { GIVE_UP } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import { backToSearch } from '#tui/screens/station/steps/search/results.ts';

export function cardLoadingBindings(state: State): Bindings<State> {
  return [{ ...GIVE_UP, enabled: true, run: () => backToSearch(state) }];
}
