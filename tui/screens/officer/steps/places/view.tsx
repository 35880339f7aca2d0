import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { sayTime } from '#core/messages/dates.ts';
import type { Lang } from '#core/model/lang.ts';
import type { PlaceOpening } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { choicesIn, type PlacesStep } from '#tui/screens/officer/steps/places/state.ts';
import { PLACES_WORDS } from '#tui/screens/officer/steps/places/words.ts';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for places. */
const OTHER_ROWS = 13;

/** R-64, art. R72-1 III: where the acts of today are made. */
export function PlacesView({ step }: StepProps<PlacesStep>): ReactNode {
  const lang = useLang();
  const words = PLACES_WORDS[lang];
  const { rows } = useWindowSize();
  const gap = useGap();
  const { pointed, pending, notice } = step;
  const choices = choicesIn(step);
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={gap} rowGap={gap}>
      <Text bold>{words.heading}</Text>
      <PickList
        items={choices}
        pointed={pointed}
        room={Math.min(choices.length, rows - OTHER_ROWS)}
        keyOf={(choice) => (choice === 'unit' ? choice : choice.id)}
        say={(choice) => (choice === 'unit' ? words.unit : sayOpening(choice, lang))}
      />
      {choices.length === 1 && <Notice tone="plain" text={words.none} />}
      {pending && (
        <Waiting what={pending.call.kind === 'read' ? words.loading : words.standing} attempts={pending.attempts} />
      )}
      {notice && <FailureNotice failure={notice.failure} />}
    </Box>
  );
}

/** `9 h – 12 h 30  Salle Baudin, 12 rue de Villars, Denain` */
function sayOpening({ opens, closes, name, address, commune }: PlaceOpening, lang: Lang): string {
  return `${sayTime(opens, lang)} – ${sayTime(closes, lang)}  ${name}, ${address}, ${commune}`;
}
