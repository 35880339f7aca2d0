import { useCallback, useState } from 'react';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { useCountersigningCalls } from '#tui/screens/officer/countersigning/use-countersigning-calls.ts';
import type { Powers } from '#tui/screens/officer/decision.ts';
import { useLogCalls } from '#tui/screens/officer/log/use-log-calls.ts';
import { next } from '#tui/screens/officer/next.ts';
import { usePersonCalls } from '#tui/screens/officer/person/use-person-calls.ts';
import { usePlacesCalls } from '#tui/screens/officer/places/use-places-calls.ts';
import { usePaperCalls } from '#tui/screens/officer/receipt/use-paper-calls.ts';
import { type Event, START, type State } from '#tui/screens/officer/state.ts';
import { useCounterCalls } from '#tui/screens/officer/use-counter-calls.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { type Typing, useKeys } from '#tui/terminal/keyboard.tsx';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';
import { usePainted } from '#tui/terminal/use-painted.ts';

/** Feeds the counter's machine with keys, answers and paints. */
export function useOfficer({ client, onSignedOut, now: clock }: ScreenContext, powers: Powers): State {
  const machine = useMachine<State, Event>(next, START);
  const { state, now, send } = machine;
  const [keyring] = useState(makeKeyring);

  useKeys({
    onPress: (press) => send({ kind: 'press', press, around: { today: dayAt(clock(), PARIS), ...powers } }),
    typing: () => typingIn(now.current),
  });
  usePainted(
    unpainted(state),
    useCallback(() => send({ kind: 'painted' }), [send]),
  );

  const calls = { client, keyring, send, onSignedOut };
  useCounterCalls(machine, calls);
  usePersonCalls(machine, calls);
  useCountersigningCalls(machine, calls);
  useLogCalls(machine, calls);
  usePlacesCalls(machine, calls);
  usePaperCalls(machine, calls);
  return state;
}

/** What must be on the terminal before a key acts on it. */
function unpainted(state: State): object | undefined {
  const its = 'step' in state ? state.step : state;
  return 'isPainted' in its && !its.isPainted ? its : undefined;
}

function typingIn(state: State): Typing {
  switch (state.phase) {
    case 'typing':
    case 'outcome':
      return 'names';
    case 'person':
      return ['asking', 'when'].includes(state.step.kind) ? 'names' : 'keys';
    case 'countersigning':
      return state.step.kind === 'confirming' ? 'names' : 'keys';
    case 'log':
    case 'places':
    case 'finding':
    case 'identity':
    case 'sending':
    case 'annulling':
      return 'keys';
  }
}
