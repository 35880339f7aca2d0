import type { ReactNode } from 'react';
import { type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import type { Polls } from '#core/model/polls.ts';
import type { CourtDecisionVoter, ListLine, OwnStation } from '#tui/answers.ts';
import { Notice } from '#tui/components/notice.tsx';
import type { State } from '#tui/screens/station/state.ts';
import { ToAcknowledge } from '#tui/screens/station/steps/acknowledgement/view.tsx';
import { POLLS_WORDS } from '#tui/screens/station/steps/polls/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

type Props = { readonly state: State; readonly zone: TimeZone; readonly place: OwnStation | undefined };

/** Lines over the search: polls not open yet or closed, a clock that is off, a paper to be acknowledged. */
export function PollsBanner({ state, zone, place }: Props): ReactNode {
  const words = useWordsOf(POLLS_WORDS);
  return (
    <>
      {state.isClockOff && <Notice tone="careful" text={words.clockOff} isStrong />}
      <Declared state={state} zone={zone} place={place} />
      <ToAcknowledge state={state} />
    </>
  );
}

function Declared({ state: { polls, isToday, step, voterList, courtDecisionVoters }, zone, place }: Props): ReactNode {
  const lang = useLang();
  const words = POLLS_WORDS[lang];
  if (polls === undefined || !isToday || step.kind === 'polls') return null;
  switch (polls.kind) {
    case 'undeclared': {
      if (place === undefined) return null;
      const { opens, closes } = place.hours;
      return <Notice tone="plain" text={words.notOpen(sayTime(opens, lang), sayTime(closes, lang))} />;
    }
    case 'open':
      return null;
    case 'closed': {
      const { counted } = polls.inside;
      const voted = votedInside(polls, [...voterList.values(), ...courtDecisionVoters]);
      const at = sayTime(timeAt(polls.closedAt, zone), lang);
      return <Notice tone="careful" text={words.closed(at, counted, voted)} manner="once" isStrong />;
    }
  }
}

type ClosedPolls = Extract<Polls, { kind: 'closed' }>;

/** The declaration arrives once and the list is followed: votes since then count too. */
function votedInside({ closedAt, inside }: ClosedPolls, voters: readonly (ListLine | CourtDecisionVoter)[]): number {
  const since = voters.filter(({ mark }) => mark && mark.kind !== 'remote' && mark.at >= closedAt);
  return Math.max(inside.voted, since.length);
}
