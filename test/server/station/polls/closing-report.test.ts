import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { addCrowd, addPerson, type Person } from '#test/database/people.ts';
import { first, newId, second as secondRound, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, PASSWORD, president } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
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
    const proxy = () => bureau.station.proxyVotes.mutate({ ...newVote(), by });
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

    const report = await bureau.station.closing.query({ round: first.id, signed: 3, envelopes: 4 });
    expect(report).toMatchObject({
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
      opened: { by: president(DENAIN), second: undefined, because: undefined, checks: [], terminals: 2 },
      closed: { by: president(DENAIN), moreInside: undefined },
      minutes: [{ kind: 'correction', reason: 'Erreur' }],
      discrepancies: [
        { kind: 'signed-otherwise', signed: 3, marked: 2 },
        { kind: 'envelopes-otherwise', envelopes: 4, signed: 3 },
      ],
    });
    expect(report.head?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('names the vote of a procuration that was revoked since', async () => {
    const station = stationOf('denain', 2);
    const [mandant, mandataire] = await addCrowd(running.database, 2, { on: 'denain', station });
    if (!mandant || !mandataire) throw new Error('a crowd of two');
    const account = running.world.idOf('leroy');
    const { id } = await addProcuration(running.database, { mandant, mandataire, account });
    running.setClock(at('10:00'));
    const second = await running.as(assessor(station));
    const act = newVote();
    const { mark } = await second.station.proxyVotes.mutate({ ...act, by: { procuration: id } });
    await running.database.db
      .update(procurations)
      .set({ status: 'revoked', endedAt: at('11:00'), endedOn: day('2027-04-11') })
      .where(eq(procurations.id, id));

    const { discrepancies, behind } = await second.station.closing.query({ round: first.id });
    expect(discrepancies).toEqual([{ kind: 'ended-since', marks: [mark.id], codes: ['revoked'] }]);
    const { lastName } = mandant;
    expect(behind).toMatchObject([{ id: mark.id, kind: 'proxy', at: at('10:00'), elector: { lastName } }]);
    expect(behind[0]?.mandataire).toBeDefined();
  });

  test('of another station tells nothing of this one', async () => {
    running.setClock(at('10:00'));
    const station = stationOf('denain', 2);
    const { elector: mandant } = await addPerson(running.database, { station });
    const act = newVote();
    await (await running.as(assessor(station))).station.mandantVotes.mutate({ ...act, mandant });
    const elsewhere = await running.as(assessor(stationOf('noumea')));
    expect(await elsewhere.station.closing.query({ round: first.id })).toMatchObject({
      sitting: { kind: 'undeclared' },
      pack: undefined,
      totals: { voted: 0 },
      refused: [],
      minutes: [],
    });
  });

  test('keeps what the opening did not agree on, and who opened all the same', async () => {
    const station = stationOf('marly');
    running.setClock(at('07:50'));
    const head = await running.as(president(station));
    await running.as(assessor(station));
    const { pack } = await head.station.pack.mutate({ key: newId(), round: first.id });
    const here = { ...pack.facts, electors: pack.facts.electors + 1 };
    const opening = { round: first.id, pack: pack.no, here };
    await failureOf(head.station.open.mutate({ ...opening, key: newId() }));
    const second = { name: assessor(station), password: PASSWORD };
    await head.station.open.mutate({ ...opening, key: newId(), reason: 'Liste papier suivie', second });

    const checks = [{ what: 'electors', agrees: false }];
    expect(await head.station.closing.query({ round: first.id })).toMatchObject({
      opened: { by: president(station), second: assessor(station), because: 'Liste papier suivie', checks },
      discrepancies: [{ kind: 'opened-otherwise', checks }],
    });
  });

  test('of one round has nothing of another that the station holds the same day', async () => {
    running.setClock(at('10:00'));
    const station = stationOf('denain', 2);
    const [presiding, bureau] = [await running.as(president(station)), await running.as(assessor(station))];
    const text = { key: newId<string>(), what: 'incident', text: 'Panne de courant' } as const;
    await presiding.station.write.mutate({ ...text, round: first.id });
    const { minutes } = await bureau.station.closing.query({ round: first.id });
    expect(minutes).toContainEqual(expect.objectContaining({ kind: 'written', text: 'Panne de courant' }));
    const report = await bureau.station.closing.query({ round: secondRound.id });
    expect(report).toMatchObject({ minutes: [], totals: { voted: 0 }, refused: [] });
  });
});
