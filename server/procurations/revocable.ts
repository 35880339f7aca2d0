import { localDay } from '#core/law/elections/local-day.ts';
import { mayRevokeWithoutPaper } from '#core/law/establishment/revocation-channels.ts';
import { isLiving } from '#core/model/procuration.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import type { Verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import type { Facts } from '#server/procurations/facts.ts';

/** whether the mandant and all whom he named may do without the paper form to revoke. */
export async function revocableWithoutPaper(
  tx: Tx,
  { mandant, given, communes, at }: Facts,
): Promise<Verdict<RefusalOf<'paper-only'>>> {
  const named = given.filter(isLiving).map(({ mandataire }) => mandataire);
  const mandataires = await loadElectors(tx, named);
  return mayRevokeWithoutPaper([mandant, ...mandataires.values()], localDay(mandant, communes, at));
}
