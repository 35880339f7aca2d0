import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import type { Lang } from '#core/model/lang.ts';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { isFiltering } from '#tui/forms/filter.ts';
import { FilterLine } from '#tui/forms/filter-line.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/station/step.ts';
import { refusalsShown, sayVoter } from '#tui/screens/station/steps/refused-votes/say-voter.ts';
import type { KnownRefusal, RefusedVotesStep } from '#tui/screens/station/steps/refused-votes/state.ts';
import { REFUSED_VOTES_WORDS } from '#tui/screens/station/steps/refused-votes/words.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for refusals: the frame, and the reasons of the one pointed at. */
const OTHER_ROWS = 16;

/** the votes that the station refused, by whichever terminal, and why the one pointed at was. */
export function RefusedVotesView({ state, step, zone }: StepProps<RefusedVotesStep>): ReactNode {
  const lang = useLang();
  const { rows } = useWindowSize();
  const { refused, olderRefused, voterList } = state;
  const shown = refusalsShown(state, step);
  const pointed = shown[step.pointed];
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={1} rowGap={1}>
      <SafeText text={REFUSED_VOTES_WORDS[lang].heading(refused.length, olderRefused)} bold wrap="wrap" />
      <FilterLine filter={step.filter} shown={shown.length} all={refused.length} />
      <PickList
        items={shown}
        pointed={step.pointed}
        room={Math.min(shown.length, rows - OTHER_ROWS - (isFiltering(step.filter) ? 2 : 0))}
        keyOf={({ no, elector }) => `${no} ${elector}`}
        say={(refusal) => sayRefusal(refusal, { voterList, zone, lang })}
      />
      <Scroll>{pointed && <Refusals refusals={pointed.refusals} />}</Scroll>
    </Box>
  );
}

type Speech = { readonly voterList: VoterList; readonly zone: TimeZone; readonly lang: Lang };

/** `10 h 12  D’ORMESSON Amélie, n° 14`. */
function sayRefusal({ at, elector }: KnownRefusal, { voterList, zone, lang }: Speech): string {
  const voter = elector && voterList.get(elector);
  const time = at === undefined ? REFUSED_VOTES_WORDS[lang].justNow : sayTime(timeAt(at, zone), lang);
  return `${time}  ${sayVoter(voter, lang)}`;
}
