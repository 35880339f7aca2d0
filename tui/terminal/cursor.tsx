import { type CursorPosition, type DOMElement, useCursor } from 'ink';
import { type ReactNode, type RefObject, useLayoutEffect, useState } from 'react';

type Props = {
  readonly element: RefObject<DOMElement | null>;
  readonly column: number;
  readonly row?: number;
};

/**
 * Keeps the terminal's cursor `column` columns into a row of an element: dead keys and input methods draw
 * there.
 */
export function CursorIn({ element, column, row = 0 }: Props): ReactNode {
  const { setCursorPosition } = useCursor();
  const [origin, setOrigin] = useState<CursorPosition>();
  setCursorPosition(origin && { x: origin.x + column, y: origin.y + row });

  // Only where the layout moved the element is there a second frame.
  useLayoutEffect(() => {
    if (element.current === null) return;
    const now = originOf(element.current);
    setOrigin((before) => (isSame(before, now) ? before : now));
  });
  return null;
}

function originOf(element: DOMElement): CursorPosition {
  const above = element.parentNode ? originOf(element.parentNode) : { x: 0, y: 0 };
  const { yogaNode } = element;
  return { x: above.x + (yogaNode?.getComputedLeft() ?? 0), y: above.y + (yogaNode?.getComputedTop() ?? 0) };
}

function isSame(from: CursorPosition | undefined, to: CursorPosition): boolean {
  return from?.x === to.x && from.y === to.y;
}
