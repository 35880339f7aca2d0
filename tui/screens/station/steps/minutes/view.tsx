import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { sayEntry } from '#core/messages/minutes/say.ts';
import { MINUTES_WORDS } from '#core/messages/minutes/words.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { hasWords } from '#tui/forms/filter.ts';
import { FilterLine } from '#tui/forms/filter-line.tsx';
import type { StepProps } from '#tui/screens/station/step.ts';
import type { MinutesStep } from '#tui/screens/station/steps/minutes/state.ts';
import { MINUTES_WORDS as WORDS } from '#tui/screens/station/steps/minutes/words.ts';
import { PRINT_WORDS } from '#tui/screens/station/steps/print/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** the entries for the procès-verbal so far, in order. */
export function MinutesView({ step, zone }: StepProps<MinutesStep>): ReactNode {
  const lang = useLang();
  const [words, printing] = [useWordsOf(WORDS), useWordsOf(PRINT_WORDS)];
  const { entries, filter, pending, notice } = step;
  const said = entries?.map((entry) => ({ id: entry.id, ...sayEntry(entry, { lang, zone }) })) ?? [];
  const shown = said.filter(({ time, text }) => hasWords(`${time} ${text}`, filter));
  const isReading = notice?.kind === 'written' && pending !== undefined;
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={1} rowGap={1}>
      <SafeText text={MINUTES_WORDS[lang].title} bold wrap="wrap" />
      {notice && !isReading && <RemarkView notice={notice} writtenAt={said.at(-1)?.time} />}
      {pending && (
        <Waiting what={pending.call.kind === 'read' ? words.reading : printing.sending} attempts={pending.attempts} />
      )}
      <FilterLine filter={filter} shown={shown.length} all={said.length} />
      <Scroll key={filter.typed.text} byLine>
        {entries?.length === 0 && <SafeText wrap="wrap" text={MINUTES_WORDS[lang].nothing} />}
        {shown.map(({ id, time, text }) => (
          <Spoken key={id} text={`${time}, ${text}`} columnGap={2} flexShrink={0}>
            <Box width={9} flexShrink={0}>
              <Text dimColor>{time}</Text>
            </Box>
            <SafeText wrap="wrap" text={text} />
          </Spoken>
        ))}
      </Scroll>
    </Box>
  );
}

type RemarkProps = {
  readonly notice: NonNullable<MinutesStep['notice']>;
  /** The time of the last entry, once the entries are read again. */
  readonly writtenAt: string | undefined;
};

function RemarkView({ notice, writtenAt }: RemarkProps): ReactNode {
  const [words, printing] = [useWordsOf(WORDS), useWordsOf(PRINT_WORDS)];
  switch (notice.kind) {
    case 'written':
      return <Notice tone="done" text={words.written(writtenAt)} isStrong />;
    case 'not-alone':
      return <Notice tone="careful" text={words.notAlone} />;
    case 'no-refusal':
      return <Notice tone="careful" text={words.noRefusal} />;
    case 'failed':
      return <FailureNotice failure={notice.failure} />;
    case 'printed':
      if (notice.outcome === 'printed') return <Notice tone="done" text={words.printed} isStrong />;
      return <Notice tone="careful" text={notice.outcome === 'failed' ? printing.failed : words.noPrinter} />;
  }
}
