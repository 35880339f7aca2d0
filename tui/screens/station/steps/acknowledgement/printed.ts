import type { ListPrint } from '#core/model/list-print.ts';
import type { State } from '#tui/screens/station/state.ts';
import { acknowledgementFrom } from '#tui/screens/station/steps/acknowledgement/state.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';

/** A paper was printed or acknowledged, here or elsewhere: what is typed about an older one is left. */
export function withPrint(state: State, print: ListPrint | undefined): State {
  if (print === undefined) return state;
  const after = { ...state, print };
  const { step } = state;
  if (step.kind !== 'acknowledgement' || step.pending) return after;
  const isSame = step.print.no === print.no && print.acknowledgedAt === undefined;
  return isSame ? after : { ...after, step: acknowledgementFrom(print) ?? SEARCH };
}
