import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import type { CardNotice, CardStep, ProofPrompt } from '#tui/screens/station/steps/card/state.ts';
import { CARD_WORDS } from '#tui/screens/station/steps/card/words.ts';
import { STATION_WORDS } from '#tui/screens/station/words.ts';
import { LONGEST_DATE, readDate } from '#tui/terminal/read-date.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** The vote that Enter is about to record, the proof that a homonym owes first, and the notice. */
export function ChoiceView({ step }: { readonly step: CardStep }): ReactNode {
  const words = useWordsOf(CARD_WORDS);
  const { choice, card, proofPrompt, notice } = step;
  const mandant = sayName(card.person);
  return (
    <>
      {notice && <CardNoticeView notice={notice} />}
      {choice?.kind === 'proxy' && (
        <Notice tone="plain" text={words.confirmProxy(sayName(choice.given.mandataire), mandant)} isStrong />
      )}
      {choice?.kind === 'in-person' && <Notice tone="plain" text={words.confirmInPerson(mandant)} isStrong />}
      {choice?.kind === 'envelope' && <Notice tone="plain" text={words.confirmEnvelope(mandant)} isStrong />}
      {proofPrompt && <ProofPromptView proofPrompt={proofPrompt} />}
    </>
  );
}

function ProofPromptView({ proofPrompt }: { readonly proofPrompt: ProofPrompt }): ReactNode {
  const words = useWordsOf(CARD_WORDS);
  const person = useWordsOf(STATION_WORDS);
  const { proof, typed, isWrong } = proofPrompt;
  const isNoDay = proof.kind === 'born' && readDate(typed.text, proof.expected) === undefined;
  const label = proof.kind === 'born' ? person.born : words.orderNumber;
  const wrong = proof.kind === 'number' ? words.wrongNumber : words.wrongBorn;
  return (
    <Box flexDirection="column">
      <Notice tone="careful" text={proof.kind === 'born' ? words.askBorn(proof.of) : words.askNumber(proof.of)} />
      <Labelled label={label} isFocused>
        <Field
          label={label}
          value={typed}
          isFocused
          width={LONGEST_DATE}
          hint={proof.kind === 'born' ? person.bornHint : ''}
        />
      </Labelled>
      {isWrong && <Notice tone="no" text={isNoDay ? words.noSuchDay : wrong} />}
    </Box>
  );
}

function CardNoticeView({ notice }: { readonly notice: CardNotice }): ReactNode {
  const words = useWordsOf(CARD_WORDS);
  switch (notice.kind) {
    case 'failed':
      return <FailureNotice failure={notice.failure} />;
    case 'corrected':
      return <Notice tone="done" text={words.correctionDone} isStrong />;
    case 'no-procuration':
      return <Notice tone="careful" text={words.noProcuration} />;
    case 'holds-only':
      return <Notice tone="next" text={words.holdsOnly} />;
    case 'not-alone':
      return <Notice tone="careful" text={words.notAlone} />;
    case 'stray':
      return <Notice tone="careful" text={words.stray} />;
    case 'unknown-outcome':
      return <Notice tone="careful" text={words.unknownOutcome} />;
  }
}
