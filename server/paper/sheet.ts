import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { CommuneCode, ProcurationId, RevocationId } from '#core/model/ids.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import type { Medium } from '#core/model/sheet.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { deleteDraft, findSheet, insertSheet } from '#drizzle/queries/paper-sheets.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerCommune } from '#server/api/scope.ts';
import { uuid } from '#server/records/uuid.ts';

/** the sheet itself: the number that the town hall stamps on it, how and when it came. */
export type Sheet = {
  readonly number?: string | undefined;
  readonly medium: Medium;
  readonly receivedOn: Day;
};

/** a sheet that was entered before, or that came before it was written. */
export async function impossibleSheet(
  tx: Tx,
  sheet: Sheet | undefined,
  { commune, writtenOn }: { readonly commune: CommuneCode; readonly writtenOn?: Day },
): Promise<readonly RefusalOf<'paper-number-used' | 'received-before-written'>[]> {
  if (sheet === undefined) return [];
  const { number, receivedOn } = sheet;
  const isTooEarly = writtenOn !== undefined && receivedOn < writtenOn;
  return [
    ...(await usedNumber(tx, number, commune)),
    ...(isTooEarly ? [{ code: 'received-before-written', receivedOn, writtenOn } as const] : []),
  ];
}

/** a sheet of this number was entered before. */
export async function usedNumber(
  tx: Tx,
  number: string | undefined,
  commune: CommuneCode,
): Promise<readonly RefusalOf<'paper-number-used'>[]> {
  const before = number === undefined ? undefined : await findSheet(tx, commune, number);
  return before && number ? [{ code: 'paper-number-used', number, on: before.receivedOn }] : [];
}

/** What became of the sheet. */
export type EnteredSheet =
  | { readonly kind: 'procuration'; readonly procuration: ProcurationId }
  | { readonly kind: 'revocation'; readonly revocation: RevocationId }
  | { readonly kind: 'unreadable'; readonly note: string }
  | { readonly kind: 'forwarded'; readonly note: string; readonly forwardedTo: CommuneCode };

/** Keeps the sheet with what became of it; what was typed of it is no draft any more. */
export async function enterSheet(
  context: CallContext,
  tx: Tx,
  entered: EnteredSheet & { readonly sheet: Sheet | undefined; readonly now: Instant },
): Promise<void> {
  const { sheet, now, ...became } = entered;
  if (sheet === undefined) return;
  await deleteDraft(tx, context.caller.account.id);
  await insertSheet(tx, {
    ...NOTHING,
    ...became,
    id: uuid(context.machineClock),
    commune: callerCommune(context),
    number: sheet.number ?? null,
    medium: sheet.medium,
    receivedOn: sheet.receivedOn,
    enteredBy: context.caller.account.id,
    enteredAt: now,
  });
}

const NOTHING = { procuration: null, revocation: null, note: null, forwardedTo: null } as const;
