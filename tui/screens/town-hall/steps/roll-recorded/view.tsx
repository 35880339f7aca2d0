import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { sayElector } from '#tui/screens/town-hall/say-elector.ts';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import { ROLL_EVENT_WORDS } from '#tui/screens/town-hall/steps/roll-event/words.ts';
import type { RollRecordedStep } from '#tui/screens/town-hall/steps/roll-recorded/state.ts';
import { ROLL_RECORDED_WORDS } from '#tui/screens/town-hall/steps/roll-recorded/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** What was recorded, what it ended, and what remains to be done on paper. */
export function RollRecordedView({ step }: StepProps<RollRecordedStep>): ReactNode {
  const lang = useLang();
  const words = ROLL_RECORDED_WORDS[lang];
  const { elector, event, recorded } = step;
  const { on, annulled, kept } = recorded;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <SafeText bold wrap="wrap" text={sayElector(elector, lang)} />
      <Notice tone="done" isStrong text={words.recorded(ROLL_EVENT_WORDS[lang].events[event], shortDay(on))} />
      {annulled > 0 && <SafeText wrap="wrap" text={words.annulled(annulled)} />}
      {kept > 0 && <SafeText wrap="wrap" text={words.kept(kept)} />}
      {annulled + kept > 0 && <Notice tone="next" text={words.next} />}
    </Box>
  );
}
