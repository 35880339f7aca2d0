import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { saySide, sayWhat } from '#core/messages/opening.ts';
import type { Check } from '#core/model/opening.ts';
import type { Failure } from '#tui/client.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { State } from '#tui/screens/station/state.ts';
import type { StepProps } from '#tui/screens/station/step.ts';
import type { PollsFault, PollsField, PollsStep } from '#tui/screens/station/steps/polls/state.ts';
import { POLLS_WORDS } from '#tui/screens/station/steps/polls/words.ts';
import { PRINT_WORDS } from '#tui/screens/station/steps/print/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

const LABELS = 38;
const WIDTH = 32;

/** The opening's checklist, the close, or the count of people inside: the form, and what came of it. */
export function PollsView({ state, step }: StepProps<PollsStep>): ReactNode {
  const words = useWordsOf(POLLS_WORDS);
  const { act, form, checked, pending } = step;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Notice tone={act === 'opened' ? 'done' : 'plain'} text={words.heading[act]} isStrong />
      {act === 'open' && checked && <Checks checks={checked.checks} hasForm={form !== undefined} />}
      {form && (
        <FormFields
          form={form}
          labels={words.fields}
          labelWidth={LABELS}
          width={WIDTH}
          isWaiting={pending !== undefined}
          faults={faultsIn(state, step, words)}
        />
      )}
      <Became step={step} />
    </Box>
  );
}

/** Rows of a screen that has room for every line of the checklist, a form and what was wrong in it. */
const TALL_ENOUGH = 30;

/** Every line; on a low screen with a form below, those that differ and how many agree. */
function Checks({ checks, hasForm }: { readonly checks: readonly Check[]; readonly hasForm: boolean }): ReactNode {
  const words = useWordsOf(POLLS_WORDS);
  const { rows } = useWindowSize();
  const isLinear = useIsLinear();
  const isLow = hasForm && rows < TALL_ENOUGH && !isLinear;
  const shown = isLow ? checks.filter(({ agrees }) => !agrees) : checks;
  return (
    <>
      {shown.map((check) => (
        <CheckLine key={check.what} check={check} />
      ))}
      {isLow && <Notice tone="done" text={words.othersAgree(checks.length - shown.length)} />}
      {hasForm && <Notice tone="careful" text={words.differs} isStrong />}
    </>
  );
}

/** What is wrong in the field that is typed in, said under it. */
function faultsIn(
  { polls, voterList }: State,
  { form, notice }: PollsStep,
  words: (typeof POLLS_WORDS)['fr'],
): Partial<Record<PollsField, string>> {
  if (form === undefined || notice === undefined || notice.kind === 'failed') return {};
  const { counted, voted } = polls?.kind === 'closed' ? polls.inside : { counted: 0, voted: 0 };
  const said = {
    missing: form.focus === 'terminals' || form.focus === 'inside' ? words.notANumber : words.missing,
    'no-terminal': words.noTerminal,
    'as-declared': words.asDeclared(counted),
    'have-voted': words.haveVoted(voted),
    'too-many': words.tooMany(voterList.size),
    'wrong-word': words.wrongWord,
  } satisfies { readonly [fault in PollsFault]: string };
  return { [form.focus]: said[notice.kind] };
}

/** One line, which says in a word and by a sign whether both sides agree. */
function CheckLine({ check }: { readonly check: Check }): ReactNode {
  const lang = useLang();
  const words = POLLS_WORDS[lang];
  const [here, server] = [saySide(check, 'here', lang), saySide(check, 'server', lang)];
  const said = check.agrees
    ? COMPONENT_WORDS[lang].colon(words.agrees, here)
    : `${words.here} ${here} · ${words.server} ${server}`;
  const tone = SPOKEN_WORDS[lang].tones[check.agrees ? 'plain' : 'careful'];
  return (
    <Spoken text={`${tone}${sayWhat(check.what, lang)}, ${said}`} flexShrink={0} columnGap={1}>
      <Text bold={!check.agrees}>{check.agrees ? '✓' : '✗'}</Text>
      <Box width={26} flexShrink={0}>
        <Text>{sayWhat(check.what, lang)}</Text>
      </Box>
      <SafeText wrap="wrap" text={said} bold={!check.agrees} />
    </Spoken>
  );
}

/** The mismatch is on the screen already, line by line: what else was refused is said alone. */
function unsaid(failure: Failure, { form }: PollsStep): Failure {
  if (form === undefined || failure.kind !== 'refused') return failure;
  const others = failure.refusals.filter(({ code }) => code !== 'opening-mismatch');
  return others.length > 0 ? { ...failure, refusals: others } : failure;
}

function Became({ step }: { readonly step: PollsStep }): ReactNode {
  const [words, printing] = [useWordsOf(POLLS_WORDS), useWordsOf(PRINT_WORDS)];
  const { pending, notice, outcome } = step;
  return (
    <>
      {pending && <Waiting what={words.sending} attempts={pending.attempts} />}
      {notice?.kind === 'failed' && <FailureNotice failure={unsaid(notice.failure, step)} />}
      {outcome === 'printed' && <Notice tone="done" text={words.printed} />}
      {outcome === 'no-printer' && <Notice tone="careful" text={printing.noPrinter} />}
      {outcome === 'failed' && <Notice tone="no" text={printing.failed} />}
    </>
  );
}
