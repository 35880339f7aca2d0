import { hash } from 'node:crypto';
import { type FieldFault, type RollLine, readRollLine } from '#core/law/entitlement/roll-file.ts';
import type { CommuneCode, ElectorId, StationId } from '#core/model/ids.ts';
import { fold } from '#core/text/fold.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { addLines, beginFile, lockFile, type StagedLine } from '#drizzle/queries/roll-file/staging.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { Refused } from '#server/api/refused.ts';
import { type Merged, mergedAmong } from '#server/communes/merged.ts';
import { nameKey } from '#server/electors/identify.ts';
import { uuid } from '#server/records/uuid.ts';

/** Lines of a file, some 50 MB: the embedded engine does one thing at a time, in the server's memory. */
const MOST_EMBEDDED = 500_000;

/** A line of the file: its number, and its fields in the order of `ROLL_COLUMNS`. */
export type SentLine = readonly [line: number, fields: readonly string[]];
export type LineFault = FieldFault & { readonly line: number };

/** A part of a file; `after`: how many of its lines were sent before. */
export type FilePart = { readonly file: string; readonly after: number; readonly lines: readonly SentLine[] };

type Uploaded = { readonly faults: readonly LineFault[]; readonly merged: readonly Merged[] };

/**
 * Keeps a part of a file aside until the whole of it is imported, and answers what cannot be read. A part
 * that has come already is not kept twice.
 */
export async function upload(context: CallContext, part: FilePart): Promise<Uploaded> {
  const read = part.lines.map(([line, fields]) => ({ line, read: readRollLine(fields) }));
  const faults = read.flatMap(({ line, read: its }) => (its.ok ? [] : its.faults.map((fault) => ({ line, ...fault }))));
  const asFiled = read.flatMap(({ line, read: its }) => (its.ok ? [{ line, its: its.line }] : []));
  const merged = await mergedAmong(
    context,
    asFiled.map(({ its }) => its.commune),
  );
  const now = new Map(merged.map(({ from, to }) => [from, to]));
  const readable = asFiled.map(({ line, its }) => ({ line, its: inMerged(its, now) }));
  const { commune } = context.caller.actor;
  if (commune !== undefined && readable.some(({ its }) => its.commune !== commune))
    throw new Refused([{ code: 'out-of-scope' }]);
  await keep(context, part, readable);
  return { faults, merged };
}

/** A line of a merged commune is of the one it was merged into, and of the station of the same number. */
function inMerged(its: RollLine, merged: ReadonlyMap<CommuneCode, CommuneCode>): RollLine {
  const commune = merged.get(its.commune);
  if (commune === undefined) return its;
  return { ...its, commune, station: `${commune}${its.station.slice(its.commune.length)}` as StationId };
}

async function keep(
  context: CallContext,
  { file, after, lines }: FilePart,
  readable: readonly ReadableLine[],
): Promise<void> {
  const { account, actor } = context.caller;
  const { engine } = context.database;
  if (engine === 'pglite' && after + lines.length > MOST_EMBEDDED)
    throw new Refused([{ code: 'roll-too-large', most: MOST_EMBEDDED }]);
  const staged = readable.map((one) => stagedLine(context, file, one));
  await inTransaction(context.database, { actor, access: 'decide' }, async (tx) => {
    if (after === 0) await beginFile(tx, { id: file, account: account.id, at: context.machineClock() });
    const held = await lockFile(tx, file);
    if (held === undefined || held.account !== account.id || held.received < after) throw new BadInput('file');
    if (held.received > after) return;
    const received = after + lines.length;
    const unreadable = held.unreadable + lines.length - readable.length;
    await addLines(tx, engine, { file, received, unreadable, lines: staged });
  });
}

type ReadableLine = { readonly line: number; readonly its: RollLine };

function stagedLine({ machineClock }: CallContext, file: string, { line, its }: ReadableLine): StagedLine {
  const { nne, usageName, from, ...rest } = its;
  return {
    import: file,
    line,
    elector: electorId(file, its),
    registration: uuid(machineClock),
    ...rest,
    nne: nne ?? null,
    usageName: usageName ?? null,
    from: from ?? null,
    nameKey: nameKey(its),
  };
}

/** One person on several lists has one id, made of the file's own and of what identifies the person. */
function electorId(file: string, { nne, lastName, firstNames, sex, born }: RollLine): ElectorId {
  const person = nne ?? [fold(lastName), fold(firstNames), sex, born].join('|');
  const drawn = hash('sha256', `${file} ${person}`);
  const variant = ((Number.parseInt(drawn.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${file.slice(0, 13)}-7${drawn.slice(1, 4)}-${variant}${drawn.slice(2, 4)}-${drawn.slice(20, 32)}` as ElectorId;
}
