import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { sayMoment } from '#core/messages/dates.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Established } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { LargeOnly } from '#tui/components/large.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import type { Tone } from '#tui/components/tone.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import type { WithPaper } from '#tui/screens/officer/paper/state.ts';
import { PrintedView, ReceiptLines } from '#tui/screens/officer/paper/view.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import type { About, Outcome, OutcomeStep } from '#tui/screens/officer/steps/outcome/state.ts';
import { OUTCOME_WORDS } from '#tui/screens/officer/steps/outcome/words.ts';
import { Cells } from '#tui/screens/officer/steps/reference/cells.tsx';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** What was recorded and its receipt, or why not; the next reference may be typed under it. */
export function OutcomeStepView({ step }: StepProps<OutcomeStep>): ReactNode {
  const words = useWordsOf(OUTCOME_WORDS);
  return (
    <OutcomeView about={step.about} outcome={step.outcome} step={step}>
      <Box justifyContent="center" alignItems="center" columnGap={2} flexShrink={0}>
        <Text dimColor>{words.typeNext}</Text>
        <Cells signs="" />
      </Box>
    </OutcomeView>
  );
}

type Props = {
  readonly about: About;
  readonly outcome: Outcome;
  readonly step?: WithPaper;
  /** Under it, always in sight. */
  readonly children: ReactNode;
};

export function OutcomeView({ about, outcome, step, children }: Props): ReactNode {
  const gap = useGap();
  const { notAnnullable } = useWordsOf(OUTCOME_WORDS);
  const notice = step?.notice;
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Box flexShrink={0} marginY={gap}>
        <SafeText
          wrap="wrap"
          text={[...(about.reference ? [about.reference] : []), sayName(about.mandant)].join(' · ')}
          bold
        />
      </Box>
      <Scroll>
        <Said outcome={outcome} isNamed={about.reference !== undefined} />
        {step?.paper && (
          <Box marginTop={1} flexShrink={0}>
            <ReceiptLines step={step} />
          </Box>
        )}
      </Scroll>
      {notice && notice.kind !== 'failed' && <Notice tone="careful" text={notAnnullable[notice.kind]} />}
      {step && <PrintedView step={step} />}
      {children}
    </Box>
  );
}

function Said({ outcome, isNamed }: { readonly outcome: Outcome; readonly isNamed: boolean }): ReactNode {
  const words = useWordsOf(OUTCOME_WORDS);
  switch (outcome.kind) {
    case 'established':
      return (
        <>
          <Act act={outcome.act} isNamed={isNamed} />
          {outcome.failure && <FailureNotice failure={outcome.failure} />}
        </>
      );
    case 'refused':
      return (
        <>
          <Notice tone="no" text={words.refused} isStrong />
          <Refusals refusals={outcome.refusals} />
        </>
      );
    case 'annulled':
      return <Notice tone="done" text={words.annulled} isStrong />;
  }
}

const TONES: { readonly [status in Established['status']]: Tone } = {
  active: 'done',
  'in-control': 'careful',
  rejected: 'no',
  void: 'no',
  collected: 'careful',
  revoked: 'done',
};

/** A reference is told when it is new: what a delegate collected waits under it. */
function Act({ act, isNamed }: { readonly act: Established; readonly isNamed: boolean }): ReactNode {
  const lang = useLang();
  const words = OUTCOME_WORDS[lang];
  return (
    <>
      <LargeOnly text={WORDS[lang].status[act.status]} />
      <Notice tone={TONES[act.status]} text={words.outcome[act.status]} isStrong />
      <Box flexDirection="column" flexShrink={0} paddingLeft={2}>
        {act.reference && !isNamed && <Text bold>{act.reference}</Text>}
        {act.recordedNo !== undefined && <Text>{words.recorded(act.recordedNo, sayMoment(act.at, lang))}</Text>}
        {act.rounds.map((round) => (
          <Round key={round.id} round={round} />
        ))}
        <Refusals refusals={act.reasons} />
        <Refusals refusals={act.warnings} tone="careful" />
      </Box>
    </>
  );
}

function Round({ round }: { readonly round: Established['rounds'][number] }): ReactNode {
  const { round: sayRound, colon, coverage } = useWordsOf(COMPONENT_WORDS);
  const isCovered = round.coverage === 'covered';
  const name = sayRound(round.name, round.number, shortDay(round.day));
  return <Notice tone={isCovered ? 'done' : 'careful'} text={colon(name, coverage[round.coverage])} />;
}
