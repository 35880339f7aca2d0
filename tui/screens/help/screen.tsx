import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Role } from '#core/law/access/permissions.ts';
import type { Lang } from '#core/model/lang.ts';
import { helpBindings } from '#tui/app-bindings.ts';
import { Frame } from '#tui/components/frame.tsx';
import { KeyTable } from '#tui/components/key-table.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { type Filter, hasWords } from '#tui/forms/filter.ts';
import { FilterLine } from '#tui/forms/filter-line.tsx';
import { helpOf, type KeySection } from '#tui/keys/binding.ts';
import { EVERYWHERE, EVERYWHERE_LINEAR } from '#tui/keys/everywhere.ts';
import { OTHER_WORDS } from '#tui/screens/commands-only/words.ts';
import { dashboardHelp } from '#tui/screens/dashboard/help.ts';
import { HELP_WORDS } from '#tui/screens/help/words.ts';
import { officerHelp } from '#tui/screens/officer/help.ts';
import { stationHelp } from '#tui/screens/station/help.ts';
import { townHallHelp } from '#tui/screens/town-hall/help.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang } from '#tui/terminal/words.tsx';

type Props = { readonly role: Role | undefined; readonly filter: Filter };

/** What the keys do, for the role of the account that is signed in; of a filtered page, what fits. */
export function HelpScreen({ role, filter }: Props): ReactNode {
  const lang = useLang();
  const words = HELP_WORDS[lang];
  const sections = sectionsFor(role, lang, useIsLinear());
  const shown = sections.map((section) => narrowed(section, filter));
  return (
    <Frame subject={words.heading} aside="" rows={helpBindings(filter)} hasMenu={false}>
      <FilterLine filter={filter} shown={countIn(shown)} all={countIn(sections)} />
      <Scroll key={filter.typed.text}>
        {shown.map((section) => (
          <Section key={section.heading} {...section} />
        ))}
      </Scroll>
    </Frame>
  );
}

function sectionsFor(role: Role | undefined, lang: Lang, isLinear: boolean): readonly KeySection[] {
  const commands = role ? OTHER_WORDS[lang].commands[role] : [];
  const everywhere = helpOf(isLinear ? EVERYWHERE_LINEAR : EVERYWHERE, lang);
  return [
    ...ownSections(role, lang, isLinear),
    { heading: OTHER_WORDS[lang].heading, keys: commands, notes: [] },
    { heading: HELP_WORDS[lang].everywhere, keys: everywhere, notes: [] },
  ];
}

/** The keys and the notes that have the words of the filter. */
function narrowed({ heading, keys, notes }: KeySection, filter: Filter): KeySection {
  return {
    heading,
    keys: keys.filter((key) => hasWords(key.join(' '), filter)),
    notes: notes.filter((note) => hasWords(note, filter)),
  };
}

function countIn(sections: readonly KeySection[]): number {
  return sections.reduce((count, { keys, notes }) => count + keys.length + notes.length, 0);
}

function ownSections(role: Role | undefined, lang: Lang, isLinear: boolean): readonly KeySection[] {
  switch (role) {
    case 'officer':
      return [officerHelp(lang, isLinear)];
    case 'assessor':
    case 'presiding-officer':
      return [stationHelp(lang)];
    case 'town-hall':
      return townHallHelp(lang);
    case 'admin':
      return [dashboardHelp(lang)];
    case 'elector':
    case undefined:
      return [];
  }
}

function Section({ heading, keys, notes }: KeySection): ReactNode {
  if (keys.length + notes.length === 0) return null;
  return (
    <>
      {keys.length > 0 && (
        <Box flexDirection="column" marginY={1} flexShrink={0}>
          <Text bold underline>
            {heading}
          </Text>
          <KeyTable keys={keys} />
        </Box>
      )}
      {notes.map((note) => (
        <SafeText key={note} wrap="wrap" text={note} />
      ))}
    </>
  );
}
