import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Lang } from '#core/model/lang.ts';
import type { TownHallOverview } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import { sayKeys } from '#tui/keys/key.ts';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import { PLACES, type Place } from '#tui/screens/town-hall/steps/home/bindings.ts';
import type { HomeStep } from '#tui/screens/town-hall/steps/home/state.ts';
import { HOME_WORDS } from '#tui/screens/town-hall/steps/home/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang } from '#tui/terminal/words.tsx';

/** What waits, and the key that opens it. */
export function HomeView({ step }: StepProps<HomeStep>): ReactNode {
  const lang = useLang();
  const isLinear = useIsLinear();
  const words = HOME_WORDS[lang];
  const { overview, pointed, pending, notice } = step;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <SafeText bold text={words.heading} />
      <PickList
        items={PLACES}
        pointed={pointed}
        room={PLACES.length}
        keyOf={({ row }) => row.keys[0]}
        say={(place) =>
          isLinear
            ? sayPlace(place, undefined, lang)
            : `${sayKeys(place.row.keys, lang).padEnd(2)}  ${sayPlace(place, overview, lang)}`
        }
      />
      {/* A voice names the places once, and says what waits when it is known. */}
      {overview && <Spoken text={sayOverview(overview, lang)} />}
      {notice && <FailureNotice failure={notice.failure} />}
      {pending && !overview && <Waiting what={words.reading} attempts={pending.attempts} />}
    </Box>
  );
}

function sayPlace({ row }: Place, overview: TownHallOverview | undefined, lang: Lang): string {
  const words = HOME_WORDS[lang];
  const [key] = row.keys;
  if (key !== 'f5') return words.places[key];
  return overview === undefined ? words.inbox : sayOverview(overview, lang);
}

function sayOverview({ waiting, oldest }: TownHallOverview, lang: Lang): string {
  const words = HOME_WORDS[lang];
  return oldest === undefined ? words.nothingWaits : words.waiting(waiting, shortDay(oldest));
}
