import type { MarkId } from '#core/model/ids.ts';
import { untilAccepted, untilAnswered } from '#test/crash/day/retry.ts';
import { identityOf, type Person } from '#test/database/people.ts';
import { first, newId, stationOf } from '#test/database/places.ts';
import { FIRST_ROUND, PAPER_AUTHORITY } from '#test/database/procurations.ts';
import { assessor, PASSWORD } from '#test/database/world.ts';
import type { Api } from '#test/server/terminal.ts';

export const DENAIN = stationOf('denain');

/** Who acts on the polling day of one station. */
export type Bureau = {
  readonly terminals: readonly [Api, Api];
  readonly presiding: Api;
  readonly townHall: Api;
  readonly admin: Api;
};

/** The answers that the bureau received. */
export type DayLog = {
  readonly marks: MarkId[];
  readonly corrected: MarkId[];
  readonly recorded: string[];
  readonly refused: string[];
};
export const emptyDayLog = (): DayLog => ({ marks: [], corrected: [], recorded: [], refused: [] });

const round = first.id;
const SECOND = { name: assessor(DENAIN), password: PASSWORD };
type Voting = { readonly told: DayLog; readonly api: Api; readonly inside?: boolean };

export async function inPerson(
  { elector: mandant }: Person,
  { told: dayLog, api, inside = false }: Voting,
): Promise<void> {
  const act = { key: newId<string>(), id: newId<MarkId>(), round, inside, mandant };
  logVote(dayLog, await untilAnswered(() => api.station.mandantVotes.mutate(act)));
}

export async function byProxy(
  mandant: Person,
  mandataire: Person,
  { told: dayLog, api, inside = false }: Voting,
): Promise<void> {
  const by = { mandant: mandant.elector, mandataire: mandataire.elector };
  const act = { key: newId<string>(), id: newId<MarkId>(), round, inside, by };
  logVote(dayLog, await untilAnswered(() => api.station.proxyVotes.mutate(act)));
}

/** A vote by court decision. The same name sent twice is one person. */
export async function courtDecisionVote(lastName: string, { told: dayLog, api }: Voting): Promise<void> {
  const who = { lastName, firstNames: 'Aimée Rose', sex: 'F' as const, born: '1990-05-06' };
  const decision = { on: '2027-04-09', court: 'Tribunal judiciaire de Valenciennes' };
  const act = { key: newId<string>(), id: newId<MarkId>(), round, inside: false, bearer: who, decision };
  logVote(dayLog, await untilAnswered(() => api.station.bearerVotes.mutate(act)));
}

function logVote(
  dayLog: DayLog,
  answer: Awaited<ReturnType<typeof untilAnswered<{ readonly mark: { readonly id: MarkId } }>>>,
): void {
  if (answer.ok) dayLog.marks.push(answer.result.mark.id);
  else if (answer.status === 422) dayLog.refused.push(answer.codes.join());
  else throw new Error(`a vote failed: ${answer.status}`);
}

export async function correct(mark: MarkId, { told: dayLog, api }: Voting): Promise<void> {
  const act = { key: newId<string>(), mark, reason: 'La ligne au-dessus', second: SECOND };
  await untilAccepted(() => api.station.correct.mutate(act));
  dayLog.corrected.push(mark);
}

const PAPER = {
  place: 'france' as const,
  authority: PAPER_AUTHORITY,
};

/** A form that comes to the town hall while its station votes. */
export async function recordLate(mandant: Person, mandataire: Person, { told: dayLog, api }: Voting): Promise<void> {
  const form = {
    key: newId<string>(),
    mandant: { id: mandant.elector },
    mandataire: identityOf(mandataire),
    validity: FIRST_ROUND,
    ...PAPER,
  };
  const { procuration } = await untilAccepted(() => api.paper.record.mutate({ ...form, writtenOn: '2027-04-09' }));
  dayLog.recorded.push(procuration);
}

export async function revokeLate({ elector: id }: Person, { api }: Pick<Voting, 'api'>): Promise<void> {
  const paper = { key: newId<string>(), mandant: { id }, writtenOn: '2027-04-10', ...PAPER };
  await untilAccepted(() => api.paper.revoke.mutate(paper));
}

export async function writeDown(text: string, { api }: Pick<Voting, 'api'>): Promise<void> {
  const act = { key: newId<string>(), round, what: 'incident' as const, text };
  await untilAccepted(() => api.station.write.mutate(act));
}

export async function openStation({ presiding }: Bureau): Promise<void> {
  const input = { key: newId<string>(), round };
  const { pack } = await untilAccepted(() => presiding.station.pack.mutate(input));
  const opening = { key: newId<string>(), round, pack: pack.no, here: pack.facts, reason: 'Vu à deux', second: SECOND };
  await untilAccepted(() => presiding.station.open.mutate(opening));
}

export async function closeStation({ presiding }: Bureau, inside: number): Promise<void> {
  const act = { key: newId<string>(), round, inside };
  await untilAccepted(() => presiding.station.close.mutate(act));
}

export async function countMoreInside({ presiding }: Bureau, inside: number): Promise<void> {
  const act = { key: newId<string>(), round, inside, reason: 'Dans les isoloirs' };
  await untilAccepted(() => presiding.station.moreInside.mutate(act));
}
