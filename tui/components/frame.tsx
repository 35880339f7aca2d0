import { Box, Text, useWindowSize } from 'ink';
import { memo, type ReactNode } from 'react';
import { ClockNotice } from '#tui/components/clock-notice.tsx';
import { fittingKeys } from '#tui/components/fitting-keys.ts';
import { Heading, type HeadingProps, Rule } from '#tui/components/heading.tsx';
import { PADDING, useInnerWidth } from '#tui/components/inner-width.ts';
import { Said } from '#tui/components/said.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { footerOf, type KeyLabel, type KeyRow, labelOf } from '#tui/keys/binding.ts';
import { MENU, QUIT_ANYWAY } from '#tui/keys/common.ts';
import { type Remark, useRemark } from '#tui/terminal/remark.tsx';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';
import { TrainingBanner, TrainingRail } from '#tui/training/rail.tsx';
import { useTraining } from '#tui/training/training.tsx';

type Props = HeadingProps & {
  /** The keys of the moment. */
  readonly rows: readonly KeyRow[];
  /** The menu opens over this screen: not where the screen is locked, nor over what lies over a screen. */
  readonly hasMenu?: boolean;
  readonly children: ReactNode;
};

/** A screen: its subject, its content and the keys of the moment. */
export function Frame(props: Props): ReactNode {
  const remark = useRemark();
  const { colon, clipboard } = useWordsOf(COMPONENT_WORDS);
  const isLinear = useIsLinear();
  if (isLinear) return <SaidFrame {...props} remark={remark} />;
  if (remark?.kind === 'copied') return <DrawnFrame {...props} aside={colon(clipboard, remark.text)} />;
  return <DrawnFrame {...props} {...(remark && { rows: [QUIT_ANYWAY[remark.lost]], hasMenu: false })} />;
}

type SaidProps = Props & { readonly remark: Remark | undefined };

/** Nothing is copied here: the one remark is what quitting would lose. */
function SaidFrame({ rows, hasMenu = true, remark, children, ...heading }: SaidProps): ReactNode {
  const training = useTraining();
  const lang = useLang();
  return (
    <>
      <Heading {...heading} />
      {training && <TrainingBanner training={training} />}
      <ClockNotice />
      {children}
      {remark?.kind === 'quit-again' && <Spoken text={labelOf(QUIT_ANYWAY[remark.lost], lang).join(', ')} />}
      <Said part={{ kind: 'keys', rows: hasMenu ? [...rows, MENU] : rows, lang }} />
    </>
  );
}

/** Never taller than the terminal. */
function DrawnFrame({ rows, hasMenu = true, children, ...heading }: Props): ReactNode {
  const { rows: height } = useWindowSize();
  const training = useTraining();
  const keys = footerOf(rows, useLang());
  return (
    <Box flexDirection="row" height={height} overflow="hidden">
      {training && <TrainingRail rows={height} />}
      <Box flexDirection="column" flexGrow={1} flexShrink={1} height={height} overflow="hidden">
        {training && <TrainingBanner training={training} />}
        <ClockNotice />
        <Heading {...heading} />
        <Box flexDirection="column" flexGrow={1} flexShrink={1} paddingX={PADDING} overflow="hidden">
          {children}
        </Box>
        <Rule />
        <Keys keys={keys} hasMenu={hasMenu} />
      </Box>
    </Box>
  );
}

type KeysProps = { readonly keys: readonly KeyLabel[]; readonly hasMenu: boolean };

const Keys = memo(({ keys: all, hasMenu }: KeysProps): ReactNode => {
  const menu = labelOf(MENU, useLang());
  const { keys, gap } = fittingKeys(all, useInnerWidth(), hasMenu ? menu : undefined);
  return (
    <Box paddingX={PADDING} height={1} flexShrink={0} overflow="hidden">
      <Text wrap="truncate-end">
        {keys.map(([key, does], place) => (
          <Text key={key}>
            {place > 0 && ' '.repeat(gap)}
            <Text bold>{key}</Text> <Text dimColor>{does}</Text>
          </Text>
        ))}
      </Text>
    </Box>
  );
}, areSameKeys);

function areSameKeys({ keys: before, ...wasDrawn }: KeysProps, { keys: after, ...isDrawn }: KeysProps): boolean {
  return (
    wasDrawn.hasMenu === isDrawn.hasMenu &&
    before.length === after.length &&
    before.every(([key, does], place) => key === after[place]?.[0] && does === after[place]?.[1])
  );
}
