import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { PaperFields } from '#tui/screens/town-hall/paper/fields-view.tsx';
import { sayBorn } from '#tui/screens/town-hall/say-elector.ts';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import { Numbers } from '#tui/screens/town-hall/steps/paper-act/numbers.tsx';
import type { PaperActStep } from '#tui/screens/town-hall/steps/paper-act/state.ts';
import { ACT_WORDS } from '#tui/screens/town-hall/steps/paper-act/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows from which all fields are in sight, and those of a lower screen that are not for fields. */
const HIGH = 22;
const OTHER_ROWS = 13;

/** What the form says of the act; under it the numbers of what the field of the moment may be. */
export function PaperActView({ step }: StepProps<PaperActStep>): ReactNode {
  const lang = useLang();
  const words = ACT_WORDS[lang];
  const { rows } = useWindowSize();
  const isHigh = rows >= HIGH;
  const { paper, fault, pending, notice } = step;
  const { mandant, mandataire, purpose, pages } = paper;
  const people = [mandant, mandataire].flatMap((each) => (each ? [sayBorn(each, lang)] : []));
  return (
    <Box flexDirection="column" flexGrow={1}>
      <SafeText bold wrap="wrap" text={words.heading[purpose]} />
      <SafeText wrap="wrap" text={(purpose === 'procuration' ? people : people.slice(0, 1)).join(' → ')} />
      <Box marginBottom={isHigh ? 1 : 0} flexShrink={0}>
        <PaperFields
          form={pages.act}
          today={paper.today}
          fault={fault}
          isWaiting={pending !== undefined}
          {...(isHigh ? {} : { most: rows - OTHER_ROWS })}
        />
      </Box>
      <Scroll>
        {pending && <Waiting what={words.recording} attempts={pending.attempts} />}
        {notice && <FailureNotice failure={notice.failure} />}
        {!pending && !notice && <Numbers paper={paper} />}
      </Scroll>
    </Box>
  );
}
