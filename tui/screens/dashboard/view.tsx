import { Box } from 'ink';
import type { ReactNode } from 'react';
import { timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Account } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Frame } from '#tui/components/frame.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { bindingsOf } from '#tui/screens/dashboard/dashboard.ts';
import { Quarters, Stations } from '#tui/screens/dashboard/rows-view.tsx';
import { sayStates } from '#tui/screens/dashboard/say-dashboard.ts';
import { type Answer, isOther, type State } from '#tui/screens/dashboard/state.ts';
import { DASHBOARD_WORDS } from '#tui/screens/dashboard/words.ts';
import { LockView, LockWarning } from '#tui/screens/lock/view.tsx';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** The stations of a round: how many are open, what was voted, which have not opened and which are silent. */
export function DashboardView({ state, account }: { readonly state: State; readonly account: Account }): ReactNode {
  const lang = useLang();
  return (
    <Frame
      subject={DASHBOARD_WORDS[lang].heading(placeOf(state, account, lang))}
      aside={account.who}
      rows={bindingsOf(state)}
      hasMenu={!state.lock}
    >
      <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
        <LockWarning left={state.idle.left} />
        {state.lock ? <LockView lock={state.lock} openers="own-account" /> : <Inside state={state} />}
      </Box>
    </Frame>
  );
}

/** The place of the answer that is shown; without an answer, of the question. */
function placeOf({ shown, question }: State, { commune }: Account, lang: Lang): string {
  const words = DASHBOARD_WORDS[lang];
  const [department, within] = (shown?.question ?? question)?.path ?? [];
  if (department === undefined) return commune?.name ?? words.everywhere;
  return within === undefined ? words.department(department) : (shown?.dashboard.stations[0]?.communeName ?? within);
}

function Inside({ state }: { readonly state: State }): ReactNode {
  const words = useWordsOf(DASHBOARD_WORDS);
  const { shown, failure, attempts, rounds } = state;
  if (rounds?.length === 0) return <Notice tone="careful" text={words.noRound} />;
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {attempts > 0 && <Waiting what={words.asking} attempts={attempts} />}
      {shown ? <Shown shown={shown} state={state} /> : !failure && <Waiting what={words.asking} attempts={0} />}
    </>
  );
}

function Shown({ shown, state }: { readonly shown: Answer; readonly state: State }): ReactNode {
  const lang = useLang();
  const words = DASHBOARD_WORDS[lang];
  const { round, totals, at, zone } = shown.dashboard;
  const isAwaited = state.isAsking && isOther(state);
  return (
    <>
      <Box flexDirection="column" flexShrink={0}>
        <Box justifyContent="space-between" columnGap={2}>
          <SafeText bold text={COMPONENT_WORDS[lang].round(round.name, round.number, sayDay(round.day, lang))} />
          <SafeText text={isAwaited ? words.awaited : words.asOf(sayTime(timeAt(at, zone), lang))} manner="asked" />
        </Box>
        <SafeText text={sayStates(shown.dashboard, lang)} manner="once" />
        <SafeText text={words.votes(totals)} manner="once" bold />
      </Box>
      {state.view === 'stations' ? <Stations shown={shown} state={state} /> : <Quarters shown={shown} state={state} />}
    </>
  );
}
