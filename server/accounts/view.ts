import { type Instant, PARIS, type TimeZone } from '#core/calendar/instant.ts';
import type { Role } from '#core/law/access/permissions.ts';
import { leavesUnit, type Task, taskOf } from '#core/law/establishment/powers.ts';
import type { Hours } from '#core/model/election.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { loadCommunes, loadStation } from '#drizzle/queries/places.ts';
import type { Caller, ServerContext } from '#server/api/context.ts';

/** The account signed in, as the screens show it, and the place where it acts. */
export type AccountView = {
  readonly name: string;
  readonly role: Role;
  readonly who: string;
  readonly unit: string | undefined;
  /** what an officer does with a request: a delegate only collects it. */
  readonly act: Task | undefined;
  /** whether an officer moves to homes, and to the places that the prefect opens. */
  readonly leavesUnit: boolean;
  /** Whose hour the screens show: that of the place where the account acts. */
  readonly zone: TimeZone;
  readonly commune: { readonly code: CommuneCode; readonly name: string } | undefined;
  readonly station:
    | { readonly id: StationId; readonly commune: string; readonly zone: TimeZone; readonly hours: Hours }
    | undefined;
};

export function accountView(
  context: ServerContext,
  { account, habilitation }: Pick<Caller, 'account' | 'habilitation'>,
): Promise<AccountView> {
  const { name, role, who } = account;
  return inTransaction(context.database, { actor: SYSTEM, access: 'read' }, async (tx) => {
    const commune = account.commune ? (await loadCommunes(tx, [account.commune])).get(account.commune) : undefined;
    const place = account.station ? await loadStation(tx, account.station) : undefined;
    const hours = place && { opens: place.station.opens, closes: place.station.closes };
    return {
      name,
      role,
      who,
      unit: habilitation?.unit,
      act: habilitation && taskOf(habilitation.capacity),
      leavesUnit: habilitation !== undefined && leavesUnit(habilitation.capacity),
      zone: place?.commune.zone ?? commune?.zone ?? habilitation?.zone ?? PARIS,
      commune: commune && { code: commune.code, name: commune.name },
      station: place && hours && { id: place.station.id, commune: place.commune.name, zone: place.commune.zone, hours },
    };
  });
}

/** The answer to signing in: the session's token, the account, and when the session expires. */
export async function openedSessionView(
  context: ServerContext,
  { token, expiresAt, caller }: { readonly token: string; readonly expiresAt: Instant; readonly caller: Caller },
) {
  return { token, account: { ...(await accountView(context, caller)), expiresAt } };
}
