import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { PARIS, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import type { Account, DashboardArea } from '#tui/answers.ts';
import { Choice } from '#tui/components/choice.tsx';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Frame } from '#tui/components/frame.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { PickList } from '#tui/components/pick-list.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { useIsLinear } from '#tui/components/spoken.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { sayArea, sayQuarter, sayStates, sayStation } from '#tui/screens/dashboard/say-dashboard.ts';
import { type Answer, areasShown, isOther, type State } from '#tui/screens/dashboard/state.ts';
import { useWords, type Words } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for the list. */
const OTHER_ROWS = 11;
const READ_ALOUD = 5;
/** Columns from which a station's line has its whole words. */
const WIDE = 110;

/** The stations of a round: how many are open, what was voted, who has not opened and who is silent. */
export function DashboardView({ state, account }: { readonly state: State; readonly account: Account }): ReactNode {
  const { labels } = useWords();
  const { board: words, keys } = labels;
  return (
    <Frame
      subject={words.heading(placeOf(state, account, words))}
      aside={account.who}
      keys={[
        ...(areasShown(state).length > 0 ? [words.keys.enter] : []),
        ...(state.question && state.question.path.length > 0 ? [words.keys.back] : []),
        words.keys.view,
        words.keys.filter,
        words.keys.round,
        keys.help,
        keys.leave,
      ]}
    >
      <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
        <Inside state={state} />
      </Box>
    </Frame>
  );
}

/** Of what is shown; of what is asked when nothing is. */
function placeOf({ shown, question }: State, { commune }: Account, words: Words['labels']['board']): string {
  const [department, within] = (shown?.question ?? question)?.path ?? [];
  if (department === undefined) return commune?.name ?? words.everywhere;
  return within === undefined ? words.department(department) : (shown?.dashboard.stations[0]?.communeName ?? within);
}

function Inside({ state }: { readonly state: State }): ReactNode {
  const { board: words } = useWords().labels;
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

type ShownProps = { readonly shown: Answer; readonly state: State };

function Shown({ shown, state }: ShownProps): ReactNode {
  const words = useWords();
  const { lang, labels } = words;
  const { dashboard: board } = shown;
  const { round, totals, at } = board;
  const isAwaited = state.isAsking && isOther(state);
  return (
    <>
      <Box flexDirection="column" flexShrink={0}>
        <Box justifyContent="space-between" columnGap={2}>
          <SafeText bold text={labels.round(round.name, round.number, sayDay(round.day, lang))} />
          <Text>{isAwaited ? labels.board.awaited : labels.board.asOf(sayTime(timeAt(at, PARIS), lang))}</Text>
        </Box>
        <SafeText text={sayStates(board, words)} />
        <SafeText text={labels.board.votes(totals)} bold />
      </Box>
      {state.view === 'stations' ? <Stations shown={shown} state={state} /> : <Quarters shown={shown} state={state} />}
    </>
  );
}

function useRoom(): number {
  const { rows } = useWindowSize();
  return useIsLinear() ? READ_ALOUD : Math.max(1, rows - OTHER_ROWS);
}

function Stations({ shown, state }: ShownProps): ReactNode {
  const words = useWords();
  const { board: labels } = words.labels;
  const room = useRoom();
  const isLinear = useIsLinear();
  const isShort = useWindowSize().columns < WIDE && !isLinear;
  const { stations, totals } = shown.dashboard;
  const { filter } = shown.question;
  const areas = areasShown(state);
  if (areas.length > 0) return <Areas areas={areas} pointed={state.pointed} />;
  const count = filter === 'all' ? totals.stations : totals.states[filter];
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text underline>{words.labels.being(labels.shown[filter], String(count))}</Text>
      {stations.length === 0 && <Text>{labels.none}</Text>}
      <PickList
        items={stations}
        pointed={state.pointed}
        room={Math.min(stations.length, room)}
        keyOf={({ station }) => station}
        say={(its) => sayStation(its, words, isShort)}
      />
      {count > stations.length && <Text dimColor>{labels.more(count - stations.length)}</Text>}
    </Box>
  );
}

function Areas({ areas, pointed }: { readonly areas: readonly DashboardArea[]; readonly pointed: number }): ReactNode {
  const words = useWords();
  const room = useRoom();
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text underline>{words.labels.board.shown.areas}</Text>
      <PickList
        items={areas}
        pointed={pointed}
        room={Math.min(areas.length, room)}
        keyOf={({ area }) => area}
        say={(area) => sayArea(area, words)}
      />
    </Box>
  );
}

function Quarters({ shown, state }: ShownProps): ReactNode {
  const words = useWords();
  const room = useRoom();
  const { quarters, stations } = shown.dashboard;
  const zones = new Set(stations.map(({ zone }) => zone));
  const [only = PARIS] = zones;
  const zone = zones.size === 1 ? only : PARIS;
  const most = Math.max(0, ...quarters.map(({ proxy, inPerson }) => proxy + inPerson));
  if (quarters.length === 0) return <Text>{words.labels.board.noQuarter}</Text>;
  const first = Math.max(0, Math.min(state.pointed, quarters.length - room));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {quarters.slice(first, first + room).map((quarter, place) => (
        <Choice
          key={quarter.from}
          isPointed={first + place === state.pointed}
          text={sayQuarter(quarter, { most, zone }, words)}
        />
      ))}
    </Box>
  );
}
