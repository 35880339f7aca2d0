import { useEffect, useEffectEvent } from 'react';
import { useOffered } from '#tui/menu/offered.ts';
import { bindingsOf, next } from '#tui/screens/dashboard/dashboard.ts';
import { type Event, type Question, type State, start } from '#tui/screens/dashboard/state.ts';
import { useIdle } from '#tui/screens/lock/use-idle.ts';
import { useUnlocking } from '#tui/screens/lock/use-unlocking.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { useCall } from '#tui/terminal/use-call.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';

const ROUNDS = {};
/** Milliseconds between two questions. */
const EVERY = 15_000;
/** Stations of one answer. */
const PAGE = 500;

/** Asks for the board at a steady pace, and at once when another round, filter or place is chosen. */
export function useDashboard(context: ScreenContext, onBack?: () => void): State {
  const { account, client, onSignedOut, now: clock } = context;
  const machine = useMachine<State, Event>(next, start(account.name, onBack !== undefined));
  const { state, now, send } = machine;
  useCall<State, object, Event>(machine, () => ROUNDS, {
    run: async (_, signal) => ({ kind: 'rounds', ...(await client.board.rounds.query({}, { signal })) }),
    send,
    onSignedOut,
  });
  useCall<State, Question, Event>(machine, ({ question, isAsking }) => (isAsking ? question : undefined), {
    run: async (question, signal) => {
      const dashboard = await client.board.show.query(inputOf(question), { signal });
      return { kind: 'answer', answer: { question, dashboard } };
    },
    send,
    onSignedOut,
  });
  useEffect(() => {
    const ticking = setInterval(() => send({ kind: 'look-again' }), EVERY);
    return () => clearInterval(ticking);
  }, [send]);
  const onLeft = useEffectEvent(() => onBack?.());
  useEffect(() => {
    if (state.wayBack === 'left') onLeft();
  }, [state.wayBack]);
  const onActivity = useIdle(clock, send);
  useKeys({
    onPress: (press) => {
      send({ kind: 'press', press });
      onActivity();
    },
    onTaken: onActivity,
    typing: () => {
      const { lock, filter } = now.current;
      return lock ? 'any' : filter.isOpen ? 'names' : 'keys';
    },
  });
  useOffered(state.lock ? undefined : () => ({ rows: bindingsOf(now.current) }));
  useUnlocking(machine, { client, onSignedOut });
  return state;
}

function inputOf({ round, filter, path }: Question) {
  return { round, limit: PAGE, ...(filter !== 'all' && { states: [filter] }), ...placeOf(path.at(-1)) };
}

/** A commune's code is longer than a department's. */
function placeOf(within: string | undefined) {
  if (within === undefined) return {};
  return within.length < COMMUNE ? { department: within } : { commune: within };
}
const COMMUNE = 5;
