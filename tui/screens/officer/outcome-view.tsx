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
import { useGap } from '#tui/screens/officer/identity-view.tsx';
import type { Paper } from '#tui/screens/officer/receipt/paper.ts';
import { PrintedView, ReceiptLines } from '#tui/screens/officer/receipt/paper-view.tsx';
import { Cells } from '#tui/screens/officer/reference-view.tsx';
import type { About, Outcome } from '#tui/screens/officer/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

type Props = {
  readonly about: About;
  readonly outcome: Outcome;
  readonly paper?: Paper | undefined;
  readonly children?: ReactNode;
};

/** What was recorded and its receipt, or why not; the next reference may be typed under it. */
export function OutcomeView({ about, outcome, paper, children }: Props): ReactNode {
  const { officer } = useWords().labels;
  const gap = useGap();
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Box flexShrink={0} marginY={gap}>
        <SafeText text={[...(about.reference ? [about.reference] : []), sayName(about.mandant)].join(' · ')} bold />
      </Box>
      <Scroll>
        <Said outcome={outcome} isNamed={about.reference !== undefined} />
        {paper && (
          <Box marginTop={1} flexShrink={0}>
            <ReceiptLines paper={paper} />
          </Box>
        )}
      </Scroll>
      {paper && <PrintedView paper={paper} />}
      {children ?? (
        <Box justifyContent="center" alignItems="center" columnGap={2} flexShrink={0}>
          <Text dimColor>{officer.typeNext}</Text>
          <Cells signs="" />
        </Box>
      )}
    </Box>
  );
}

function Said({ outcome, isNamed }: { readonly outcome: Outcome; readonly isNamed: boolean }): ReactNode {
  const { officer } = useWords().labels;
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
          <Notice tone="no" text={officer.refused} isStrong />
          <Refusals refusals={outcome.refusals} />
        </>
      );
    case 'annulled':
      return <Notice tone="done" text={officer.annulled} isStrong />;
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
  const { lang, labels } = useWords();
  const { officer } = labels;
  return (
    <>
      <LargeOnly text={WORDS[lang].status[act.status]} />
      <Notice tone={TONES[act.status]} text={officer.outcome[act.status]} isStrong />
      <Box flexDirection="column" flexShrink={0} paddingLeft={2}>
        {act.reference && !isNamed && <Text bold>{act.reference}</Text>}
        {act.recordedNo !== undefined && <Text>{officer.recorded(act.recordedNo, sayMoment(act.at, lang))}</Text>}
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
  const { labels } = useWords();
  const isCovered = round.coverage === 'covered';
  const name = labels.round(round.name, round.number, shortDay(round.day));
  return (
    <Notice tone={isCovered ? 'done' : 'careful'} text={labels.being(name, labels.officer.coverage[round.coverage])} />
  );
}
