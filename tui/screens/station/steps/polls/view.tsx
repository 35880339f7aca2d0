import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { saySide, sayWhat } from '#core/messages/opening.ts';
import type { Check } from '#core/model/opening.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { fieldsOf, type PollsStep } from '#tui/screens/station/steps/polls/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

const LABELS = 38;
const WIDTH = 32;

/** The opening's checklist, the close, or more people inside: what is asked, and what became of it. */
export function PollsView({ step }: { readonly step: PollsStep }): ReactNode {
  const { declaring } = useWords().labels.station;
  const names = fieldsOf(step);
  const focus = step.pending ? undefined : step.focus;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Notice tone={step.act === 'opened' ? 'done' : 'plain'} text={declaring.heading[step.act]} isStrong />
      {step.act === 'open' && step.checked?.checks.map((check) => <CheckLine key={check.what} check={check} />)}
      {step.act === 'open' && names.length > 0 && <Notice tone="careful" text={declaring.differs} isStrong />}
      {names.map((name) => (
        <Labelled key={name} label={declaring.fields[name]} isFocused={focus === name} width={LABELS}>
          <Field value={step.fields[name]} isFocused={focus === name} width={WIDTH} isSecret={name === 'password'} />
        </Labelled>
      ))}
      <Became step={step} />
    </Box>
  );
}

/** One line, which says in a word and by a sign whether both sides agree. */
function CheckLine({ check }: { readonly check: Check }): ReactNode {
  const { lang, labels } = useWords();
  const { declaring } = labels.station;
  const [here, server] = [saySide(check, 'here', lang), saySide(check, 'server', lang)];
  const said = check.agrees
    ? `${declaring.agrees} : ${here}`
    : `${declaring.here} ${here} · ${declaring.server} ${server}`;
  return (
    <Box flexShrink={0} columnGap={1}>
      <Text bold={!check.agrees}>{check.agrees ? '✓' : '✗'}</Text>
      <Box width={26} flexShrink={0}>
        <Text>{sayWhat(check.what, lang)}</Text>
      </Box>
      <SafeText text={said} bold={!check.agrees} />
    </Box>
  );
}

function Became({ step }: { readonly step: PollsStep }): ReactNode {
  const { declaring, printing } = useWords().labels.station;
  const { pending, notice, outcome } = step;
  return (
    <>
      {pending && <Waiting what={declaring.sending} attempts={pending.attempts} />}
      {notice?.kind === 'missing' && <Notice tone="careful" text={declaring.missing} />}
      {notice?.kind === 'wrong-word' && <Notice tone="careful" text={declaring.wrongWord} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
      {outcome === 'printed' && <Notice tone="done" text={declaring.printed} />}
      {outcome === 'no-printer' && <Notice tone="careful" text={printing.noPrinter} />}
      {outcome === 'failed' && <Notice tone="no" text={printing.failed} />}
    </>
  );
}
