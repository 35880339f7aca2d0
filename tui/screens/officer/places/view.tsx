import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { sayTime } from '#core/messages/dates.ts';
import type { PlaceOpening } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { PickList } from '#tui/components/pick-list.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { useGap } from '#tui/screens/officer/identity-view.tsx';
import { choicesIn, type PlacesFlow } from '#tui/screens/officer/places/state.ts';
import { useWords, type Words } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for places. */
const OTHER_ROWS = 13;

/** R-64, art. R72-1 III: where the acts of today are made. */
export function PlacesView({ flow }: { readonly flow: PlacesFlow }): ReactNode {
  const words = useWords();
  const { rows } = useWindowSize();
  const gap = useGap();
  const { step } = flow;
  const { places } = words.labels.officer.day;
  const choices = choicesIn(flow);
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={gap} rowGap={gap}>
      <Text bold>{places.heading}</Text>
      <PickList
        items={choices}
        pointed={step.kind === 'loading' ? 0 : step.pointed}
        room={Math.min(choices.length, rows - OTHER_ROWS)}
        keyOf={(choice) => (choice === 'unit' ? choice : choice.id)}
        say={(choice) => (choice === 'unit' ? places.unit : sayOpening(choice, words))}
      />
      {choices.length === 1 && <Notice tone="plain" text={places.none} />}
      {step.kind === 'loading' && !step.failure && <Waiting what={places.loading} attempts={step.attempts} />}
      {step.kind === 'standing' && <Waiting what={places.standing} attempts={step.attempts} />}
      {'failure' in step && step.failure && <FailureNotice failure={step.failure} />}
    </Box>
  );
}

/** `9 h – 12 h 30  Salle Baudin, 12 rue de Villars, Denain` */
function sayOpening({ opens, closes, name, address, commune }: PlaceOpening, { lang }: Words): string {
  return `${sayTime(opens, lang)} – ${sayTime(closes, lang)}  ${name}, ${address}, ${commune}`;
}
