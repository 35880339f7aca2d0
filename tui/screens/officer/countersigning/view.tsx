import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { WORDS } from '#core/messages/words.ts';
import type { CollectedRequest } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { PickList } from '#tui/components/pick-list.tsx';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { type CountersigningFlow, type Signed, unsigned } from '#tui/screens/officer/countersigning/state.ts';
import { useGap } from '#tui/screens/officer/identity-view.tsx';
import { RequestView } from '#tui/screens/officer/request-view.tsx';
import { useWords, type Words } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for requests. */
const OTHER_ROWS = 14;

/** what the delegates collected, and what became of each. */
export function CountersigningView({ flow }: { readonly flow: CountersigningFlow }): ReactNode {
  const { officer } = useWords().labels;
  const { step } = flow;
  switch (step.kind) {
    case 'loading':
      return (
        <Box marginTop={1} flexDirection="column">
          {step.failure ? (
            <FailureNotice failure={step.failure} />
          ) : (
            <Waiting what={officer.day.slips.loading} attempts={step.attempts} />
          )}
        </Box>
      );
    case 'reading':
      return <RequestView found={step.found} signing="countersign" decision={step} />;
    case 'signing':
      return (
        <RequestView found={step.found} signing="countersign">
          <Waiting what={officer.sending} attempts={step.attempts} />
        </RequestView>
      );
    case 'list':
    case 'opening':
    case 'confirming':
    case 'signing-all':
      return <List flow={flow} />;
  }
}

function List({ flow }: { readonly flow: CountersigningFlow }): ReactNode {
  const words = useWords();
  const { rows } = useWindowSize();
  const { slips } = words.labels.officer.day;
  const gap = useGap();
  const waiting = unsigned(flow);
  const failed = waiting.filter(({ reference }) => flow.signatures[reference]?.kind === 'failed').length;
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={gap} rowGap={gap}>
      <Box justifyContent="space-between" columnGap={2} flexShrink={0}>
        <Text bold>{slips.heading}</Text>
        <Text>{waiting.length === 0 ? slips.none : slips.waiting(waiting.length, failed)}</Text>
      </Box>
      <PickList
        items={flow.collected}
        pointed={flow.pointed}
        room={Math.min(flow.collected.length, rows - OTHER_ROWS)}
        keyOf={({ reference }) => reference}
        say={(request) => sayRequest(request, flow.signatures[request.reference], words)}
      />
      <Box flexDirection="column" flexGrow={1} overflow="hidden">
        <Below flow={flow} />
      </Box>
    </Box>
  );
}

/** `✓ XBQ7V3 D’ORMESSON Amélie → MARTIN Jean · valable`. */
function sayRequest(request: CollectedRequest, signed: Signed | undefined, { lang, labels }: Words): string {
  const { slips } = labels.officer.day;
  const { reference, mandant, mandataire } = request;
  const to = mandataire ? `→ ${sayName(mandataire)}` : `(${slips.revokes})`;
  const sign = signed ? signFor(signed) : ' ';
  const became = signed?.kind === 'done' ? ` · ${WORDS[lang].status[signed.status]}` : '';
  return `${sign} ${reference} ${sayName(mandant)} ${to}${became}`;
}

/** Recorded and rejected by control is neither done well nor left to do. */
function signFor(signed: Signed): string {
  if (signed.kind === 'failed') return '✗';
  return signed.status === 'rejected' ? '!' : '✓';
}

/** What is asked, what is under way, or why the request pointed at was not signed. */
function Below({ flow }: { readonly flow: CountersigningFlow }): ReactNode {
  const { labels } = useWords();
  const { slips } = labels.officer.day;
  const { step } = flow;
  if (step.kind === 'opening')
    return <Waiting what={labels.officer.finding(step.call.reference)} attempts={step.attempts} />;
  if (step.kind === 'signing-all') {
    const done = step.count - step.rest.length;
    return (
      <>
        <Waiting what={slips.signing(done, step.count, step.act.reference)} attempts={step.attempts} />
        {step.isStopping && <Notice tone="careful" text={slips.stopping} />}
      </>
    );
  }
  if (step.kind === 'confirming') {
    const count = unsigned(flow).length;
    return (
      <>
        <Notice tone="careful" text={slips.howMany(count)} isStrong />
        <Labelled label={slips.count} isFocused>
          <Field value={step.typed} isFocused width={8} />
        </Labelled>
        {step.isWrong && <Notice tone="no" text={slips.wrongNumber(count)} />}
      </>
    );
  }
  const request = flow.collected[flow.pointed];
  return request && <Pointed request={request} signed={flow.signatures[request.reference]} />;
}

function Pointed({
  request,
  signed,
}: {
  readonly request: CollectedRequest;
  readonly signed: Signed | undefined;
}): ReactNode {
  const { slips } = useWords().labels.officer.day;
  const { firstName, lastName } = request.collectedBy;
  return (
    <>
      <SafeText text={slips.collected(`${firstName} ${lastName}`, shortDay(request.requestedOn))} dimColor />
      {signed?.kind === 'failed' && <FailureNotice failure={signed.failure} />}
      {signed?.kind === 'done' && <Refusals refusals={signed.reasons} />}
    </>
  );
}
