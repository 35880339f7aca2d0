import type { ElectorId, MarkId } from '#core/model/ids.ts';
import type { Target } from '#test/attack/target.ts';
import { addCrowd } from '#test/database/people.ts';
import { first, newId, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { type Api, outcomeOf } from '#test/server/terminal.ts';

/** The stations where people vote, of two communes. */
const STATIONS = [
  { on: 'denain', station: stationOf('denain') },
  { on: 'denain', station: stationOf('denain', 2) },
  { on: 'marly', station: stationOf('marly') },
] as const;

/** Someone who votes, alone or by the mandataire, and the terminals of the station on each server. */
export type Voter = {
  readonly elector: ElectorId;
  readonly mandataire: ElectorId | undefined;
  readonly terminals: readonly [Api, Api];
};
/** One act of voting: sent again with its key, it is the same act. */
export type Ballot = { readonly voter: Voter; readonly id: MarkId; readonly key: string; readonly byProxy: boolean };

/** Adds so many electors to the lists of all stations in turn; every third one has given a procuration. */
export async function addVoters({ asOwner, world, terminals }: Target, count: number): Promise<readonly Voter[]> {
  const stations = await Promise.all(
    STATIONS.map(async (plan) => ({ plan, terminals: await terminals(assessor(plan.station)) })),
  );
  return asOwner(async (owner) => {
    const voters: Voter[] = [];
    for (const [index, { plan, terminals }] of stations.entries()) {
      const here = await addCrowd(owner, Math.ceil((count - index) / stations.length), plan);
      for (const [place, { elector }] of here.entries()) {
        const [mandataire] = place % 3 === 0 ? await addCrowd(owner, 1) : [];
        const mandant = here[place];
        if (mandant && mandataire) {
          await addProcuration(owner, { mandant, mandataire, account: world.idOf('leroy') });
        }
        voters.push({ elector, mandataire: mandataire?.elector, terminals });
      }
    }
    return voters;
  });
}

export function ballotOf(voter: Voter, byProxy = voter.mandataire !== undefined): Ballot {
  return { voter, id: newId<MarkId>(), key: newId<string>(), byProxy };
}

/** Sends a ballot once, to one of the servers. */
function send({ voter, id, key, byProxy }: Ballot, server: 0 | 1) {
  const { station } = voter.terminals[server];
  const act = { id, key, round: first.id, inside: false };
  const { elector: mandant, mandataire } = voter;
  return outcomeOf(
    byProxy && mandataire
      ? station.proxyVotes.mutate({ ...act, by: { mandant, mandataire } })
      : station.mandantVotes.mutate({ ...act, mandant }),
  );
}

/** What a terminal was told in the end: it is a mark, or why not. `waited` is in milliseconds. */
export type Told = { readonly ballot: Ballot; readonly ok: boolean; readonly status: number; readonly waited: number };

type Servers = readonly (0 | 1)[];
const BOTH: Servers = [0, 1];
/** Milliseconds between two tries. */
const BETWEEN = 50;
/** Milliseconds after which a terminal gives up: the servers have not come back. */
const PATIENCE = 120_000;

/** Sends a ballot with its key until there is an answer, to the servers in turn, as terminals do. */
async function cast(ballot: Ballot, servers: Servers): Promise<Told> {
  const began = performance.now();
  const waited = () => performance.now() - began;
  for (let turn = 0; waited() < PATIENCE; turn += 1) {
    const answer = await send(ballot, servers[turn % servers.length] ?? 0).catch(() => undefined);
    if (answer?.ok) return { ballot, ok: true, status: 200, waited: waited() };
    if (answer && !TO_TRY_AGAIN.includes(answer.status)) {
      return { ballot, ok: false, status: answer.status, waited: waited() };
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  return { ballot, ok: false, status: 0, waited: waited() };
}
const TO_TRY_AGAIN = [429, 503];

type Casting = {
  readonly atOnce: number;
  readonly servers?: Servers;
  /** Hears after each answer how many there were. */
  readonly onAnswered?: (answered: number) => void;
};

/** Casts all ballots by so many terminals at once, half of which turn to one server first. */
export async function castAll(
  ballots: readonly Ballot[],
  { atOnce, servers = BOTH, onAnswered }: Casting,
): Promise<readonly Told[]> {
  const waiting = [...ballots];
  const told: Told[] = [];
  async function terminal(__: unknown, index: number): Promise<void> {
    const own = index % 2 === 0 ? servers : servers.toReversed();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      told.push(await cast(next, own));
      onAnswered?.(told.length);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, terminal));
  return told;
}
