import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { PARIS } from '#core/calendar/instant.ts';
import type { DashboardArea } from '#tui/answers.ts';
import { Choice } from '#tui/components/choice.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { PickList } from '#tui/forms/pick-list.tsx';
import { sayArea, sayQuarter, sayQuarterAloud, sayStation } from '#tui/screens/dashboard/say-dashboard.ts';
import { type Answer, areasShown, type State } from '#tui/screens/dashboard/state.ts';
import { DASHBOARD_WORDS } from '#tui/screens/dashboard/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for the list. */
const OTHER_ROWS = 11;
/** Columns from which a station's line has its whole words. */
const WIDE = 110;

type Props = { readonly shown: Answer; readonly state: State };

function useRoom(): number {
  const { rows } = useWindowSize();
  return useIsLinear() ? Number.POSITIVE_INFINITY : Math.max(1, rows - OTHER_ROWS);
}

/** The stations of the answer, or the areas by which they are counted. */
export function Stations({ shown, state }: Props): ReactNode {
  const lang = useLang();
  const words = DASHBOARD_WORDS[lang];
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
      <Text underline>{COMPONENT_WORDS[lang].colon(words.shown[filter], String(count))}</Text>
      {stations.length === 0 && <Text>{words.none}</Text>}
      <PickList
        items={stations}
        pointed={state.pointed}
        room={Math.min(stations.length, room)}
        keyOf={({ station }) => station}
        say={(station) => sayStation(station, lang, isShort)}
      />
      {count > stations.length && <Text dimColor>{words.more(count - stations.length)}</Text>}
    </Box>
  );
}

function Areas({ areas, pointed }: { readonly areas: readonly DashboardArea[]; readonly pointed: number }): ReactNode {
  const lang = useLang();
  const room = useRoom();
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text underline>{DASHBOARD_WORDS[lang].shown.areas}</Text>
      <PickList
        items={areas}
        pointed={pointed}
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
  const room = useRoom();
  const say = useIsLinear() ? sayQuarterAloud : sayQuarter;
  const { quarters, stations } = shown.dashboard;
  const zones = new Set(stations.map(({ zone }) => zone));
  const [only = PARIS] = zones;
  const zone = zones.size === 1 ? only : PARIS;
  const most = Math.max(0, ...quarters.map(({ proxy, inPerson }) => proxy + inPerson));
  if (quarters.length === 0) return <Text>{DASHBOARD_WORDS[lang].noQuarter}</Text>;
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
