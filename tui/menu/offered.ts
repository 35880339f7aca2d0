import { createContext, use, useLayoutEffect } from 'react';
import type { Lang } from '#core/model/lang.ts';
import type { Bindings, KeyRow } from '#tui/keys/binding.ts';
import type { Key } from '#tui/keys/key.ts';

/** A person, or a request, whom the search of the screen finds. */
export type Found = { readonly id: string; readonly text: string; readonly open: () => void };

/** What a screen offers at this moment to the menu, which finds any of it by a few letters. */
export type Offered = {
  /** The keys of the moment: those that reducer, footer and help read. */
  readonly rows: Bindings<unknown, string>;
  /** Why a key does nothing now, by the code of its row. */
  readonly whyNot?: (code: string, lang: Lang) => string | undefined;
  /** The keys of the first step, each of which leads somewhere; none while an act is on its way. */
  readonly places?: readonly KeyRow[];
  /** Goes where a key of the first step leads. */
  readonly go?: (key: Key) => void;
  readonly find?: (query: string, lang: Lang) => readonly Found[];
};

/** Asked each time that the menu is drawn, and never while it is closed. */
type Offering = () => Offered;
/** `offering` is undefined where the screen is locked: it has no menu. */
export type OfferedSlot = { offering: Offering | undefined; onChanged: (() => void) | undefined };

export function emptySlot(): OfferedSlot {
  return { offering: undefined, onChanged: undefined };
}

const OfferedContext = createContext<OfferedSlot>(emptySlot());
export const OfferedProvider = OfferedContext;

/** Offers this to the menu while the screen is there; the menu hears of each change of the screen. */
export function useOffered(offering: Offering | undefined): void {
  const slot = use(OfferedContext);
  useLayoutEffect(() => {
    slot.offering = offering;
    slot.onChanged?.();
    return () => {
      if (slot.offering === offering) slot.offering = undefined;
    };
  }, [slot, offering]);
}
