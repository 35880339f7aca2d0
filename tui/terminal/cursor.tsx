import { type CursorPosition, type DOMElement, useCursor } from 'ink';
import { createContext, type ReactNode, type RefObject, use, useCallback, useLayoutEffect, useState } from 'react';

type Place = CursorPosition | undefined;

const PlaceContext = createContext<(place: Place) => void>(() => undefined);

/** Owns the terminal's cursor, which stands where the focused field says: dead keys and input methods draw there. */
export function CursorProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [place, setPlace] = useState<Place>();
  const move = useCallback((to: Place) => setPlace((from) => (isSame(from, to) ? from : to)), []);
  return (
    <PlaceContext value={move}>
      {children}
      <Cursor place={place} />
    </PlaceContext>
  );
}

function Cursor({ place }: { readonly place: Place }): ReactNode {
  const { setCursorPosition } = useCursor();
  setCursorPosition(place);
  return null;
}

/** Keeps the cursor `column` columns into an element for as long as `isFocused`. */
export function useCursorIn(element: RefObject<DOMElement | null>, column: number, isFocused: boolean): void {
  const move = use(PlaceContext);
  useLayoutEffect(() => (isFocused ? () => move(undefined) : undefined), [isFocused, move]);
  useLayoutEffect(() => {
    if (!isFocused || element.current === null) return;
    const { x, y } = originOf(element.current);
    move({ x: x + column, y });
  });
}

function originOf(element: DOMElement): CursorPosition {
  const above = element.parentNode ? originOf(element.parentNode) : { x: 0, y: 0 };
  const { yogaNode } = element;
  return { x: above.x + (yogaNode?.getComputedLeft() ?? 0), y: above.y + (yogaNode?.getComputedTop() ?? 0) };
}

function isSame(from: Place, to: Place): boolean {
  return from?.x === to?.x && from?.y === to?.y;
}
