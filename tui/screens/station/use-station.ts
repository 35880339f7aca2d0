import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { ElectorId, RoundId } from '#core/model/ids.ts';
import type { Client } from '#tui/answers.ts';
import { useOffered } from '#tui/menu/offered.ts';
import { useIdle } from '#tui/screens/lock/use-idle.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { afterEvent, NO_NEWS, type RemoteChanges } from '#tui/screens/station/news/news.ts';
import { stationOffers } from '#tui/screens/station/offered.ts';
import { type Event, type State, type StationSession, start } from '#tui/screens/station/state.ts';
import { next } from '#tui/screens/station/station.ts';
import { STEPS } from '#tui/screens/station/steps.ts';
import { useCalls } from '#tui/screens/station/use-calls.ts';
import { usePrinter } from '#tui/screens/station/use-printer.ts';
import { keepList, type ListEvent } from '#tui/screens/station/voter-list/follow.ts';
import { unpainted } from '#tui/steps/painted.ts';
import { useKeys } from '#tui/terminal/keyboard.tsx';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';
import { usePainted } from '#tui/terminal/use-painted.ts';

type Station = { readonly state: State; readonly news: RemoteChanges | undefined };

/**
 * Feeds the station's machine with keys, answers, paints and changes; `news` are the last changes from
 * elsewhere.
 */
export function useStation(context: ScreenContext, session: StationSession): Station {
  const { client, onSignedOut } = context;
  const machine = useMachine<State, Event>(next, start(session));
  const { state, now, send } = machine;
  const [keyring] = useState(makeKeyring);
  const { step, round } = state;

  const onActivity = useIdle(context.now, send);
  useKeys({
    onPress: (press) => {
      send({ kind: 'press', press });
      onActivity();
    },
    onTaken: onActivity,
    typing: () => (now.current.lock ? 'any' : STEPS.typing(now.current.step)),
    unfinished: () => STEPS.unfinished(now.current, now.current.step, keyring.hasUnanswered()),
  });
  useOffered(state.lock ? undefined : () => stationOffers(now.current, (to) => send({ kind: 'go', step: to })));
  usePainted(
    state.lock ? undefined : unpainted(step),
    useCallback(() => send({ kind: 'painted' }), [send]),
  );
  const [{ last: news }, setNews] = useState(NO_NEWS);
  useList(client, round.id, (event) => {
    if (event.kind === 'signed-out') return onSignedOut();
    const { voterList } = now.current;
    const received = { event, at: context.now(), voterList, own: ownOf(now.current), polls: pollsOf(now.current) };
    setNews((before) => afterEvent(before, received));
    send(event);
  });
  const printer = usePrinter(context, state);
  useCalls(machine, { services: { client, round: round.id, keyring, now: context.now, printer }, onSignedOut });
  return { state, news };
}

/** The elector whose vote this terminal is recording, or has just refused. */
function ownOf({ step }: State): ElectorId | undefined {
  return step.kind === 'marking' || step.kind === 'refused' ? step.card.person.elector : undefined;
}

/** The polls known here; `own` while this terminal declares them, for its own declaration is no news. */
function pollsOf({ step, polls }: State): State['polls'] | 'own' {
  return step.kind === 'polls' && step.pending ? 'own' : polls;
}

function useList(client: Client, round: RoundId, onEvent: (event: ListEvent) => void): void {
  const report = useEffectEvent(onEvent);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    void keepList({ client, round, signal, report: (event) => signal.aborted || report(event) });
    return () => stop.abort();
  }, [client, round]);
}
