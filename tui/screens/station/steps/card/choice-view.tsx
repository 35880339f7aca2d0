import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import type { CardNotice, CardStep, ProofPrompt } from '#tui/screens/station/steps.ts';
import { readDate } from '#tui/terminal/read-date.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** What Enter is about to record, what a homonym must show first, and what was just said. */
export function ChoiceView({ step }: { readonly step: CardStep }): ReactNode {
  const { station } = useWords().labels;
  const { choice, card, asked, notice } = step;
  const mandant = sayName(card.person);
  return (
    <>
      {notice && <CardNoticeView notice={notice} />}
      {choice?.kind === 'proxy' && (
        <Notice tone="plain" text={station.confirmProxy(sayName(choice.given.mandataire), mandant)} isStrong />
      )}
      {choice?.kind === 'in-person' && <Notice tone="plain" text={station.confirmInPerson(mandant)} isStrong />}
      {choice?.kind === 'envelope' && <Notice tone="plain" text={station.envelope.confirm(mandant)} isStrong />}
      {asked && <ProofPromptView asked={asked} />}
    </>
  );
}

function ProofPromptView({ asked }: { readonly asked: ProofPrompt }): ReactNode {
  const { station } = useWords().labels;
  const { proof, typed, isWrong } = asked;
  const isNoDay = proof.kind === 'born' && readDate(typed.text) === undefined;
  const wrong = proof.kind === 'number' ? station.wrongNumber : station.wrongBorn;
  return (
    <Box flexDirection="column">
      <Notice tone="careful" text={proof.kind === 'born' ? station.askBorn(proof.of) : station.askNumber(proof.of)} />
      <Labelled label={proof.kind === 'born' ? station.born : station.orderNumber} isFocused>
        <Field value={typed} isFocused width={14} hint={proof.kind === 'born' ? station.bornHint : ''} />
      </Labelled>
      {isWrong && <Notice tone="no" text={isNoDay ? station.noSuchDay : wrong} />}
    </Box>
  );
}

function CardNoticeView({ notice }: { readonly notice: CardNotice }): ReactNode {
  const { station } = useWords().labels;
  switch (notice.kind) {
    case 'failed':
      return <FailureNotice failure={notice.failure} />;
    case 'corrected':
      return <Notice tone="done" text={station.correction.done} isStrong />;
    case 'no-procuration':
      return <Notice tone="careful" text={station.noProcuration} />;
    case 'holds-only':
      return <Notice tone="next" text={station.holdsOnly} />;
    case 'not-alone':
      return <Notice tone="careful" text={station.notAlone} />;
    case 'stray':
      return <Notice tone="careful" text={station.stray} />;
    case 'unknown-outcome':
      return <Notice tone="careful" text={station.unknownOutcome} />;
  }
}
