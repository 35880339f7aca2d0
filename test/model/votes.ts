import { isOpen, isOver, pollOf, refuseToGuess, roundOf } from '#test/model/dates.ts';
import { electorOf, kindOf, mandantFaults } from '#test/model/rolls.ts';
import { markAt, stateAt } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import {
  type Answer,
  type Code,
  type Elector,
  type Mark,
  type Procuration,
  type RoundKey,
  refused,
  type World,
  word,
} from '#test/model/world.ts';

export type Vote = { readonly round: RoundKey; readonly station: string | undefined; readonly inside: boolean };
export type VoteResult = { readonly answer: Answer; readonly mark: Mark | undefined };

export function stationOf({ place, station }: Elector): string {
  return `${place}/${station}`;
}

/** at most one mark for each elector and round, first come. */
function markedFaults(world: World, elector: string, round: RoundKey): readonly Code[] {
  const kind = markAt(world, elector, round)?.kind;
  switch (kind) {
    case undefined:
      return [];
    case 'proxy':
      return ['already-voted-by-proxy'];
    case 'in-person':
      return ['already-voted-in-person'];
    case 'remote':
      return ['already-voted-remotely'];
  }
}

/** at the mandant's own station, on its day, while it is open. */
function stationFaults(world: World, elector: Elector, { round, station, inside }: Vote): readonly Code[] {
  const own = stationOf(elector);
  const [place = ''] = (station ?? own).split('/');
  refuseToGuess(elector, roundOf(world, round).round);
  const codes: Code[] = station !== undefined && station !== own ? ['wrong-station'] : [];
  if (!isOpen(world, roundOf(world, round).round, { place, inside })) codes.push('station-closed');
  return codes;
}

function record(world: World, mark: Omit<Mark, 'isCorrected'>): VoteResult {
  const recorded: Mark = { ...mark, isCorrected: false };
  world.marks.push(recorded);
  return { answer: word('recorded'), mark: recorded };
}

/** an elector votes in person. Someone not on the roll votes only by a court decision. */
export function mandantVotes(world: World, name: string, vote: Vote & { readonly decision: boolean }): VoteResult {
  const elector = electorOf(world, name);
  const isElector = isOnRoll(world, elector, vote.round);
  if (vote.decision && isElector) throw new Unclear("a court's decision for one who is on the roll");
  const codes = [...markedFaults(world, name, vote.round), ...stationFaults(world, elector, vote)];
  if (roundOf(world, vote.round).round.isCalledOff) codes.push('round-called-off');
  if (!isElector && !vote.decision) codes.push('not-on-roll');
  if (codes.length > 0) return { answer: refused(codes), mark: undefined };
  if (vote.decision) world.incidents += 1;
  const station = vote.station ?? stationOf(elector);
  return record(world, { elector: name, round: vote.round, kind: 'in-person', procuration: undefined, station });
}

function isOnRoll(world: World, elector: Elector, key: RoundKey): boolean {
  const { election, round } = roundOf(world, key);
  refuseToGuess(elector, round);
  return elector.gone === undefined && mandantFaults(elector, election, pollOf(round, elector.place)).length === 0;
}

/**
 * the mandataire votes for the mandant. A procuration that has ended is refused with the reason of its
 * end (section 12).
 */
export function proxyVotes(
  world: World,
  mandant: string,
  vote: Vote & { readonly by: Procuration | undefined },
): VoteResult {
  const elector = electorOf(world, mandant);
  const codes = [...markedFaults(world, mandant, vote.round), ...stationFaults(world, elector, vote)];
  codes.push(...(vote.by ? proxyFaults(world, vote.by, vote.round) : ['not-received']));
  if (codes.length > 0) return { answer: refused(codes), mark: undefined };
  const station = vote.station ?? stationOf(elector);
  return record(world, { elector: mandant, round: vote.round, kind: 'proxy', procuration: vote.by, station });
}

function proxyFaults(world: World, procuration: Procuration, key: RoundKey): readonly Code[] {
  const state = stateAt(world, procuration, key);
  const codes: Code[] = [];
  if (procuration.status === 'in-control') codes.push('in-control');
  else if (procuration.status !== 'active') codes.push(...procuration.reasons);
  if (state === 'void') codes.push(...(procuration.why.get(key) ?? []));
  if (state === 'not-covered') codes.push('round-not-covered');
  return codes;
}

/**
 * FORMAT: between two people, the living procuration that covers the round, else any living one, else the
 * last that ended.
 */
export function procurationBetween(
  world: World,
  mandant: string,
  mandataire: string,
  key: RoundKey,
): Procuration | undefined {
  const procurations = world.procurations.filter(
    (procuration) => procuration.mandant === mandant && procuration.mandataire === mandataire,
  );
  const living = procurations.filter(({ status }) => status === 'active' || status === 'in-control');
  return (
    living.find((procuration) => stateAt(world, procuration, key) !== 'not-covered') ?? living[0] ?? procurations.at(-1)
  );
}

/** a vote by post or internet, imported. */
export function remoteVote(world: World, name: string, key: RoundKey): VoteResult {
  const elector = electorOf(world, name);
  if (isOver(world, roundOf(world, key).round, elector.place))
    throw new Unclear('a remote vote imported after the close');
  const codes = [...markedFaults(world, name, key)];
  if (!isOnRoll(world, elector, key)) codes.push('not-on-roll');
  else if (!isOpenToRemote(elector, roundOf(world, key).election.type)) codes.push('remote-not-provided');
  if (roundOf(world, key).round.isCalledOff) codes.push('round-called-off', 'round-not-covered');
  if (codes.length > 0) return { answer: refused(codes), mark: undefined };
  if (isOver(world, roundOf(world, key).round, elector.place))
    throw new Unclear('a remote vote imported after the close');
  return record(world, remoteMark(elector, { round: key, station: undefined }));
}

/** Art. L330-13, loi 2013-659 art. 22. */
function isOpenToRemote(elector: Elector, type: string): boolean {
  return kindOf(elector) === 'consular' && ['legislative', 'consular'].includes(type);
}

/**
 * an envelope from a prison, that the presiding officer marks in the elector's place until the close.
 */
export function envelopeVote(world: World, name: string, envelope: Omit<Vote, 'inside'>): VoteResult {
  const elector = electorOf(world, name);
  const vote = { ...envelope, inside: false };
  const codes = [...markedFaults(world, name, vote.round), ...stationFaults(world, elector, vote)];
  if (!isOnRoll(world, elector, vote.round)) codes.push('not-on-roll');
  if (codes.length > 0) return { answer: refused(codes), mark: undefined };
  return record(world, remoteMark(elector, vote));
}

function remoteMark(elector: Elector, { round, station }: Omit<Vote, 'inside'>): Omit<Mark, 'isCorrected'> {
  const at = station ?? stationOf(elector);
  return { elector: elector.name, round, kind: 'remote', procuration: undefined, station: at };
}

/** by two people, until the close; both records stay. */
export function correct(world: World, mark: Mark, hasSecond: boolean): Answer {
  const codes: Code[] = hasSecond ? [] : ['second-person-required'];
  const [place = ''] = mark.station.split('/');
  if (isOver(world, roundOf(world, mark.round).round, place)) codes.push('station-closed');
  if (codes.length > 0) return refused(codes);
  if (mark.isCorrected) throw new Unclear('a mark corrected twice');
  mark.isCorrected = true;
  world.incidents += 1;
  return word('corrected');
}
