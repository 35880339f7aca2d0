import { Box, type DOMElement, Text } from 'ink';
import { type ReactNode, useRef } from 'react';
import { AskedField } from '#tui/components/asked-field.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { CursorIn } from '#tui/terminal/cursor.tsx';
import type { Edit } from '#tui/terminal/edit.ts';
import { signsOf } from '#tui/terminal/press.ts';
import { useIsShown } from '#tui/terminal/shown.tsx';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { widthOf } from '#tui/terminal/width.ts';

type Props = {
  /** What the field is called, where it is listened to. */
  readonly label: string;
  readonly value: Edit;
  readonly isFocused: boolean;
  /** Columns, the one for the cursor included. */
  readonly width: number;
  readonly isSecret?: boolean;
  readonly hint?: string;
};

/** A line of text being typed. */
export function Field({ hint = '', isSecret = false, ...field }: Props): ReactNode {
  if (useIsLinear()) return <AskedField {...field} hint={hint} isSecret={isSecret} />;
  return <DrawnField {...field} hint={hint} isSecret={isSecret} />;
}

function DrawnField({ value, isFocused, width, isSecret, hint }: Required<Props>): ReactNode {
  const element = useRef<DOMElement>(null);
  const signs = signsOf(isSecret ? '•'.repeat(signsOf(value.text).length) : value.text);
  const first = firstShown(signs, value.cursor, width);
  const before = signs.slice(first, value.cursor).join('');
  const isShown = useIsShown();

  return (
    <>
      <Box ref={element} width={width} height={1} flexShrink={0} overflow="hidden">
        {value.text === '' ? (
          <Text dimColor wrap="truncate-end">
            {hint}
          </Text>
        ) : (
          <SafeText text={signs.slice(first).join('')} bold={isFocused} />
        )}
      </Box>
      {isFocused && isShown && <CursorIn element={element} column={widthOf(before)} />}
    </>
  );
}

/** The first sign drawn when the whole does not fit: the cursor stays in sight. */
function firstShown(signs: readonly string[], cursor: number, width: number): number {
  let first = 0;
  while (widthOf(signs.slice(first, cursor).join('')) >= width) first += 1;
  return first;
}
