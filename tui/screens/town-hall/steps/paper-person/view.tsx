import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { EnteredForm } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { KeptNotice } from '#tui/components/kept-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { PaperFields } from '#tui/screens/town-hall/paper/fields-view.tsx';
import { sayEntry } from '#tui/screens/town-hall/paper/say-entry.ts';
import { PAPER_WORDS } from '#tui/screens/town-hall/paper/words.ts';
import { sayBorn } from '#tui/screens/town-hall/say-elector.ts';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import type { Entered, PaperPersonStep } from '#tui/screens/town-hall/steps/paper-person/state.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for the last entries. */
const OTHER_ROWS = 17;

/** The person that the form names, what the last one came to, and the last ten of the batch. */
export function PaperPersonView({ step }: StepProps<PaperPersonStep>): ReactNode {
  const lang = useLang();
  const words = PAPER_WORDS[lang];
  const { paper, page, fault, pending, notice, entered } = step;
  const { entries, purpose, mandant } = paper;
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Box justifyContent="space-between" columnGap={2} flexShrink={0}>
        <SafeText bold text={words.heading[purpose][page]} />
        {entries && (
          <Spoken text={words.today(entries.today)} manner="once">
            <Text>{words.today(entries.today)}</Text>
          </Spoken>
        )}
      </Box>
      {page === 'mandataire' && mandant && <SafeText text={words.from(sayBorn(mandant, lang))} dimColor />}
      <PaperFields
        form={paper.pages[page]}
        today={paper.today}
        fault={fault}
        isWaiting={pending?.call.what === 'find'}
      />
      {pending?.call.what === 'find' && <Waiting what={words.looking} attempts={pending.attempts} />}
      {pending?.call.what === 'open' && !entries && <Waiting what={words.opening} attempts={pending.attempts} />}
      <NoticeView notice={notice} />
      {entered && <EnteredView entered={entered} />}
      {page === 'mandant' && <Last entries={entries?.last ?? []} />}
    </Box>
  );
}

function EnteredView({ entered }: { readonly entered: Entered }): ReactNode {
  const words = useWordsOf(PAPER_WORDS);
  switch (entered.kind) {
    case 'recorded': {
      const { status, reasons, warnings, flags, late } = entered.recorded;
      const isGood = status === 'active' || status === 'revoked';
      const said = status in words.recorded ? words.recorded[status as keyof typeof words.recorded] : '';
      return (
        <>
          <Notice tone={isGood ? 'done' : status === 'in-control' ? 'careful' : 'no'} text={said} isStrong />
          <Refusals refusals={reasons} />
          <Refusals refusals={warnings} tone="careful" />
          {flags.length > 0 && <Notice tone="careful" text={words.uncertain} />}
          {late && <Notice tone="careful" text={words.nearPoll} />}
        </>
      );
    }
    case 'refused':
      return <Refusals refusals={entered.refusals} />;
    case 'annulled':
      return <Notice tone="done" text={words.annulled} />;
    case 'put-aside':
      return <Notice tone="done" text={words.putAside} />;
  }
}

function NoticeView({ notice }: { readonly notice: PaperPersonStep['notice'] }): ReactNode {
  const words = useWordsOf(PAPER_WORDS);
  switch (notice?.kind) {
    case 'nobody':
      return <Notice tone="no" text={words.nobody} />;
    case 'no-commune':
      return <Notice tone="no" text={words.noCommune} />;
    case 'several-communes':
      return <Notice tone="no" text={words.severalCommunes} />;
    case 'not-ours':
      return <Notice tone="no" text={words.notOurs} />;
    case 'kept':
      return <KeptNotice />;
    case 'late':
      return <Notice tone="careful" text={words.late} />;
    case 'nothing-to-annul':
      return <Notice tone="careful" text={words.nothingToAnnul} />;
    case 'failed':
      return <FailureNotice failure={notice.failure} />;
    case undefined:
      return null;
  }
}

function Last({ entries }: { readonly entries: readonly EnteredForm[] }): ReactNode {
  const lang = useLang();
  const { rows } = useWindowSize();
  const room = Math.max(3, rows - OTHER_ROWS);
  return (
    <Box flexDirection="column" marginTop={1} flexShrink={1} overflow="hidden">
      {entries.slice(0, room).map((entry) => (
        <SafeText key={entry.id} text={sayEntry(entry, lang)} manner="asked" dimColor />
      ))}
    </Box>
  );
}
