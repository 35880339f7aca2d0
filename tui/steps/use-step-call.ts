import { useState } from 'react';
import type { AnyStep } from '#tui/steps/any-step.ts';
import { type Trouble, useCall } from '#tui/terminal/use-call.ts';
import type { Machine } from '#tui/terminal/use-machine.ts';

type Calling<Step, Answer> = {
  readonly send: (step: Step, signal: AbortSignal) => Promise<Answer>;
  readonly onSignedOut: () => void;
};

/** Makes the call that the step of the moment waits for. */
export function useStepCall<Step extends AnyStep, Answer>(
  machine: Machine<{ readonly step: Step }, Answer | Trouble>,
  { send, onSignedOut }: Calling<Step, Answer>,
): void {
  const [stepOf] = useState(() => new WeakMap<object, Step>());
  useCall<{ readonly step: Step }, object, Answer>(machine, ({ step }) => step.pending?.call, {
    run: (call, signal) => {
      // A try again is of the same call, even in the moment before the screen of the next step is there.
      const step = stepOf.get(call) ?? machine.state.step;
      stepOf.set(call, step);
      return send(step, signal);
    },
    send: machine.send,
    onSignedOut,
  });
}
