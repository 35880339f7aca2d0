import { sql } from 'drizzle-orm';
import type { Day } from '#core/day.ts';
import type { ElectorId, ProcurationId, RoundId } from '#core/ids.ts';
import { dayAt, type Instant, instant, PARIS } from '#core/instant.ts';
import { asOf, type Procuration } from '#core/procuration.ts';
import type { Tx } from '#drizzle/db.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { rowsOf } from '#drizzle/rows.ts';
import { type Act, isMandant, isMandataire, playAll } from '#test/core/histories/model.ts';

type Entry = { readonly at: string; readonly body: string };
type About = {
  readonly procuration?: ProcurationId;
  readonly revocation?: string;
  readonly mandant?: ElectorId;
  readonly kind?: 'proxy' | 'in-person';
  readonly elector?: ElectorId;
  readonly round?: RoundId;
};
type Body = { readonly about: About; readonly refused?: unknown };

/** What stands now, and what the acts of the log, played again in the order of recording, come to: each by its status and rounds. */
export async function replayed(tx: Tx, people: ReadonlyMap<ElectorId, string>): Promise<Replayed> {
  const entries = rowsOf<Entry>(
    await tx.execute(sql`select entry.at, body.body from audit_entry entry
      join audit_body body on body.chain = entry.chain and body.seq = entry.seq order by entry.at, entry.chain, entry.seq`),
  );
  const [last] = entries.slice(-1);
  if (last === undefined) return { stands: [], again: [] };
  const stands = await loadProcurations(tx, sql`true`, instantOf(last));
  const { procurations } = playAll(entries.flatMap((entry) => actOf(entry, { stands, people })));
  const again = procurations.map((its) => asOf(its, dayAt(instantOf(last), PARIS)));
  return { stands: stands.toSorted(byNumber).map(said), again: again.map(said) };
}

type Replayed = { readonly stands: readonly string[]; readonly again: readonly string[] };

const instantOf = ({ at }: Entry): Instant => instant(new Date(at).toISOString());
const byNumber = (a: Procuration, b: Procuration) => a.establishment.recordedNo - b.establishment.recordedNo;
const said = ({ status, rounds }: Procuration) =>
  status === 'rejected'
    ? status
    : [status, ...rounds.map(({ number, coverage }) => `${number} ${coverage}`)].join(', ');

type Known = { readonly stands: readonly Procuration[]; readonly people: ReadonlyMap<ElectorId, string> };

/** A refusal is in the log too, and changes nothing. */
function actOf(entry: Entry, known: Known): readonly Act[] {
  const { about, refused } = JSON.parse(entry.body) as Body;
  const on = dayAt(instantOf(entry), PARIS);
  if (refused !== undefined) return [];
  if (about.revocation !== undefined) return [{ kind: 'revokes', on, mandant: mandantOf(known, about.mandant) }];
  if (about.round !== undefined) return [voteOf(about, on, known)];
  const made = known.stands.find(({ id }) => id === about.procuration);
  return made ? [givingOf(made, on, known)] : [];
}

function givingOf({ mandant, mandataire, validity, establishment }: Procuration, on: Day, known: Known): Act {
  const { place, way, day: writtenOn } = establishment;
  if (validity.kind !== 'election') throw new Error('the histories are of elections');
  const onPaper = way === 'paper';
  const people = { mandant: mandantOf(known, mandant), mandataire: mandataireOf(known, mandataire) };
  return { kind: 'gives', on, ...people, rounds: validity.rounds, place, onPaper, writtenOn };
}

function voteOf({ kind = 'in-person', elector, round }: About, on: Day, known: Known): Act {
  const number = known.stands.flatMap(({ rounds }) => rounds).find((its) => its.round === round)?.number;
  return { kind: 'votes', on, mandant: mandantOf(known, elector), round: number ?? 1, by: kind };
}

function mandantOf({ people }: Known, id: ElectorId | undefined) {
  const name = id && people.get(id);
  if (name === undefined || !isMandant(name)) throw new Error('the log names a mandant whom nobody knows');
  return name;
}

function mandataireOf({ people }: Known, id: ElectorId) {
  const name = people.get(id);
  if (name === undefined || !isMandataire(name)) throw new Error('the log names a mandataire whom nobody knows');
  return name;
}
