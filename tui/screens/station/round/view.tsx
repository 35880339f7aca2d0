import { Box } from 'ink';
import type { ReactNode } from 'react';
import { sayDay } from '#core/messages/dates.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import type { Account } from '#tui/answers.ts';
import { Choice } from '#tui/components/choice.tsx';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Frame } from '#tui/components/frame.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { roundBindings } from '#tui/screens/station/round/bindings.ts';
import type { State } from '#tui/screens/station/round/state.ts';
import { ROUND_WORDS } from '#tui/screens/station/round/words.ts';
import { STATION_WORDS } from '#tui/screens/station/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

export function RoundsView({ state, account }: { readonly state: State; readonly account: Account }): ReactNode {
  const lang = useLang();
  const place = account.station;
  const subject = place ? STATION_WORDS[lang].heading(stationNumber(place.id), place.commune) : '';
  return (
    <Frame subject={subject} aside={account.who} rows={roundBindings(state)}>
      <Box flexDirection="column" marginTop={2} rowGap={1} flexShrink={0}>
        <Inside state={state} />
      </Box>
    </Frame>
  );
}

function Inside({ state }: { readonly state: State }): ReactNode {
  const lang = useLang();
  if (state.failure) return <FailureNotice failure={state.failure} />;
  if (state.rounds === undefined) return <Waiting what={ROUND_WORDS[lang].asking} attempts={state.attempts} />;
  if (state.rounds.length === 0) return <Notice tone="careful" text={ROUND_WORDS[lang].noRound} />;
  return (
    <>
      <SafeText wrap="wrap" text={ROUND_WORDS[lang].chooseRound} />
      <Box flexDirection="column">
        {state.rounds.map(({ id, name, number, day }, place) => (
          <Choice
            key={id}
            id={id}
            text={COMPONENT_WORDS[lang].round(name, number, sayDay(day, lang))}
            isPointed={place === state.pointed}
          />
        ))}
      </Box>
    </>
  );
}
