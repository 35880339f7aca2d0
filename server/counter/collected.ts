import type { Day } from '#core/calendar/day.ts';
import type { Authority } from '#core/model/authority.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { Reference } from '#core/text/reference.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { collectedFor, countCollectedFor } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { loadPeople, type Person } from '#server/views/person.ts';

/** A request that a delegate collected and the OPJ has to sign. */
export type CollectedRequest = {
  readonly reference: Reference;
  readonly kind: 'procuration' | 'revocation';
  readonly mandant: Person;
  readonly mandataire: Person | undefined;
  readonly validity: Validity | undefined;
  readonly collectedBy: Pick<Authority, 'lastName' | 'firstName'>;
  readonly requestedOn: Day;
  /** undefined, since a collected request does not lapse. */
  readonly lastDay: Day | undefined;
};

/** The most shown at once, the oldest: the others follow as these are signed. */
const MOST = 200;

/** How many requests wait for the caller to sign: no name is read. */
export async function countCollected({ database, caller }: CallContext): Promise<{ readonly collected: number }> {
  const count = await inTransaction(database, { actor: caller.actor, access: 'read' }, (tx) =>
    countCollectedFor(tx, caller.account.id),
  );
  return { collected: count };
}

/** R-12, art. R72-1 V: the requests that wait for the caller, an OPJ, to sign. Logged. */
export async function collected({ database, caller, clock, access }: CallContext) {
  const { waiting, more } = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const requests = await collectedFor(tx, caller.account.id, MOST);
    const ids = requests.flatMap(({ mandant, asked }) =>
      asked.kind === 'procuration' ? [mandant, asked.mandataire] : [mandant],
    );
    const people = await loadPeople(tx, ids, clock());
    const all = await countCollectedFor(tx, caller.account.id);
    const shown = requests.map(({ reference, mandant, asked, collectedBy, requestedOn }): CollectedRequest => {
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
    return { waiting: shown, more: Math.max(0, all - shown.length) };
  });
  for (const { mandant } of waiting) access.read(caller, 'counter.collected', mandant.elector);
  return { slips: waiting, more };
}
