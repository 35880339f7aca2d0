import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarkId } from '#core/ids.ts';
import { instant } from '#core/instant.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { addProcuration } from '#test/make/acts.ts';
import { addCrowd, type Person } from '#test/make/people.ts';
import { first, newId, stationOf } from '#test/make/places.ts';
import { assessor, PASSWORD, president } from '#test/make.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');
const at = (time: string) => instant(`2027-04-11T${time}+02:00`);

let running: Running;
let bureau: Api;
let presiding: Api;

beforeAll(async () => {
  running = await startRunning();
  bureau = await running.as(assessor(DENAIN));
  presiding = await running.as(president(DENAIN));
});
afterAll(() => running.close());

const vote = ({ elector: mandant }: Person, inside = false) =>
  bureau.station.mandantVotes.mutate({ key: newId(), id: newId<MarkId>(), round: first.id, inside, mandant });

describe('The closing of a station’s round (R-47)', () => {
  test('tells what was declared, voted, refused by reason, corrected, and the head of the log', async () => {
    const [ana, ben, cam, dan] = await addCrowd(running.database, 4);
    if (!ana || !ben || !cam || !dan) throw new Error('a crowd of four');
    await addProcuration(running.database, { mandant: ana, mandataire: ben, account: running.world.idOf('leroy') });
    running.setClock(at('07:50'));
    const { pack } = await presiding.station.pack.mutate({ key: newId(), round: first.id });
    await presiding.station.open.mutate({ key: newId(), round: first.id, pack: pack.no, here: pack.facts });

    running.setClock(at('10:00'));
    const by = { mandant: ana.elector, mandataire: ben.elector };
    const proxy = () =>
      bureau.station.proxyVotes.mutate({ key: newId(), id: newId<MarkId>(), round: first.id, inside: false, by });
    await proxy();
    await failureOf(proxy());
    await failureOf(vote(ana));
    const { mark } = await vote(ben);
    const second = { name: assessor(DENAIN), password: PASSWORD };
    await presiding.station.correct.mutate({ key: newId(), mark: mark.id, reason: 'Erreur', second });
    running.setClock(at('19:00'));
    await presiding.station.close.mutate({ key: newId(), round: first.id, inside: 1 });
    running.setClock(at('19:05'));
    await vote(cam, true);
    await failureOf(vote(dan));

    const its = await bureau.station.closing.query({ round: first.id, signed: 3 });
    expect(its).toMatchObject({
      station: DENAIN,
      commune: 'Denain',
      hours: { opens: '08:00', closes: '19:00' },
      sitting: { kind: 'closed', openedAt: at('07:50'), closedAt: at('19:00'), inside: { counted: 1, voted: 1 } },
      pack: { no: 1, digest: pack.facts.digest, electors: 4, procurations: 1 },
      totals: { proxy: 1, 'in-person': 1, voted: 2, corrected: 1, afterClose: 1, courtDecisions: 0, remote: 0 },
      refused: [
        { what: 'already-voted-by-proxy', count: 2 },
        { what: 'station-closed', count: 1 },
      ],
      incidents: [{ what: 'correction', count: 1 }],
      discrepancies: [{ kind: 'signed-otherwise', signed: 3, marked: 2 }],
    });
    expect(its.head?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('names the vote of a procuration that was revoked since', async () => {
    const station = stationOf('denain', 2);
    const [mandant, mandataire] = await addCrowd(running.database, 2, { on: 'denain', station });
    if (!mandant || !mandataire) throw new Error('a crowd of two');
    const account = running.world.idOf('leroy');
    const { id } = await addProcuration(running.database, { mandant, mandataire, account });
    running.setClock(at('10:00'));
    const second = await running.as(assessor(station));
    const act = { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false };
    const { mark } = await second.station.proxyVotes.mutate({ ...act, by: { procuration: id } });
    await running.database.db
      .update(procurations)
      .set({ status: 'revoked', endedAt: at('11:00') })
      .where(eq(procurations.id, id));

    expect((await second.station.closing.query({ round: first.id })).discrepancies).toEqual([
      { kind: 'ended-since', marks: [mark.id], codes: ['revoked'] },
    ]);
  });

  test('of another station tells nothing of this one', async () => {
    const elsewhere = await running.as(assessor(stationOf('marly')));
    expect(await elsewhere.station.closing.query({ round: first.id })).toMatchObject({
      sitting: { kind: 'undeclared' },
      pack: undefined,
      totals: { voted: 0 },
      refused: [],
      incidents: [],
    });
  });
});
