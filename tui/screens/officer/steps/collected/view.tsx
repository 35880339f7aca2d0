import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { CollectedRequest } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { isFiltering } from '#tui/forms/filter.ts';
import { FilterLine } from '#tui/forms/filter-line.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { requestsShown, sayRequest, sayRequestAloud } from '#tui/screens/officer/steps/collected/say.ts';
import { type CollectedStep, type Signed, unsigned } from '#tui/screens/officer/steps/collected/state.ts';
import { COLLECTED_WORDS } from '#tui/screens/officer/steps/collected/words.ts';
import { REFERENCE_WORDS } from '#tui/screens/officer/steps/reference/words.ts';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for requests. */
const OTHER_ROWS = 14;

/** what the delegates collected, and what became of each. */
export function CollectedView({ step }: StepProps<CollectedStep>): ReactNode {
  const lang = useLang();
  const { requests, pointed, signatures, pending, notice } = step;
  if (requests === undefined) {
    return (
      <Box marginTop={1} flexDirection="column">
        {notice && <FailureNotice failure={notice.failure} />}
        {pending && <Waiting what={COLLECTED_WORDS[lang].loading} attempts={pending.attempts} />}
      </Box>
    );
  }
  const request = requestsShown(step)[pointed];
  return (
    <CollectedList list={step}>
      {pending?.call.kind === 'find' ? (
        <Waiting what={REFERENCE_WORDS[lang].finding(pending.call.find.reference)} attempts={pending.attempts} />
      ) : (
        request && <Pointed request={request} signed={signatures[request.reference]} />
      )}
    </CollectedList>
  );
}

type ListProps = {
  readonly list: CollectedStep;
  /** What is asked, what is under way, or why the request pointed at was not signed. */
  readonly children: ReactNode;
};

export function CollectedList({ list, children }: ListProps): ReactNode {
  const lang = useLang();
  const { rows } = useWindowSize();
  const words = COLLECTED_WORDS[lang];
  const say = useIsLinear() ? sayRequestAloud : sayRequest;
  const gap = useGap();
  const { requests = [], more, pointed, signatures, filter } = list;
  const shown = requestsShown(list);
  const waiting = unsigned(list);
  const failed = waiting.filter(({ reference }) => signatures[reference]?.kind === 'failed').length;
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={gap} rowGap={gap}>
      <Box justifyContent="space-between" columnGap={2} flexShrink={0}>
        <Text bold>{words.heading}</Text>
        <Box flexShrink={0}>
          <Text>{waiting.length + more === 0 ? words.none : words.waiting(waiting.length, { more, failed })}</Text>
        </Box>
      </Box>
      <FilterLine filter={filter} shown={shown.length} all={requests.length} />
      <PickList
        items={shown}
        pointed={pointed}
        room={Math.min(shown.length, rows - OTHER_ROWS - (isFiltering(filter) ? 1 + gap : 0))}
        keyOf={({ reference }) => reference}
        say={(request) => say(request, signatures[request.reference], lang)}
      />
      <Box flexDirection="column" flexGrow={1} overflow="hidden">
        {children}
      </Box>
    </Box>
  );
}

function Pointed({
  request,
  signed,
}: {
  readonly request: CollectedRequest;
  readonly signed: Signed | undefined;
}): ReactNode {
  const words = useWordsOf(COLLECTED_WORDS);
  const { firstName, lastName } = request.collectedBy;
  return (
    <>
      <SafeText text={words.collected(`${firstName} ${lastName}`, shortDay(request.requestedOn))} dimColor />
      {signed?.kind === 'failed' && <FailureNotice failure={signed.failure} />}
      {signed?.kind === 'done' && <Refusals refusals={signed.reasons} />}
    </>
  );
}
