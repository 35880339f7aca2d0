import type { FoundElector, RecordedRollEvent } from '#tui/answers.ts';
import {
  eventPointedAt,
  type RollEventName,
  type RollEventStep,
} from '#tui/screens/town-hall/steps/roll-event/state.ts';

/** What the record of an event came to. */
export type RollRecordedStep = {
  readonly kind: 'roll-recorded';
  readonly elector: FoundElector;
  readonly event: RollEventName;
  readonly recorded: RecordedRollEvent;
  readonly isPainted: boolean;
  readonly pending: undefined;
  readonly notice: undefined;
};

export function rollRecordedOf(step: RollEventStep, recorded: RecordedRollEvent): RollRecordedStep {
  const { elector } = step;
  const event = eventPointedAt(step);
  return {
    kind: 'roll-recorded',
    elector,
    event,
    recorded,
    isPainted: false,
    pending: undefined,
    notice: undefined,
  };
}
