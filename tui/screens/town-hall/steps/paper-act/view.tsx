import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { PaperFields } from '#tui/screens/town-hall/paper/fields-view.tsx';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import { Numbers } from '#tui/screens/town-hall/steps/paper-act/numbers.tsx';
import type { PaperActStep } from '#tui/screens/town-hall/steps/paper-act/state.ts';
import { ACT_WORDS } from '#tui/screens/town-hall/steps/paper-act/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** What the form says of the act; under it the numbers of what the field of the moment may be. */
export function PaperActView({ step }: StepProps<PaperActStep>): ReactNode {
  const lang = useLang();
  const words = ACT_WORDS[lang];
  const { paper, fault, pending, notice } = step;
  const { mandant, mandataire, purpose, pages } = paper;
  const people = [mandant, mandataire].flatMap((each) => (each ? [sayName(each.person)] : []));
  return (
    <Box flexDirection="column" flexGrow={1}>
      <SafeText bold text={words.heading[purpose]} />
      <SafeText wrap="wrap" text={(purpose === 'procuration' ? people : people.slice(0, 1)).join(' → ')} />
      <PaperFields form={pages.act} fault={fault} isWaiting={pending !== undefined} />
      <Box flexDirection="column" marginTop={1} flexShrink={1}>
        {pending && <Waiting what={words.recording} attempts={pending.attempts} />}
        {notice && <FailureNotice failure={notice.failure} />}
        {!pending && !notice && <Numbers paper={paper} />}
      </Box>
    </Box>
  );
}
