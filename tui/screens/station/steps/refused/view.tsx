import { Box } from 'ink';
import type { ReactNode } from 'react';
import { nextSteps } from '#core/law/polling-day/next-step.ts';
import { sayNextStep } from '#core/messages/next-steps.ts';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Refusals } from '#tui/components/refusals.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import type { StepProps } from '#tui/screens/station/step.ts';
import type { RefusedStep } from '#tui/screens/station/steps/refused/state.ts';
import { REFUSED_WORDS } from '#tui/screens/station/steps/refused/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** The reasons of a refusal, to read aloud, and what the bureau does next. */
export function RefusedView({ state, step }: StepProps<RefusedStep>): ReactNode {
  const lang = useLang();
  const words = REFUSED_WORDS[lang];
  const { card, refusals, insideInBurst } = step;
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={1}>
      <Scroll rowGap={1}>
        <Notice tone="no" text={words.refused(sayName(card.person))} isStrong />
        <Refusals refusals={refusals} />
        <Box flexDirection="column" flexShrink={0}>
          {nextSteps(refusals, { isPresiding: state.mayCorrect }).map((next) => (
            <Notice key={next} tone="next" text={sayNextStep(next, lang)} />
          ))}
        </Box>
      </Scroll>
      {insideInBurst !== undefined && <Notice tone="plain" text={words.confirmInside} isStrong />}
    </Box>
  );
}
