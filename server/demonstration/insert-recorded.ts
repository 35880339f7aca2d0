import { type Clock, fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';
import type { AccountId, StationId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import {
  continueNumbers,
  insertRecorded,
  nameEveryone,
  type RecordedRow,
  withoutReferenceChecks,
} from '#drizzle/queries/demonstration.ts';
import { KEYLESS } from '#drizzle/queries/replay/counters.ts';
import type { Recording } from '#server/demonstration/recording.ts';
import { insertScene, type Scene } from '#server/demonstration/scene.ts';
import { fromToday, mapTexts, pollTokens, sceneTokens } from '#server/demonstration/tokens.ts';
import type { Touched } from '#server/demonstration/world.ts';
import { appendToChains } from '#server/records/audit-chain.ts';
import { uuid } from '#server/records/uuid.ts';

/** Each after those that it refers to. */
const TABLES = [
  'requests',
  'procurations',
  'procuration_rounds',
  'revocations',
  'vote_marks',
  'changes',
  'outbox',
] as const;

type Inserting = { readonly scene: Scene; readonly machineClock: Clock; readonly replaced: boolean };

/** Inserts a scene and what its acts have left, as if they had been played; the log is chained anew. */
export async function insertPlayed(
  tx: Tx,
  { references, rows }: Recording,
  { scene, machineClock, replaced }: Inserting,
): Promise<void> {
  const shown = references as readonly Reference[];
  const loaded = { references: shown, replaced, isWhole: true };
  const touched = touchedBy(rows);
  const keys = rows.audit.filter(({ account, act }) => account !== null && !KEYLESS.includes(String(act))).length;
  await withoutReferenceChecks(tx, () => insertScene(tx, scene, { ...loaded, machineClock, touched, keys }));
  await nameEveryone(tx);
  const value = valuesIn(scene, machineClock);
  const valuesOf = (row: RecordedRow) => mapTexts(row, value) as RecordedRow;
  for (const table of TABLES) await insertRecorded(tx, table, rows[table].map(valuesOf));
  await continueNumbers(tx);
  await appendToChains(tx, rows.audit.map(valuesOf).map(asAuditRecord));
}

/** Milliseconds: ids of what acts made are drawn as if one were made in each, up to now, in their order. */
const SPAN = 10_000;

/** What each text stands for in this database, today. */
function valuesIn(scene: Scene, machineClock: Clock): (text: string) => string {
  const values = new Map([...sceneTokens(scene), ...pollTokens(scene)]);
  const first = toEpoch(machineClock()) - SPAN;
  return (text) => {
    if (!text.startsWith('§')) return text;
    const known = values.get(text) ?? fromToday(text, scene.today);
    if (known !== undefined) return known;
    const [, number] = /^§id (\d+)$/.exec(text) ?? [];
    if (number === undefined) throw new Error(`the recording has an unknown ${text}`);
    const id = uuid(() => fromEpoch(first + Number(number)));
    values.set(text, id);
    return id;
  };
}

function touchedBy({ electors, changes }: Recording['rows']): Touched {
  return {
    electors: new Map(
      electors.map(({ id, version, email }) => {
        const handle = String(id).slice('§person '.length);
        return [handle, { version: Number(version), ...(email !== null && { email: String(email) }) }];
      }),
    ),
    // The last change of a station is the last of its rows.
    stations: new Map(changes.map(({ station, no }) => [station as StationId, Number(no)])),
  };
}

function asAuditRecord({ chain, at, act, account, body }: RecordedRow) {
  return {
    chain: String(chain),
    at: at as Instant,
    act: String(act),
    account: (account ?? undefined) as AccountId | undefined,
    body: body as object,
  };
}
