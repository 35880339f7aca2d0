import { useCallback, useState } from 'react';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { useOffered } from '#tui/menu/offered.ts';
import { useIdle } from '#tui/screens/lock/use-idle.ts';
import { useUnlocking } from '#tui/screens/lock/use-unlocking.ts';
import { officerOffers } from '#tui/screens/officer/offered.ts';
import { next } from '#tui/screens/officer/officer.ts';
import { previewRequest } from '#tui/screens/officer/request/calls.ts';
import type { Find } from '#tui/screens/officer/request/request.ts';
import {
  type CollectedCount,
  type Event,
  type Powers,
  type Previewed,
  type State,
  type Step,
  start,
} from '#tui/screens/officer/state.ts';
import { type ReferenceStep, START } from '#tui/screens/officer/steps/reference/state.ts';
import { STEPS } from '#tui/screens/officer/steps.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { unpainted } from '#tui/steps/painted.ts';
import { useStepCall } from '#tui/steps/use-step-call.ts';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';
import { usePainted } from '#tui/terminal/use-painted.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Feeds the counter's machine with keys, answers and paints. */
export function useOfficer({ account, client, onSignedOut, now: clock }: ScreenContext, powers: Powers): State {
  const today = () => dayAt(clock(), PARIS);
  const session = { powers, accountName: account.name, today: today(), now: clock() };
  const machine = useMachine<State, Event>(next, start(session));
  const { state, now, send } = machine;
  const [keyring] = useState(makeKeyring);
  const lang = useLang();

  const onActivity = useIdle(clock, send);
  useKeys({
    onPress: (press) => {
      send({ kind: 'press', press, today: today() });
      onActivity();
    },
    onTaken: onActivity,
    typing: () => (now.current.lock ? 'any' : STEPS.typing(now.current.step)),
    copies: () => (now.current.lock ? undefined : STEPS.copies(now.current.step)),
    unfinished: () => STEPS.unfinished(now.current, now.current.step, keyring.hasUnanswered()),
  });
  useOffered(state.lock ? undefined : () => officerOffers(now.current, (to) => send({ kind: 'go', step: to })));
  useUnlocking(machine, { client, onSignedOut });
  usePainted(
    state.lock ? undefined : unpainted(state.step),
    useCallback(() => send({ kind: 'painted' }), [send]),
  );
  useStepCall(machine, {
    send: (step, signal) => STEPS.send(step, { client, keyring, lang }, signal),
    onSignedOut,
  });
  useCall<State, Find, Previewed>(machine, ({ step }) => previewingIn(step), {
    run: async (find, signal) => ({ kind: 'previewed', preview: await previewRequest(find, { client }, signal) }),
    send: (event) => event.kind !== 'away' && send(event.kind === 'failed' ? NO_PREVIEW : event),
    onSignedOut,
  });
  useCall<State, ReferenceStep, CollectedCount>(machine, emptyField, {
    run: async (_, signal) => {
      const { collected } = await client.counter.waiting.query({}, { signal });
      return { kind: 'collected-count', count: collected };
    },
    send: (event) => event.kind === 'collected-count' && send(event),
    onSignedOut,
  });
  return state;
}

/** Each time the field is empty again, what waits to be signed is counted; a delegate signs nothing. */
function emptyField({ step, powers }: State): ReferenceStep | undefined {
  return step === START && powers.act === 'establish' ? step : undefined;
}

const NO_PREVIEW: Previewed = { kind: 'previewed', preview: undefined };

/** Nothing is asked before the person is painted: the identity never waits for control. */
function previewingIn(step: Step): Find | undefined {
  return 'previewing' in step && step.isPainted ? step.previewing : undefined;
}
