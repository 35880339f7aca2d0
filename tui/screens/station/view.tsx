import { Box, Text, useWindowSize } from 'ink';
import { memo, type ReactNode, useMemo } from 'react';
import { PARIS, type TimeZone } from '#core/calendar/instant.ts';
import { sayDay } from '#core/messages/dates.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import type { OwnStation } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Frame } from '#tui/components/frame.tsx';
import type { Link } from '#tui/components/heading.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { LockView, LockWarning } from '#tui/screens/lock/view.tsx';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import type { RemoteChanges } from '#tui/screens/station/news/news.ts';
import { NewsView } from '#tui/screens/station/news/view.tsx';
import type { State } from '#tui/screens/station/state.ts';
import { bindingsOf } from '#tui/screens/station/station.ts';
import { PollsBanner } from '#tui/screens/station/steps/polls/banner.tsx';
import { STEPS } from '#tui/screens/station/steps.ts';
import { digest, type MarkCounts, markCounts } from '#tui/screens/station/voter-list/voter-list.ts';
import { STATION_WORDS } from '#tui/screens/station/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { widthOf } from '#tui/terminal/width.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Columns from which the counters have their whole names. */
const WIDE = 76;
/** Columns of the margins, and between the counters and the list. */
const MARGINS = 6;

type Props = { readonly state: State; readonly news: RemoteChanges | undefined; readonly context: ScreenContext };

/** The counters, always; then the step of the moment. */
export function StationView({ state, news, context }: Props): ReactNode {
  const lang = useLang();
  const words = STATION_WORDS[lang];
  const place = context.account.station;
  const zone = place?.zone ?? PARIS;
  const { round } = state;
  const { round: sayRound } = COMPONENT_WORDS[lang];
  return (
    <Frame
      subject={place ? words.heading(stationNumber(place.id), place.commune) : ''}
      aside={context.account.who}
      round={sayRound(round.name, round.number, shortDay(round.day))}
      link={linkOf(state, words.link)}
      rows={bindingsOf(state)}
      hasMenu={!state.lock}
    >
      <Status voterList={state.voterList} courtDecisionVoters={state.courtDecisionVoters} isLoaded={state.isLoaded} />
      {news && state.isLoaded && !state.lock && <NewsView news={news} zone={zone} />}
      <LockWarning left={state.idle.left} />
      {!state.isToday && <Notice tone="careful" text={words.notToday(sayDay(round.day, lang))} />}
      {state.isLoaded && !state.lock && <PollsBanner state={state} zone={zone} place={place} />}
      <Inside state={state} zone={zone} place={place} />
    </Frame>
  );
}

/** Nothing is said of a list that has not come yet. */
function linkOf(state: State, words: (typeof STATION_WORDS)['fr']['link']): Link {
  if (state.link === 'lost' || isRetrying(state)) return { isLost: true, text: words.lost };
  return { isLost: false, text: state.isLoaded ? words.following : '' };
}

/** The server left the call of the step without an answer, at least once. */
function isRetrying({ step }: State): boolean {
  return step.pending !== undefined && step.pending.attempts > 0;
}

type InsideProps = { readonly state: State; readonly zone: TimeZone; readonly place: OwnStation | undefined };

function Inside({ state, zone, place }: InsideProps): ReactNode {
  if (state.lock) {
    const { lock, mayCorrect, link } = state;
    return <LockView lock={lock} openers="presiding-officer-too" isPresiding={mayCorrect} isLost={link === 'lost'} />;
  }
  return state.isLoaded ? (
    <STEPS.View state={state} step={state.step} zone={zone} station={place} />
  ) : (
    <Loading state={state} />
  );
}

/** Counted when the list changes, not at each key. */
const Status = memo(
  ({
    voterList,
    courtDecisionVoters,
    isLoaded,
  }: Pick<State, 'voterList' | 'courtDecisionVoters' | 'isLoaded'>): ReactNode => {
    const words = useWordsOf(STATION_WORDS);
    const counts = useMemo(() => markCounts(voterList, courtDecisionVoters), [voterList, courtDecisionVoters]);
    const version = useMemo(() => digest(voterList), [voterList]);
    const { columns } = useWindowSize();
    const isWide = columns >= WIDE;
    const isLinear = useIsLinear();
    const list = isLoaded ? words.list(version, isWide ? voterList.size : undefined) : '';
    const whole = sayCounters(counts, words.counters);
    const fits = isWide && widthOf(whole) + widthOf(list) + MARGINS <= columns;
    return (
      <Box justifyContent="space-between" columnGap={2} flexShrink={0}>
        <SafeText
          text={fits || isLinear ? whole : sayCounters(counts, words.shortCounters)}
          manner={isLoaded ? 'once' : 'asked'}
        />
        <Box flexShrink={0}>
          <SafeText dimColor text={list} manner="asked" />
        </Box>
      </Box>
    );
  },
);

function sayCounters(counts: MarkCounts, words: (typeof STATION_WORDS)['fr']['counters']): string {
  return [
    `${words.inPerson} ${counts['in-person']}`,
    `${words.proxy} ${counts.proxy}`,
    ...(counts.remote > 0 ? [`${words.remote} ${counts.remote}`] : []),
    `${words.awaited} ${counts.awaited}`,
  ].join(' · ');
}

function Loading({ state }: { readonly state: State }): ReactNode {
  const words = useWordsOf(STATION_WORDS);
  const { received, failure, attempts } = state.loading;
  return (
    <Box flexDirection="column" marginTop={3} rowGap={1} flexShrink={0}>
      <Text>{words.loading}</Text>
      <Notice tone="busy" text={words.received(received)} manner="once" />
      {failure && failure.kind !== 'away' && <FailureNotice failure={failure} />}
      {failure && <Waiting what="" attempts={attempts} />}
    </Box>
  );
}
