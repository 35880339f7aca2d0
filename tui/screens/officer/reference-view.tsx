import { Box, type DOMElement, Text } from 'ink';
import { type ReactNode, useRef } from 'react';
import { LENGTH } from '#core/text/reference.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import type { ReferenceNotice } from '#tui/screens/officer/state.ts';
import { CursorIn } from '#tui/terminal/cursor.tsx';
import { useIsShown } from '#tui/terminal/shown.tsx';
import { useWords } from '#tui/terminal/words.tsx';

type Props = { readonly signs: string; readonly remark: ReferenceNotice | undefined };

/** The one field of the counter: six cells. */
export function ReferenceView({ signs, remark }: Props): ReactNode {
  const { officer } = useWords().labels;
  return (
    <Box flexDirection="column" alignItems="center" flexShrink={0}>
      <Box marginTop={2} marginBottom={1}>
        <Text>{officer.type}</Text>
      </Box>
      <Cells signs={signs} />
      <Box marginTop={2} flexDirection="column" alignSelf="stretch" paddingX={4}>
        {remark && <RemarkView remark={remark} />}
      </Box>
    </Box>
  );
}

/** Columns from the start of one cell's sign to the next one's. */
const CELL = 4;

export function Cells({ signs }: { readonly signs: string }): ReactNode {
  const element = useRef<DOMElement>(null);
  const cells = Array.from({ length: LENGTH }, (_, place) => signs[place] ?? ' ');
  const isShown = useIsShown();
  const { spoken } = useWords().labels;
  return (
    <Spoken text={spoken.reference(signs, LENGTH - signs.length)} flexDirection="column" flexShrink={0}>
      <Text dimColor>{`┌${Array(LENGTH).fill('───').join('┬')}┐`}</Text>
      <Box ref={element}>
        <Text dimColor>│</Text>
        <Text>
          {cells.map((sign, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            <Text key={place}>
              {' '}
              <Text bold>{sign}</Text> <Text dimColor>│</Text>
            </Text>
          ))}
        </Text>
      </Box>
      <Text dimColor>{`└${Array(LENGTH).fill('───').join('┴')}┘`}</Text>
      {isShown && <CursorIn element={element} column={2 + CELL * Math.min(signs.length, LENGTH - 1)} />}
    </Spoken>
  );
}

function RemarkView({ remark }: { readonly remark: ReferenceNotice }): ReactNode {
  const { officer } = useWords().labels;
  switch (remark.kind) {
    case 'malformed':
      return <Notice tone="no" text={officer.malformed} />;
    case 'look-alike':
      return <Notice tone="careful" text={officer.lookAlike} />;
    case 'stands':
      return <Notice tone="done" text={officer.day.places.stands(remark.at)} />;
    case 'unknown-outcome':
      return <Notice tone="careful" text={officer.unknownOutcome(remark.reference)} />;
    case 'failed':
      return (
        <Box flexDirection="column">
          <Text bold>{remark.reference}</Text>
          <FailureNotice failure={remark.failure} />
        </Box>
      );
  }
}
