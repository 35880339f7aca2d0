import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Found } from '#tui/answers.ts';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** To whom, for what and how long; and what the officer must say to the mandant. */
export function GivenView({ found }: { readonly found: Found }): ReactNode {
  const { labels } = useWords();
  const { officer, person } = labels;
  const { mandataire, validity } = found;
  return (
    <Box flexDirection="column" flexShrink={0}>
      {found.kind === 'revocation' && <Text>{officer.revokesAll}</Text>}
      {mandataire && (
        <Labelled
          label={officer.mandataire}
          text={[
            sayName(mandataire),
            `${person.bornOn[mandataire.sex]} ${shortDay(mandataire.born)}`,
            ...(mandataire.commune ? [mandataire.commune] : []),
          ].join(', ')}
        />
      )}
      {validity?.kind === 'period' && (
        <Labelled label={officer.validity} text={officer.until(shortDay(validity.until))} />
      )}
      {found.rounds.map((round, place) => (
        <Labelled
          key={round.id}
          label={place === 0 ? officer.rounds : ''}
          text={labels.round(round.name, round.number, shortDay(round.day))}
        />
      ))}
      {found.late && <Notice tone="careful" text={officer.late} />}
      <Refusals refusals={found.warnings} tone="careful" />
    </Box>
  );
}

function Labelled({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  return (
    <Box flexShrink={0} paddingLeft={3}>
      <Box width={20} flexShrink={0}>
        <Text dimColor>{label}</Text>
      </Box>
      <SafeText text={text} wrap="wrap" />
    </Box>
  );
}
