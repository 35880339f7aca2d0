import { Box, Text, useWindowSize } from 'ink';
import { memo, type ReactNode, useMemo } from 'react';
import { PARIS, type TimeZone } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Frame } from '#tui/components/frame.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { StationLabels } from '#tui/labels/station.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { keysOf } from '#tui/screens/station/keys-of.ts';
import { LockView } from '#tui/screens/station/lock/view.tsx';
import type { RemoteChanges } from '#tui/screens/station/news/news.ts';
import { NewsView } from '#tui/screens/station/news/view.tsx';
import { isRetrying } from '#tui/screens/station/retrying.ts';
import type { State } from '#tui/screens/station/state.ts';
import { StepView } from '#tui/screens/station/step-view.tsx';
import { PollsBanner } from '#tui/screens/station/steps/polls/banner.tsx';
import type { OwnStation } from '#tui/screens/station/steps/print/sheet.ts';
import { useClock } from '#tui/screens/station/use-clock.ts';
import { digest, type MarkCounts, markCounts } from '#tui/screens/station/voter-list/voter-list.ts';
import { widthOf } from '#tui/terminal/width.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Columns from which the counters have their whole names. */
const WIDE = 76;
/** Columns of the margins, and between the counters and the list. */
const AROUND = 6;

type Props = { readonly state: State; readonly news: RemoteChanges | undefined; readonly seat: ScreenContext };

/** The bureau: what is counted and how fresh it is, always; then the step of the moment. */
export function StationView({ state, news, seat }: Props): ReactNode {
  const { lang, labels } = useWords();
  const { station } = labels;
  const place = seat.account.station;
  const zone = place?.zone ?? PARIS;
  const time = useClock(seat.now, zone);
  const link =
    state.link === 'following' && !isRetrying(state.step) ? `✓ ${station.link.following}` : `! ${station.link.lost}`;
  return (
    <Frame
      subject={place ? station.heading(stationNumber(place.id), place.commune) : ''}
      aside={`${sayTime(time, lang)}   ${link}`}
      keys={keysOf(state, labels, lang)}
    >
      <Status voterList={state.voterList} courtDecisionVoters={state.courtDecisionVoters} isLoaded={state.isLoaded} />
      {news && state.isLoaded && !state.lock && <NewsView news={news} zone={zone} />}
      {state.idle.left !== undefined && <Notice tone="careful" text={station.lock.warning(state.idle.left)} isStrong />}
      {!state.isToday && <Notice tone="careful" text={station.notToday(sayDay(state.round.day, lang))} />}
      {state.isLoaded && !state.lock && <PollsBanner state={state} zone={zone} place={place} />}
      <Inside state={state} zone={zone} place={place} />
    </Frame>
  );
}

type InsideProps = { readonly state: State; readonly zone: TimeZone; readonly place: OwnStation | undefined };

function Inside({ state, zone, place }: InsideProps): ReactNode {
  if (state.lock) return <LockView lock={state.lock} />;
  return state.isLoaded ? <StepView state={state} zone={zone} place={place} /> : <Loading state={state} />;
}

/** Counted when the list changes, not at each key. */
const Status = memo(
  ({
    voterList,
    courtDecisionVoters,
    isLoaded,
  }: Pick<State, 'voterList' | 'courtDecisionVoters' | 'isLoaded'>): ReactNode => {
    const { station } = useWords().labels;
    const counts = useMemo(() => markCounts(voterList, courtDecisionVoters), [voterList, courtDecisionVoters]);
    const version = useMemo(() => digest(voterList), [voterList]);
    const { columns } = useWindowSize();
    const isWide = columns >= WIDE;
    const list = isLoaded ? station.list(version, isWide ? voterList.size : undefined) : '';
    const whole = sayCounters(counts, station.counters);
    const fits = isWide && widthOf(whole) + widthOf(list) + AROUND <= columns;
    return (
      <Box justifyContent="space-between" columnGap={2} flexShrink={0}>
        <SafeText text={fits ? whole : sayCounters(counts, station.shortCounters)} />
        <Box flexShrink={0}>
          <SafeText dimColor text={list} />
        </Box>
      </Box>
    );
  },
);

function sayCounters(counts: MarkCounts, words: StationLabels['counters']): string {
  return [
    `${words.inPerson} ${counts['in-person']}`,
    `${words.proxy} ${counts.proxy}`,
    ...(counts.remote > 0 ? [`${words.remote} ${counts.remote}`] : []),
    `${words.awaited} ${counts.awaited}`,
  ].join(' · ');
}

function Loading({ state }: { readonly state: State }): ReactNode {
  const { station } = useWords().labels;
  const { received, failure, attempts } = state.loading;
  return (
    <Box flexDirection="column" marginTop={3} rowGap={1} flexShrink={0}>
      <Text>{station.loading}</Text>
      <Notice tone="busy" text={station.received(received)} />
      {failure && failure.kind !== 'away' && <FailureNotice failure={failure} />}
      {failure && <Waiting what="" attempts={attempts} />}
    </Box>
  );
}
