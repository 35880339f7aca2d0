import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { PARIS } from '#core/calendar/instant.ts';
import { Choice } from '#tui/components/choice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { isFiltering } from '#tui/forms/filter.ts';
import { FilterLine } from '#tui/forms/filter-line.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import { areasShown, hasAreas, rowCounts, stationsShown } from '#tui/screens/dashboard/rows.ts';
import { sayArea, sayQuarter, sayQuarterAloud, sayStation } from '#tui/screens/dashboard/say-dashboard.ts';
import type { Answer, State } from '#tui/screens/dashboard/state.ts';
import { DASHBOARD_WORDS } from '#tui/screens/dashboard/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for the list. */
const OTHER_ROWS = 11;
/** Columns from which a station's line has its whole words. */
const WIDE = 110;

type Props = { readonly shown: Answer; readonly state: State };

/** Rows for the list, under its filter. */
function useRoom({ filter }: State): number {
  const { rows } = useWindowSize();
  const room = Math.max(1, rows - OTHER_ROWS - (isFiltering(filter) ? 1 : 0));
  return useIsLinear() ? Number.POSITIVE_INFINITY : room;
}

/** The stations of the answer, or the areas by which they are counted. */
export function Stations({ shown, state }: Props): ReactNode {
  const lang = useLang();
  const words = DASHBOARD_WORDS[lang];
  const room = useRoom(state);
  const isLinear = useIsLinear();
  const isShort = useWindowSize().columns < WIDE && !isLinear;
  const { stations, totals } = shown.dashboard;
  const { filter } = shown.question;
  if (hasAreas(state)) return <Areas state={state} />;
  const rows = stationsShown(state);
  const count = filter === 'all' ? totals.stations : totals.states[filter];
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text underline>{COMPONENT_WORDS[lang].colon(words.shown[filter], String(count))}</Text>
      {stations.length === 0 && <SafeText wrap="wrap" text={words.none} />}
      <Narrowing state={state} />
      <PickList
        items={rows}
        pointed={state.pointed}
        room={Math.min(rows.length, room)}
        keyOf={({ station }) => station}
        say={(station) => sayStation(station, lang, isShort)}
      />
      {count > stations.length && <Text dimColor>{words.more(count - stations.length)}</Text>}
    </Box>
  );
}

function Narrowing({ state }: { readonly state: State }): ReactNode {
  return <FilterLine filter={state.filter} {...rowCounts(state)} />;
}

function Areas({ state }: { readonly state: State }): ReactNode {
  const lang = useLang();
  const room = useRoom(state);
  const areas = areasShown(state);
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text underline>{DASHBOARD_WORDS[lang].shown.areas}</Text>
      <Narrowing state={state} />
      <PickList
        items={areas}
        pointed={state.pointed}
        room={Math.min(areas.length, room)}
        keyOf={({ area }) => area}
        say={(area) => sayArea(area, lang)}
      />
    </Box>
  );
}

/** The votes by quarter of an hour. */
export function Quarters({ shown, state }: Props): ReactNode {
  const lang = useLang();
  const room = useRoom(state);
  const say = useIsLinear() ? sayQuarterAloud : sayQuarter;
  const { quarters, stations } = shown.dashboard;
  const zones = new Set(stations.map(({ zone }) => zone));
  const [only = PARIS] = zones;
  const zone = zones.size === 1 ? only : PARIS;
  const most = Math.max(0, ...quarters.map(({ proxy, inPerson }) => proxy + inPerson));
  if (quarters.length === 0) return <SafeText wrap="wrap" text={DASHBOARD_WORDS[lang].noQuarter} />;
  const first = Math.max(0, Math.min(state.pointed, quarters.length - room));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {quarters.slice(first, first + room).map((quarter, place) => (
        <Choice
          key={quarter.from}
          id={quarter.from}
          isPointed={first + place === state.pointed}
          text={say(quarter, { most, zone }, lang)}
        />
      ))}
    </Box>
  );
}
