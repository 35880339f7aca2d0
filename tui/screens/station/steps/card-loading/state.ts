import type { ElectorId } from '#core/model/ids.ts';
import { type Named, sayName } from '#tui/components/person-name.ts';
import type { CardLoadingStep } from '#tui/screens/station/steps.ts';

/** Opening a card is the read that the server logs. */
export function loadingCardOf(person: Named & { readonly elector: ElectorId }): CardLoadingStep {
  const opening = { call: { elector: person.elector }, attempts: 0 };
  return { kind: 'opening', name: sayName(person), opening, notice: undefined };
}
