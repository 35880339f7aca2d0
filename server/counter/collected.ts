import type { Day } from '#core/calendar/day.ts';
import type { Authority } from '#core/model/authority.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { Reference } from '#core/text/reference.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { collectedFor } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { loadPeople, type Person } from '#server/views/person.ts';

/** What a delegate collected and his OPJ has to sign. */
export type CollectedRequest = {
  readonly reference: Reference;
  readonly kind: 'procuration' | 'revocation';
  readonly mandant: Person;
  readonly mandataire: Person | undefined;
  readonly validity: Validity | undefined;
  readonly collectedBy: Pick<Authority, 'lastName' | 'firstName'>;
  readonly requestedOn: Day;
  /** undefined, since what is collected does not lapse. */
  readonly lastDay: Day | undefined;
};

/** The oldest collected requests shown at once; the next ones come when these are signed. */
const MOST = 200;

/** R-12, art. R72-1 V: what waits for this OPJ. Logged. */
export async function collected({ database, caller, clock, access }: CallContext) {
  const collected = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const found = await collectedFor(tx, caller.account.id, MOST);
    const ids = found.flatMap(({ mandant, asked }) =>
      asked.kind === 'procuration' ? [mandant, asked.mandataire] : [mandant],
    );
    const people = await loadPeople(tx, ids, clock());
    return found.map(({ reference, mandant, asked, collectedBy, requestedOn }): CollectedRequest => {
      const what =
        asked.kind === 'procuration'
          ? { mandataire: people(asked.mandataire), validity: asked.validity }
          : { mandataire: undefined, validity: undefined };
      return {
        reference,
        kind: asked.kind,
        mandant: people(mandant),
        ...what,
        collectedBy,
        requestedOn,
        lastDay: undefined,
      };
    });
  });
  for (const { mandant } of collected) access.read(caller, 'counter.collected', mandant.elector);
  return { slips: collected };
}
