import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useOffered } from '#tui/menu/offered.ts';
import { useIdle } from '#tui/screens/lock/use-idle.ts';
import { useUnlocking } from '#tui/screens/lock/use-unlocking.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { townHallOffers } from '#tui/screens/town-hall/offered.ts';
import { officeOf } from '#tui/screens/town-hall/office.ts';
import { paperTyped } from '#tui/screens/town-hall/paper-typed.ts';
import { claimedIn, type Event, type State } from '#tui/screens/town-hall/state.ts';
import { STEPS } from '#tui/screens/town-hall/steps.ts';
import { useClaim } from '#tui/screens/town-hall/use-claim.ts';
import { useDraft } from '#tui/screens/town-hall/use-draft.ts';
import { unpainted } from '#tui/steps/painted.ts';
import { useStepCall } from '#tui/steps/use-step-call.ts';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import type { Machine } from '#tui/terminal/use-machine.ts';
import { usePainted } from '#tui/terminal/use-painted.ts';

/** Milliseconds between two looks at what others have done meanwhile. */
const EVERY = 15_000;

/** Feeds the town hall's machine with keys, answers and paints. */
export function useTownHall(context: ScreenContext, machine: Machine<State, Event>): void {
  const { client, onSignedOut, now: clock } = context;
  const { state, now, send } = machine;
  const [keyring] = useState(makeKeyring);

  const onActivity = useIdle(clock, send);
  useKeys({
    onPress: (press) => {
      send({ kind: 'press', press });
      onActivity();
    },
    onTaken: onActivity,
    typing: () => (now.current.lock ? 'any' : STEPS.typing(now.current.step)),
    copies: () => (now.current.lock ? undefined : STEPS.copies(now.current.step)),
    unfinished: () => STEPS.unfinished(now.current, now.current.step, keyring.hasUnanswered()),
  });
  useOffered(state.lock ? undefined : () => townHallOffers(now.current, (to) => send({ kind: 'go', step: to })));
  useUnlocking(machine, { client, onSignedOut });
  usePainted(
    state.lock ? undefined : unpainted(state.step),
    useCallback(() => send({ kind: 'painted' }), [send]),
  );
  useStepCall(machine, {
    send: (step, signal) => STEPS.send(step, { client, keyring }, signal),
    onSignedOut,
  });
  const lookAgain = useEffectEvent(() => send({ kind: 'look-again', today: officeOf(context).today }));
  useEffect(() => {
    const ticking = setInterval(() => lookAgain(), EVERY);
    return () => clearInterval(ticking);
  }, []);
  useDraft(paperTyped(state.step), client);
  useClaim({ claimed: claimedIn(state.step), isLocked: state.lock !== undefined }, { client, send });
}
