import { useCallback, useState } from 'react';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { next } from '#tui/screens/officer/officer.ts';
import { type Event, type Powers, type State, start } from '#tui/screens/officer/state.ts';
import { STEPS } from '#tui/screens/officer/steps.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { unpainted } from '#tui/steps/painted.ts';
import { useStepCall } from '#tui/steps/use-step-call.ts';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';
import { usePainted } from '#tui/terminal/use-painted.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Feeds the counter's machine with keys, answers and paints. */
export function useOfficer({ client, onSignedOut, now: clock }: ScreenContext, powers: Powers): State {
  const today = () => dayAt(clock(), PARIS);
  const machine = useMachine<State, Event>(next, start({ powers, today: today() }));
  const { state, now, send } = machine;
  const [keyring] = useState(makeKeyring);
  const lang = useLang();

  useKeys({
    onPress: (press) => send({ kind: 'press', press, today: today() }),
    typing: () => STEPS.typing(now.current.step),
  });
  usePainted(
    unpainted(state.step),
    useCallback(() => send({ kind: 'painted' }), [send]),
  );
  useStepCall(machine, {
    send: (step, signal) => STEPS.send(step, { client, keyring, lang }, signal),
    onSignedOut,
  });
  return state;
}
