import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Role } from '#core/law/access/permissions.ts';
import type { Lang } from '#core/model/lang.ts';
import { HELP_BINDINGS } from '#tui/app-bindings.ts';
import { Frame } from '#tui/components/frame.tsx';
import { KeyTable } from '#tui/components/key-table.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { helpOf, type KeyLabel, type KeySection } from '#tui/keys/binding.ts';
import { EVERYWHERE, EVERYWHERE_LINEAR } from '#tui/keys/everywhere.ts';
import { OTHER_WORDS } from '#tui/screens/commands-only/words.ts';
import { dashboardHelp } from '#tui/screens/dashboard/help.ts';
import { HELP_WORDS } from '#tui/screens/help/words.ts';
import { officerHelp } from '#tui/screens/officer/help.ts';
import { stationHelp } from '#tui/screens/station/help.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang } from '#tui/terminal/words.tsx';

/** What the keys do, for the role of the account that is signed in. */
export function HelpScreen({ role }: { readonly role: Role | undefined }): ReactNode {
  const lang = useLang();
  const words = HELP_WORDS[lang];
  const own = sectionOf(role, lang);
  const everywhere = useIsLinear() ? EVERYWHERE_LINEAR : EVERYWHERE;
  const commands = role ? OTHER_WORDS[lang].commands[role] : [];
  return (
    <Frame subject={words.heading} aside="" rows={HELP_BINDINGS} hasMenu={false}>
      <Scroll>
        {own && <Section heading={own.heading} keys={own.keys} />}
        {own?.notes.map((note) => (
          <Text key={note}>{note}</Text>
        ))}
        {commands.length > 0 && <Section heading={OTHER_WORDS[lang].heading} keys={commands} />}
        <Section heading={words.everywhere} keys={helpOf(everywhere, lang)} />
      </Scroll>
    </Frame>
  );
}

function sectionOf(role: Role | undefined, lang: Lang): KeySection | undefined {
  switch (role) {
    case 'officer':
      return officerHelp(lang);
    case 'assessor':
    case 'presiding-officer':
      return stationHelp(lang);
    case 'town-hall':
    case 'admin':
      return dashboardHelp(lang);
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
