import { Box, Text } from 'ink';
import { memo, type ReactNode } from 'react';
import { PADDING } from '#tui/components/inner-width.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { type ServerState, useServerState } from '#tui/components/server-state.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import { useTicking } from '#tui/components/use-ticking.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Whether the server is heard; nothing is said while the text is empty. */
export type Link = { readonly isLost: boolean; readonly text: string };

export type HeadingProps = {
  /** What this screen is about, beside the name of the program. */
  readonly subject: string;
  /** The account that is signed in, or what must always be seen. */
  readonly aside: string;
  /** The round that is polled, where the screen is about one. */
  readonly round?: string;
  /** What the screen itself knows of its connection; otherwise whether the server answered last. */
  readonly link?: Link;
};

/** Who is signed in and where; under it the round, the hour and whether the server answers. */
export function Heading({ subject, aside, round = '', link }: HeadingProps): ReactNode {
  const server = useServerState();
  if (useIsLinear()) {
    return (
      <>
        <Spoken text={subject} />
        <Spoken text={aside} manner="once" />
        {round !== '' && <Spoken text={round} manner="once" />}
        {server && <StatusLine server={server} round={round} link={link} />}
      </>
    );
  }
  return (
    <>
      <Header subject={subject} aside={aside} />
      {server ? <StatusLine server={server} round={round} link={link} /> : <Rule />}
    </>
  );
}

/** The header is drawn again only when its words change, not at each key. */
const Header = memo(({ subject, aside }: Pick<HeadingProps, 'subject' | 'aside'>): ReactNode => {
  const { title } = useWordsOf(COMPONENT_WORDS);
  return (
    <Box paddingX={PADDING} columnGap={3} justifyContent="space-between" flexShrink={0}>
      <Box flexShrink={0} columnGap={2}>
        <Text bold>{title}</Text>
        <SafeText text={subject} />
      </Box>
      <SafeText text={aside} dimColor />
    </Box>
  );
});

type StatusProps = { readonly server: ServerState; readonly round: string; readonly link: Link | undefined };

/** The rule, with the round at its left, the hour and the connection at its right. */
function StatusLine({ server, round, link }: StatusProps): ReactNode {
  const lang = useLang();
  const words = COMPONENT_WORDS[lang].link;
  const { isLost, text } = link ?? { isLost: server.isLost, text: server.isLost ? words.lost : words.answers };
  const hour = useTicking(() => server.hourIn(lang));
  const said = text === '' ? hour : `${hour}   ${isLost ? '!' : '✓'} ${text}`;
  if (useIsLinear()) return <Spoken text={said} manner="once" />;
  return <DrawnStatus round={round} said={said} isLost={isLost} />;
}

type DrawnProps = { readonly round: string; readonly said: string; readonly isLost: boolean };

const DrawnStatus = memo(
  ({ round, said, isLost }: DrawnProps): ReactNode => (
    <Box columnGap={1} flexShrink={0}>
      <End />
      {round !== '' && <SafeText text={round} dimColor wrap="truncate-middle" />}
      <Box flexDirection="column" flexGrow={1} flexShrink={0} minWidth={1}>
        <Rule />
      </Box>
      <Box flexShrink={0}>
        <SafeText text={said} bold={isLost} dimColor={!isLost} />
      </Box>
      <End />
    </Box>
  ),
);

/** The end of the rule on either side, as wide as the margin with the gap beside it. */
function End(): ReactNode {
  return (
    <Box flexShrink={0}>
      <Text dimColor>─</Text>
    </Box>
  );
}

export const Rule = memo(
  (): ReactNode => (
    <Box
      borderStyle="single"
      borderBottom={false}
      borderLeft={false}
      borderRight={false}
      borderDimColor
      flexShrink={0}
    />
  ),
);
