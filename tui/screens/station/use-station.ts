import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { minutesPages } from '#core/messages/minutes/pages.ts';
import { closingSheetPages } from '#core/messages/polls/pages.ts';
import type { ElectorId, RoundId } from '#core/model/ids.ts';
import type { Client, Closing, Minutes } from '#tui/answers.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { useIdle } from '#tui/screens/station/lock/use-idle.ts';
import { afterEvent, NO_NEWS, type RemoteChanges } from '#tui/screens/station/news/news.ts';
import { type Event, type State, type StationSession, start } from '#tui/screens/station/state.ts';
import { next } from '#tui/screens/station/station.ts';
import { useCourtDecisionCalls } from '#tui/screens/station/steps/court-decision/use-calls.ts';
import { minutesSheetOf } from '#tui/screens/station/steps/minutes/sheet.ts';
import { useMinutesCalls } from '#tui/screens/station/steps/minutes/use-calls.ts';
import { usePollsCalls } from '#tui/screens/station/steps/polls/use-calls.ts';
import { pagesOf } from '#tui/screens/station/steps/print/sheet.ts';
import { useTotalsCalls } from '#tui/screens/station/steps/totals/use-calls.ts';
import type { Printing } from '#tui/screens/station/steps.ts';
import { useStationCalls } from '#tui/screens/station/use-station-calls.ts';
import { keepList, type ListEvent } from '#tui/screens/station/voter-list/follow.ts';
import { harmlessPage } from '#tui/terminal/harmless.ts';
import { type Typing, useKeys } from '#tui/terminal/keyboard.tsx';
import { type Printed, print } from '#tui/terminal/print.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';
import { usePainted } from '#tui/terminal/use-painted.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Feeds the station's machine with keys, answers, paints and what other terminals do; `news` is what these last did. */
export function useStation(
  seat: ScreenContext,
  sitting: StationSession,
): { readonly state: State; readonly news: RemoteChanges | undefined } {
  const { client, onSignedOut } = seat;
  const machine = useMachine<State, Event>(next, start(sitting));
  const { state, now, send } = machine;
  const { step, round } = state;

  const onTouched = useIdle(seat.now, send);
  useKeys({
    onPress: (press) => {
      send({ kind: 'press', press });
      onTouched();
    },
    onTaken: onTouched,
    typing: () => typingIn(now.current),
  });
  usePainted(
    'isPainted' in step && !step.isPainted && !state.lock ? step : undefined,
    useCallback(() => send({ kind: 'painted' }), [send]),
  );
  const [{ last: news }, setNews] = useState(NO_NEWS);
  useList(client, round.id, (event) => {
    if (event.kind === 'signed-out') return onSignedOut();
    const { voterList } = now.current;
    const received = { event, at: seat.now(), voterList, own: ownOf(now.current), sitting: sittingOf(now.current) };
    setNews((before) => afterEvent(before, received));
    send(event);
  });
  const calling = { client, send, onSignedOut, ...usePrints(seat, state) };
  useStationCalls(machine, calling);
  useMinutesCalls(machine, calling);
  useCourtDecisionCalls(machine, calling);
  useTotalsCalls(machine, calling);
  usePollsCalls(machine, { seat, send, print: calling.print });
  return { state, news };
}

/** Whose vote this terminal is recording. */
function ownOf({ step }: State): ElectorId | undefined {
  return step.kind === 'marking' ? step.card.person.elector : undefined;
}

/** A declaration of this terminal is no news to it. */
function sittingOf({ step, polls }: State): State['polls'] | 'own' {
  return step.kind === 'declaring' && step.pending ? 'own' : polls;
}

type Prints = {
  readonly print: (printing: Printing) => Promise<Printed>;
  readonly printClosing: (report: Closing) => Promise<Printed>;
  readonly printMinutes: (entries: Minutes) => Promise<Printed>;
};

/** Prints the list, or the minutes, as they stand when it is asked for. */
function usePrints({ account, now }: ScreenContext, { voterList, round }: State): Prints {
  const { lang } = useWords();
  const place = account.station;
  return {
    print: async ({ isWhole, before = [] }) => {
      if (place === undefined) return 'failed';
      return print([...before, ...pagesOf(voterList, { round, place, at: now(), isWhole }, lang)].join('\f'));
    },
    printClosing: (report) => print(closingSheetPages(report, lang).map(harmlessPage).join('\f')),
    printMinutes: async (entries) => {
      if (place === undefined) return 'failed';
      const sheet = minutesSheetOf(entries, { round, place, at: now() });
      return print(minutesPages(sheet, { lang, zone: place.zone }).join('\f'));
    },
  };
}

function useList(client: Client, round: RoundId, onNews: (news: ListEvent) => void): void {
  const report = useEffectEvent(onNews);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    void keepList({ client, round, signal, report: (news) => signal.aborted || report(news) });
    return () => stop.abort();
  }, [client, round]);
}

function typingIn({ step, lock }: State): Typing {
  if (lock) return 'any';
  switch (step.kind) {
    case 'searching':
    case 'recorded':
      return 'names';
    case 'elsewhere':
      return 'names';
    case 'correcting':
    case 'writing':
    case 'declaring':
    case 'closing':
      return 'any';
    case 'bearing':
      return step.recorded ? 'names' : 'any';
    case 'card':
      return step.asked ? 'names' : 'keys';
    case 'opening':
    case 'marking':
    case 'refused':
    case 'minutes':
    case 'printing':
      return 'keys';
  }
}
