import type { Instant } from '#core/calendar/instant.ts';
import { secondsLeft } from '#core/law/access/throttle.ts';
import { expiredAt } from '#core/law/ending/expiry.ts';
import { taskOf } from '#core/law/establishment/powers.ts';
import { mayBePresented } from '#core/law/establishment/request.ts';
import type { Link } from '#core/model/declaration.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Reference } from '#core/text/reference.ts';
import { inStatement } from '#drizzle/connection/single-statement.ts';
import { read } from '#drizzle/connection/statement.ts';
import {
  type PresentedActRows,
  recordProcuration,
  rowsToWrite,
  selectPresentedAct,
} from '#drizzle/queries/counter-acts.ts';
import type { Claim } from '#drizzle/queries/idempotency.ts';
import { type Attempt, answerOf } from '#server/act/command.ts';
import { auditRecordOf, type Outcome } from '#server/act/outcome.ts';
import { unlessOvertaken } from '#server/act/perform-planned.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Evidence } from '#server/counter/admit-act.ts';
import { admitRequest } from '#server/counter/admit-request.ts';
import { signedBy } from '#server/counter/establish-act.ts';
import { subjectOf } from '#server/limits/look-up.ts';
import { type Established, establishedOutcome } from '#server/procurations/established.ts';
import { type Facts, factsOf, upcomingFrom } from '#server/procurations/facts.ts';
import { decideProcuration } from '#server/procurations/make.ts';
import { nameOfOpen } from '#server/public-places/declare-place.ts';
import { sealedEntry } from '#server/records/audit-chain.ts';
import { NO_EFFECTS } from '#server/records/effects.ts';

type PresentedReference = Evidence & { readonly reference: Reference; readonly link: Link };

/**
 * A procuration made at a counter in two statements: the facts, read without locks, and the whole write, if
 * the facts still hold under the locks. Undefined, with nothing written, for all but the plain case: what the
 * officer is refused, only collects or revokes, what displaces or ends another procuration, what comes while
 * a job runs or after another act.
 */
export async function establishPlanned(
  context: CallContext,
  presented: PresentedReference,
  claim: Claim,
): Promise<Attempt<Established> | undefined> {
  const rows = await readFacts(context, presented.reference);
  const now = context.clock();
  const { habilitation, requestRow } = rows;
  const acting = { ...context, caller: { ...context.caller, habilitation } };
  const decided = rows.jobs.isRunning ? undefined : decide(acting, presented, { rows, now });
  if (decided === undefined || requestRow === undefined) return undefined;

  const { outcome, procuration } = decided;
  const { changed, messages, chain } = outcome;
  if (context.communeLimit.isStuck(chain)) return undefined;
  const recorded = await inStatement(context.database, (tx) =>
    recordProcuration(tx, {
      claim,
      answer: JSON.stringify(outcome.answer),
      guard: { jobs: rows.jobs.count, versions: rows.versions, pollsNos: rows.pollsNos },
      procuration,
      messages,
      changed: changed.map(({ station }) => station),
      entry: sealedEntry({ ...auditRecordOf(claim, outcome, now), wrote: rowsToWrite(procuration, requestRow) }),
    }),
  ).catch((error: unknown) => unlessOvertaken(error, () => context.communeLimit.noteStuck(chain)));
  if (recorded === undefined) return undefined;
  if (recorded === 'written') return { answer: outcome.answer, changed };
  return { answer: answerOf<Established>(recorded, claim), changed: [] };
}

function readFacts(context: CallContext, reference: Reference): Promise<PresentedActRows> {
  const { clock, caller, database } = context;
  const act = selectPresentedAct(reference, {
    account: caller.account.id,
    looking: subjectOf(context),
    from: upcomingFrom(clock()),
    clock,
  });
  return inStatement(database, (tx) => read(tx, act));
}

type DatedRows = { readonly rows: PresentedActRows; readonly now: Instant };
type Decided = { readonly outcome: Outcome<Established>; readonly procuration: Procuration };

function decide(
  context: CallContext,
  { reference, ...evidence }: PresentedReference,
  { rows, now }: DatedRows,
): Decided | undefined {
  const { request, recordedNo, misses } = rows;
  if (!mayBePresented(request).ok || request?.asked.kind !== 'procuration' || recordedNo === undefined)
    return undefined;
  if (misses && secondsLeft(misses, context.machineClock()) > 0) return undefined;

  const { asked, mandant } = request;
  const facts = factsOf(rows.facts, { mandant, mandataire: asked.mandataire }, now);
  const standsAt = nameOfOpen(rows.place, now);
  const admitted = admitRequest(context, { ...evidence, request, facts, standsAt, now });
  if (!admitted.ok || taskOf(admitted.act.authority.capacity) === 'collect') return undefined;

  const made = decideProcuration(context, { act: signedBy({ ...admitted.act, asked, facts }), facts, recordedNo });
  if (!endsNothing(made, facts)) return undefined;
  const outcome = establishedOutcome(context, { ...made, facts, effects: NO_EFFECTS, reference });
  return { outcome, procuration: made.procuration };
}

/** Whether the procuration leaves every other as it is. */
function endsNothing(
  { procuration, controlled, incidents }: ReturnType<typeof decideProcuration>,
  facts: Facts,
): boolean {
  const uncertain = controlled.uncertain.some((tied) => tied !== procuration.id);
  if (uncertain || incidents.length > 0) return false;
  if (controlled.status === 'rejected') return true;
  const { voided, heldFrom } = controlled.displaced;
  return voided.size + heldFrom.size + expiredAt(facts.given, procuration.rounds).length === 0;
}
