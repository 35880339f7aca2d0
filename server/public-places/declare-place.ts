import { dayAt, type Instant } from '#core/calendar/instant.ts';
import { leavesUnit } from '#core/law/establishment/powers.ts';
import { isOpenOn } from '#core/law/establishment/public-places.ts';
import type { AccountId, OpeningId } from '#core/model/ids.ts';
import { publicPlaceName } from '#core/model/public-place.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { reasonsOf, verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import {
  findOpening,
  findOpenings,
  type OpeningIn,
  officerPlace,
  setOfficerPlace,
} from '#drizzle/queries/public-places.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { type OpeningView, openingView } from '#server/public-places/list.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';

/** Openings of one day that an officer chooses from. */
const MOST = 500;

export type Stands = { readonly at: OpeningView | undefined };

/** the places that are open today, and the one where this officer declared to act. */
export function openingsToday(context: CallContext): Promise<Stands & { readonly openings: readonly OpeningView[] }> {
  const { database, caller, clock } = context;
  const now = clock();
  return inTransaction(database, { actor: caller.actor, access: 'decide' }, async (tx) => {
    const openings = await findOpenings(tx, { at: now, isTodayAlone: true, limit: MOST });
    const at = await openPlace(tx, caller.account.id, now);
    return {
      at: at && openingView(at),
      openings: openings.filter((opening) => opensToday(opening, now).ok).map(openingView),
    };
  });
}

/**
 * R-64, art. R72-1 III: the officer's acts name that place until the place's day ends or the officer returns
 * to the unit.
 */
export function standAt(
  context: CallContext,
  { key, opening }: { readonly key: string; readonly opening?: OpeningId | undefined },
): Promise<Answer<Stands>> {
  const { account, habilitation } = context.caller;
  return performAct(context, {
    name: 'counter.standAt',
    key,
    input: { opening },
    locksFor: async () => ({ electors: [], procurations: [], stations: [] }),
    decide: async (tx, now) => {
      const place = opening && (await findOpening(tx, opening));
      if (opening && place === undefined) throw new BadInput('opening');
      const about = { account: account.id, opening };
      const allowed = verdict<Refusal>([
        ...notEntitled(habilitation),
        ...(place ? reasonsOf(opensToday(place, now)) : []),
      ]);
      if (!allowed.ok) return refusedOutcome<Stands>(ADMIN_CHAIN, allowed.reasons, { auditFacts: about });

      await setOfficerPlace(tx, account.id, opening ?? null);
      return accepted<Stands>(ADMIN_CHAIN, { at: place && openingView(place) }, { auditFacts: about });
    },
  });
}

/** The name of the public place that an act of now bears; undefined: of the officer's own unit. */
export async function placeOfAct(tx: Tx, account: AccountId, now: Instant): Promise<string | undefined> {
  return nameOfOpen(await officerPlace(tx, account), now);
}

/** The same of the place that the officer declared. */
export function nameOfOpen(place: OpeningIn | undefined, now: Instant): string | undefined {
  return place && opensToday(place, now).ok ? publicPlaceName(place, place.in.name) : undefined;
}

/** The officer's declared place, unless the place closed since or was withdrawn. */
async function openPlace(tx: Tx, account: AccountId, now: Instant): Promise<OpeningIn | undefined> {
  const place = await officerPlace(tx, account);
  return place && opensToday(place, now).ok ? place : undefined;
}

function opensToday(place: OpeningIn, now: Instant) {
  return isOpenOn(place, dayAt(now, place.in.zone));
}

/** police and gendarmerie alone leave their unit. */
function notEntitled(habilitation: CallContext['caller']['habilitation']): readonly Refusal[] {
  if (habilitation === undefined) return [{ code: 'out-of-scope' }];
  const { capacity } = habilitation;
  return leavesUnit(capacity) ? [] : [{ code: 'authority-not-entitled', capacity }];
}
