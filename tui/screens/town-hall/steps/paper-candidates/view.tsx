import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { FoundElector, FoundElectors } from '#tui/answers.ts';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import { PAPER_WORDS } from '#tui/screens/town-hall/paper/words.ts';
import { sayElector } from '#tui/screens/town-hall/say-elector.ts';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import type { PaperCandidatesStep } from '#tui/screens/town-hall/steps/paper-candidates/state.ts';
import { CANDIDATES_WORDS } from '#tui/screens/town-hall/steps/paper-candidates/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

export function PaperCandidatesView({ step }: StepProps<PaperCandidatesStep>): ReactNode {
  return <CandidatesView found={step.found} pointed={step.pointed} />;
}

type CandidatesProps = { readonly found: FoundElectors; readonly pointed: number };

/** The verdict, who is meant perhaps, and how each field of the one pointed at fits. */
export function CandidatesView({ found, pointed }: CandidatesProps): ReactNode {
  const lang = useLang();
  const words = CANDIDATES_WORDS[lang];
  const elector = found.people[pointed];
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <SafeText bold wrap="wrap" text={words.verdict[found.verdict]} />
      <PickList
        items={found.people}
        pointed={pointed}
        room={found.people.length}
        keyOf={({ person }) => person.elector}
        say={(each) => sayElector(each, lang)}
      />
      {elector && <Fields elector={elector} />}
    </Box>
  );
}

const TONES = { exact: 'done', partial: 'careful', none: 'no' } as const;

function Fields({ elector: { matches } }: { readonly elector: FoundElector }): ReactNode {
  const words = useWordsOf(CANDIDATES_WORDS);
  const { fields } = useWordsOf(PAPER_WORDS);
  const names = ['nne', 'born', 'lastName', 'firstNames', 'commune'] as const;
  return (
    <Box flexDirection="column" flexShrink={0}>
      {names.flatMap((name) => {
        const match = matches[name];
        return match
          ? [<Notice key={name} tone={TONES[match]} text={words.field(fields[name], words.match[match])} />]
          : [];
      })}
    </Box>
  );
}
