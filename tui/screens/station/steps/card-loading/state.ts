import type { ElectorId } from '#core/model/ids.ts';
import { type Named, sayName } from '#tui/components/person-name.ts';
import type { CardNotice } from '#tui/screens/station/steps/card/state.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** By the list, or by the national number that the code of an electoral card bears. */
export type CardQuery = { readonly elector: ElectorId } | { readonly nne: string };

/** A card on its way: the server logs that it was read. */
export type CardLoadingStep = {
  readonly kind: 'card-loading';
  /** Whose card it is, or the number. */
  readonly name: string;
  readonly pending: Pending<CardQuery>;
  /** What the card says once it is there. */
  readonly notice: CardNotice | undefined;
};

export function loadingCard(name: string, call: CardQuery, notice?: CardNotice): CardLoadingStep {
  return { kind: 'card-loading', name, pending: { call, attempts: 0 }, notice };
}

export function loadingCardOf(person: Named & { readonly elector: ElectorId }): CardLoadingStep {
  return loadingCard(sayName(person), { elector: person.elector });
}
