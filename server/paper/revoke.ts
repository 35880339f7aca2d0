import type { Instant } from '#core/calendar/instant.ts';
import { hasPapers } from '#core/law/establishment/home-visit.ts';
import { mayHaveSigned } from '#core/law/establishment/powers.ts';
import { versionOn } from '#core/law/versions/by-act-date.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerCommune } from '#server/api/scope.ts';
import { findMandant, impossibleDates, ownMandant } from '#server/paper/mandant.ts';
import { enterSheet, impossibleSheet, type Sheet } from '#server/paper/sheet.ts';
import type { SignedPaper } from '#server/paper/signed-paper.ts';
import type { Established } from '#server/procurations/established.ts';
import { establishRevocation } from '#server/procurations/revocation.ts';
import { locksForRevocation } from '#server/procurations/rows-to-lock.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';

/** the paper of a revocation. */
type PaperRevocation = SignedPaper & {
  /** one of several is always refused. */
  readonly only?: ProcurationId | undefined;
};

/**
 * art. L75, R78: the town hall records a revocation made on paper: all established before it
 * ends.
 */
export function revokeOnPaper(
  context: CallContext,
  { key, ...paper }: PaperRevocation & { readonly key: string },
): Promise<Answer<Established>> {
  const { writtenOn, place } = paper;
  return performAct(context, {
    name: 'paper.revoke',
    key,
    input: paper,
    locksFor: async (tx, now) => {
      const identified = await findMandant(tx, paper.mandant, writtenOn);
      return { ...(identified.ok ? await locksForRevocation(tx, identified.mandant, now) : NO_LOCKS), identified };
    },
    decide: async (tx, now, { identified }) => {
      const commune = callerCommune(context);
      const about = identified.ok ? { mandant: identified.mandant, only: paper.only } : {};
      const own = await ownMandant(tx, identified, { commune, now });
      if (!own.ok) return refusedOutcome(commune, own.reasons, { auditFacts: about });

      const { mandant } = own;
      const possible = verdict([
        ...breachesOf(paper),
        ...(await impossibleDates(tx, { mandant, writtenOn, now })),
        ...(await impossibleSheet(tx, paper.sheet, { commune, writtenOn })),
      ]);
      if (!possible.ok) return refusedOutcome(commune, possible.reasons, { auditFacts: about });
      const outcome = await establishRevocation(context, tx, {
        mandant: mandant.id,
        commune,
        request: undefined,
        way: 'paper',
        place,
        authority: { account: undefined, ...paper.authority },
        zone: undefined,
        writtenOn,
        homeVisit: paper.homeVisit !== undefined,
        now,
      });
      return withSheet(context, tx, { outcome, sheet: paper.sheet, now });
    },
  });
}

type Entered = { readonly outcome: Outcome<Established>; readonly sheet: Sheet | undefined; readonly now: Instant };

/** The sheet of a revocation that was made; the entry of the act says the sheet too. */
async function withSheet(
  context: CallContext,
  tx: Tx,
  { outcome, sheet, now }: Entered,
): Promise<Outcome<Established>> {
  const { answer } = outcome;
  const revocation = answer.ok ? answer.revocation : undefined;
  if (revocation === undefined || sheet === undefined) return outcome;
  await enterSheet(context, tx, { kind: 'revocation', revocation, sheet, now });
  return { ...outcome, auditFacts: { ...Object(outcome.auditFacts), sheet } };
}

/** why this paper cannot end anything. */
function breachesOf({ only, authority, place, homeVisit, writtenOn }: PaperRevocation): readonly Refusal[] {
  const partial = verdict<Refusal>(only ? [{ code: 'partial-revocation' }] : []);
  const atHome = homeVisit !== undefined;
  const signed = mayHaveSigned({ capacity: authority.capacity, place, atHome });
  const papers = hasPapers(homeVisit, versionOn(writtenOn).inability);
  return [partial, signed, papers].flatMap((check): readonly Refusal[] => (check.ok ? [] : check.reasons));
}
