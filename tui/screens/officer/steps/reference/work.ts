import { type Binding, hidden, type KeyRow, type LabelledRow } from '#tui/keys/binding.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { OPEN_COLLECTED } from '#tui/screens/officer/steps/collected/bindings.ts';
import { loadingCollected } from '#tui/screens/officer/steps/collected/state.ts';
import { OPEN_LOG } from '#tui/screens/officer/steps/log/bindings.ts';
import { todaysLog } from '#tui/screens/officer/steps/log/state.ts';
import { REVOKE, WITHOUT_REQUEST } from '#tui/screens/officer/steps/person/bindings.ts';
import { personAtCounter } from '#tui/screens/officer/steps/person/state.ts';
import { OPEN_PLACES } from '#tui/screens/officer/steps/places/bindings.ts';
import { placesOfToday } from '#tui/screens/officer/steps/places/state.ts';

/** The key with how many there are, where there are some. */
function counted(row: LabelledRow, count = 0): LabelledRow {
  const { fr, en } = row.label;
  return count === 0 ? row : { ...row, label: { fr: `${fr} (${count})`, en: `${en} (${count})` } };
}

/** What else an officer does in a day, one key away from the field; a delegate has no delegates. */
export function workBindings(state: State): readonly Binding<State>[] {
  const { today, powers } = state;
  const opening = (row: KeyRow, step: () => Step): Binding<State> => {
    return { ...row, enabled: true, run: () => ({ ...state, step: step() }) };
  };
  return [
    opening(WITHOUT_REQUEST, () => personAtCounter('give', today)),
    opening(REVOKE, () => personAtCounter('revoke', today)),
    ...(powers.act === 'establish' ? [opening(counted(OPEN_COLLECTED, state.collected), loadingCollected)] : []),
    opening(OPEN_LOG, todaysLog),
    ...(powers.leavesUnit ? [hidden(opening(OPEN_PLACES, placesOfToday))] : []),
  ];
}
