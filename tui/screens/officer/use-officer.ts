import { useCallback, useState } from 'react';
import { next } from '#tui/screens/officer/next.ts';
import { type Act, type Event, type Find, START, type State } from '#tui/screens/officer/state.ts';
import type { Seat } from '#tui/screens/seat.ts';
import { type Typing, useKeys } from '#tui/terminal/keyboard.tsx';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';
import { usePainted } from '#tui/terminal/use-painted.ts';

/** Feeds the counter's machine with keys, answers and paints. */
export function useOfficer({ client, onSignedOut }: Seat): State {
  const { state, now, send } = useMachine<State, Event>(next, START);
  const [keyring] = useState(makeKeyring);

  useKeys({ onPress: (press) => send({ kind: 'press', press }), typing: () => typingIn(now.current) });
  usePainted(
    'isPainted' in state && !state.isPainted ? state : undefined,
    useCallback(() => send({ kind: 'painted' }), [send]),
  );

  const find = async (call: Find, signal: AbortSignal): Promise<Event> => {
    return { kind: 'found', found: await client.counter.find.query(call, { signal }) };
  };
  const establish = (act: Act, signal: AbortSignal): Promise<Event> => {
    return keyring.send(JSON.stringify(act), async ({ key }) => {
      return { kind: 'established', act: await client.counter.establish.mutate({ key, ...act }, { signal }) };
    });
  };
  useCall(state.phase === 'finding' ? state.find : undefined, { run: find, send, onSignedOut });
  useCall(state.phase === 'sending' ? state.act : undefined, { run: establish, send, onSignedOut });
  useCall(state.phase === 'annulling' ? state.annul : undefined, {
    run: (annul, signal) =>
      keyring.send(JSON.stringify(annul), async ({ key }): Promise<Event> => {
        await client.procuration.annul.mutate({ key, ...annul }, { signal });
        return { kind: 'annulled' };
      }),
    send,
    onSignedOut,
  });
  return state;
}

function typingIn({ phase }: State): Typing {
  return phase === 'typing' || phase === 'outcome' ? 'names' : 'keys';
}
