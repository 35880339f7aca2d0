import type { ElectorId } from '#core/model/ids.ts';
import { type Named, sayName } from '#tui/components/person-name.ts';
import type { CardNotice } from '#tui/screens/station/steps/card/state.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** An elector of the list, or the national number in the code of an elector's card. */
export type CardQuery = { readonly elector: ElectorId } | { readonly nne: string };

/** A card on its way: the server logs that it was read. */
export type CardLoadingStep = {
  readonly kind: 'card-loading';
  /** The elector's name, or the number. */
  readonly name: string;
  readonly pending: Pending<CardQuery>;
  /** The notice of the card, once the card is there. */
  readonly notice: CardNotice | undefined;
};

export function loadingCard(name: string, call: CardQuery, notice?: CardNotice): CardLoadingStep {
  return { kind: 'card-loading', name, pending: { call, attempts: 0 }, notice };
}

export function loadingCardOf(person: Named & { readonly elector: ElectorId }): CardLoadingStep {
  return loadingCard(sayName(person), { elector: person.elector });
}
