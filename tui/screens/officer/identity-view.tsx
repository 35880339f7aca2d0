import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Found, Person } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { capitals } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { GivenView } from '#tui/screens/officer/given-view.tsx';
import type { Identity } from '#tui/screens/officer/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Rows from which the parts stand apart. */
const GENEROUS = 22;

type Props = {
  readonly found: Found;
  readonly choice: Identity | undefined;
  readonly failure: Failure | undefined;
  readonly children?: ReactNode;
};

/** The person whose document lies on the counter, in the order of the document; then what is given. */
export function IdentityView({ found, choice, failure, children }: Props): ReactNode {
  const { officer } = useWords().labels;
  const gap = useWindowSize().rows >= GENEROUS ? 1 : 0;
  const requested = found.kind === 'revocation' ? officer.revocationRequest : officer.request;
  return (
    <Box flexDirection="column" flexGrow={1} rowGap={gap}>
      <Box justifyContent="space-between" columnGap={2} flexShrink={0} marginTop={gap}>
        <Text bold wrap="truncate-end">
          {requested(found.reference, shortDay(found.requestedOn))}
        </Text>
        <Text wrap="truncate-end">{found.status === 'collected' ? officer.collected : officer.compare}</Text>
      </Box>
      <Document person={found.mandant} hasBorder={gap > 0} />
      <Scroll>
        <GivenView found={found} />
      </Scroll>
      <Box flexDirection="column" flexShrink={0}>
        {failure && <FailureNotice failure={failure} />}
        {children ?? (choice && <Chosen choice={choice} kind={found.kind} />)}
      </Box>
    </Box>
  );
}

function Chosen({ choice, kind }: { readonly choice: Identity; readonly kind: Found['kind'] }): ReactNode {
  const { officer } = useWords().labels;
  if (choice === 'mismatch') return <Notice tone="no" text={officer.confirmMismatch} isStrong />;
  return (
    <Notice tone="plain" text={kind === 'revocation' ? officer.confirmRevocation : officer.confirmMatch} isStrong />
  );
}

const LABEL_WIDTH = 20;

function Document({ person, hasBorder }: { readonly person: Person; readonly hasBorder: boolean }): ReactNode {
  const { person: words } = useWords().labels;
  const lines = [
    [words.lastName, capitals(person.lastName)],
    [words.usageName, person.usageName ? capitals(person.usageName) : '—'],
    [words.firstNames, person.firstNames],
    [words.sex, words.sexes[person.sex]],
    [words.born, shortDay(person.born)],
    [words.commune, person.commune ?? '—'],
  ] as const;
  return (
    <Box
      flexDirection="column"
      flexShrink={0}
      paddingX={hasBorder ? 2 : 3}
      {...(hasBorder && { borderStyle: 'single' })}
    >
      {lines.map(([label, value]) => (
        <Box key={label}>
          <Box width={LABEL_WIDTH} flexShrink={0}>
            <Text dimColor>{label}</Text>
          </Box>
          <SafeText text={value} bold />
        </Box>
      ))}
    </Box>
  );
}
