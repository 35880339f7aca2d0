import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Role } from '#core/law/access/permissions.ts';
import { Frame } from '#tui/components/frame.tsx';
import { KeyTable } from '#tui/components/key-table.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import type { KeyLabel } from '#tui/labels/key-label.ts';
import type { KeySection } from '#tui/labels/labels.ts';
import { stationHelp } from '#tui/screens/station/help.ts';
import { useWords, type Words } from '#tui/terminal/words.tsx';

/** What the keys do, for who sits here. */
export function HelpScreen({ role }: { readonly role: Role | undefined }): ReactNode {
  const { lang, labels } = useWords();
  const { keys, help } = labels;
  const own = sectionOf(role, { lang, labels });
  const commands = role ? labels.other.commands[role] : [];
  return (
    <Frame subject={help.heading} aside="" keys={[keys.back, keys.scroll, keys.otherLanguage]}>
      <Scroll>
        {own && <Section heading={own.heading} keys={own.keys} />}
        {own?.notes.map((note) => (
          <Text key={note}>{note}</Text>
        ))}
        {commands.length > 0 && <Section heading={labels.other.heading} keys={commands} />}
        <Section heading={help.everywhere.heading} keys={help.everywhere.keys} />
      </Scroll>
    </Frame>
  );
}

function sectionOf(role: Role | undefined, { lang, labels: { help, board } }: Words): KeySection | undefined {
  switch (role) {
    case 'officer':
      return help.officer;
    case 'assessor':
    case 'presiding-officer':
      return stationHelp(lang);
    case 'town-hall':
    case 'admin':
      return { heading: board.title, keys: board.help, notes: [] };
    case 'elector':
    case undefined:
      return undefined;
  }
}

function Section({ heading, keys }: { readonly heading: string; readonly keys: readonly KeyLabel[] }): ReactNode {
  return (
    <Box flexDirection="column" marginY={1} flexShrink={0}>
      <Text bold underline>
        {heading}
      </Text>
      <KeyTable keys={keys} />
    </Box>
  );
}
