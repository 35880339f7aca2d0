import { useEffect, useEffectEvent } from 'react';
import { type Failure, failureOf, untilAnswered } from '#tui/client.ts';

/** What may happen to a call besides its answer. */
export type Trouble =
  | { readonly kind: 'away'; readonly attempts: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How a screen makes its calls: `run` answers with an event, and what happens to a call is sent like it. */
export type Calling<Call, Event> = {
  readonly run: (call: Call, signal: AbortSignal) => Promise<Event | Trouble>;
  readonly send: (event: Event | Trouble) => void;
  readonly onSignedOut?: () => void;
};

/** Makes `call` once, insisting until there is an answer; gives it up when the state no longer holds it. */
export function useCall<Call extends object, Event>(call: Call | undefined, calling: Calling<Call, Event>): void {
  const run = useEffectEvent(calling.run);
  const report = useEffectEvent((event: Event | Trouble, failure?: Failure) => {
    if (failure?.kind === 'signed-out' && calling.onSignedOut) calling.onSignedOut();
    else calling.send(event);
  });

  useEffect(() => {
    if (call === undefined) return;
    const { signal, abort } = controller();
    const onAway = (attempts: number) => signal.aborted || report({ kind: 'away', attempts });
    untilAnswered(() => run(call, signal), { signal, onAway }).then(
      (event) => signal.aborted || report(event),
      (error: unknown) => {
        const failure = failureOf(error);
        if (!signal.aborted) report({ kind: 'failed', failure }, failure);
      },
    );
    return abort;
  }, [call]);
}

function controller(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const made = new AbortController();
  return { signal: made.signal, abort: () => made.abort() };
}
