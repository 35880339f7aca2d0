import type { Instant } from '#core/calendar/instant.ts';
import { isPolledIn } from '#core/law/entitlement/held-in.ts';
import type { Commune, Election } from '#core/model/election.ts';
import type { StationId } from '#core/model/ids.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadAllElections, loadCommunes } from '#drizzle/queries/places.ts';
import { stationsOfCommune } from '#drizzle/queries/register.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerCommune } from '#server/api/scope.ts';

/** What heads a printed register, and the parts that it has. */
export type RegisterDescription = {
  readonly commune: Pick<Commune, 'code' | 'name' | 'zone'>;
  readonly at: Instant;
  readonly stations: readonly StationId[];
  /** Those polled in the commune, past ones too. */
  readonly elections: readonly Pick<Election, 'id' | 'name'>[];
};

/** the register of the caller's town hall, by its stations and elections; it names no elector. */
export function describeRegister(context: CallContext): Promise<RegisterDescription> {
  const { database, caller, clock } = context;
  const code = callerCommune(context);
  return inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const commune = (await loadCommunes(tx, [code])).get(code);
    if (commune === undefined) throw new Error('a town hall of a commune that does not exist');
    const stations = await stationsOfCommune(tx, code);
    const elections = (await loadAllElections(tx)).filter((election) => isPolledIn(commune, election));
    const { name, zone } = commune;
    return {
      commune: { code, name, zone },
      at: clock(),
      stations,
      elections: elections.map(({ id, name: title }) => ({ id, name: title })),
    };
  });
}
