import { Box, type DOMElement } from 'ink';
import { type ReactNode, useRef } from 'react';
import { AskedField } from '#tui/components/asked-field.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { firstInSight } from '#tui/forms/list.ts';
import { wrappedCursor, wrappedLines } from '#tui/forms/wrapped-text.ts';
import { CursorIn } from '#tui/terminal/cursor.tsx';
import type { Edit } from '#tui/terminal/edit.ts';
import { signsOf } from '#tui/terminal/press.ts';
import { useIsShown } from '#tui/terminal/shown.tsx';
import { useIsLinear } from '#tui/terminal/terminal.tsx';

type Props = {
  /** What the field is called, where it is listened to. */
  readonly label: string;
  readonly value: Edit;
  readonly isFocused: boolean;
  /** Columns, and lines at most: those around the cursor, else the first ones. */
  readonly width: number;
  readonly rows: number;
};

/** A text of several lines being typed, wrapped as it grows. */
export function TextField({ rows, width, ...field }: Props): ReactNode {
  if (useIsLinear()) return <AskedField {...field} hint="" isSecret={false} />;
  return <DrawnTextField {...field} rows={rows} width={width} />;
}

function DrawnTextField({ value, isFocused, width, rows }: Omit<Props, 'label'>): ReactNode {
  const element = useRef<DOMElement>(null);
  const isShown = useIsShown();

  const lines = wrappedLines(signsOf(value.text), width);
  const { row, column } = wrappedCursor(lines, value.cursor);
  const room = Math.min(rows, lines.length);
  const first = isFocused ? firstInSight(row, lines.length, room) : 0;
  const after = first + room;
  const isCut = !isFocused && lines.slice(after).some(({ signs }) => signs.length > 0);
  return (
    <>
      <Box ref={element} flexDirection="column" width={width} height={room} flexShrink={0} overflow="hidden">
        {lines.slice(first, after).map(({ start, signs }, place) => (
          <SafeText
            key={start}
            text={(signs.join('') || ' ') + (isCut && place === room - 1 ? '…' : '')}
            bold={isFocused}
          />
        ))}
      </Box>
      {isFocused && isShown && <CursorIn element={element} column={column} row={row - first} />}
    </>
  );
}
