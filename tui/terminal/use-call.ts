import { useEffect, useEffectEvent } from 'react';
import { type AwayReason, type Failure, failureOf, untilAnswered } from '#tui/client.ts';
import { useTellAnswered } from '#tui/terminal/answered.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';

/** What may happen to a call besides its answer. */
export type Trouble =
  | { readonly kind: 'away'; readonly attempts: number; readonly why?: AwayReason }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * How a screen makes its calls: `run` answers with an event; `send` takes that event, or what kept it away.
 */
export type Calling<Call, Event> = {
  readonly run: (call: Call, signal: AbortSignal) => Promise<Event | Trouble>;
  readonly send: (event: Event | Trouble) => void;
  readonly onSignedOut?: () => void;
};

/**
 * Makes the call that the state holds, again until there is an answer, and gives the call up once the state
 * does not hold it. An answer that comes after that, before the screen is drawn again, is dropped.
 */
export function useCall<State, Call extends object, Event>(
  { state, now }: Holder<State>,
  held: (state: State) => Call | undefined,
  calling: Calling<Call, Event>,
): void {
  const call = held(state);
  const run = useEffectEvent(calling.run);
  const tell = useTellAnswered();
  const report = useEffectEvent((asked: Call, event: Event | Trouble, failure?: Failure) => {
    if (held(now.current) !== asked) return;
    if (failure?.kind === 'signed-out' && calling.onSignedOut) calling.onSignedOut();
    else calling.send(event);
  });

  useEffect(() => {
    if (call === undefined) return;
    const { signal, abort } = controller();
    const heard = (isAnswered: boolean, event: Event | Trouble, failure?: Failure) => {
      if (signal.aborted) return;
      tell(isAnswered);
      report(call, event, failure);
    };
    const onAway = (attempts: number, why: AwayReason) => heard(false, { kind: 'away', attempts, why });
    untilAnswered(() => run(call, signal), { signal, onAway }).then(
      (event) => heard(true, event),
      (error: unknown) => {
        const failure = failureOf(error);
        heard(failure.kind !== 'away', { kind: 'failed', failure }, failure);
      },
    );
    return abort;
  }, [call, tell]);
}

function controller(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const stop = new AbortController();
  return { signal: stop.signal, abort: () => stop.abort() };
}
