import type { FoundRequest } from '#tui/answers.ts';
import { type Deciding, undecidedOn } from '#tui/screens/officer/decision/state.ts';
import { type Act, type Previewing, previewingOf } from '#tui/screens/officer/request/request.ts';
import type { CollectedStep } from '#tui/screens/officer/steps/collected/state.ts';

/** one request that a delegate collected, to read and to sign. */
export type CountersigningStep = Deciding<Act> &
  Previewing & {
    readonly kind: 'countersigning';
    readonly list: CollectedStep;
    readonly request: FoundRequest;
  };

export function countersigningOf(list: CollectedStep, request: FoundRequest): CountersigningStep {
  return { kind: 'countersigning', list, request, ...previewingOf(request), ...undecidedOn(false) };
}
