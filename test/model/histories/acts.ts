import { allRounds, isOver } from '#test/model/dates.ts';
import { dayIn, plusDays } from '#test/model/days.ts';
import { personOf, pick } from '#test/model/histories/clock.ts';
import type { DraftAct } from '#test/model/histories/drafts.ts';
import { PLACE_NAMES, placeOf } from '#test/model/places.ts';
import { isHeldAt, kindOf, today, typesOf } from '#test/model/rolls.ts';
import type { Election, Elector, Procuration, Thing, World } from '#test/model/world.ts';

type Keys = { readonly [key: string]: unknown };
/** An act as a story writes it; undefined where there is nothing to act on. */
export type WrittenAct = { readonly [action: string]: Keys } | undefined;

/** The act of a draft in this world; `as` names the result. */
export function actOf(world: World, draft: DraftAct, as: string): WrittenAct {
  switch (draft.kind) {
    case 'establish':
      return { establish: { as, ...askedBy(world, draft), ...placeOfAct(draft) } };
    case 'request':
      return { request: { as, ...askedBy(world, draft) } };
    case 'paper':
      return formOf(world, draft, as);
    case 'counter':
    case 'withdraw':
      return pendingOf(world, draft, as);
    case 'decide':
      return decisionOf(world, draft);
    case 'revoke':
    case 'revoke-on-paper':
    case 'revoke-online':
      return revocationOf(world, draft);
    case 'moves':
    case 'goes':
      return eventOf(world, draft);
    case 'proxy-votes':
    case 'mandant-votes':
    case 'remote':
    case 'correct':
      return voteOf(world, draft, as);
    case 'call':
    case 'postpone':
    case 'call-off':
      return changeOf(world, draft, as);
    case 'purge':
      return { purge: {} };
  }
}

/** The first elector is the mandataire of most procurations, so that the cap is reached. */
function peopleOf(world: World, { who, whom }: DraftAct): { readonly mandant: Elector; readonly mandataire: Elector } {
  const [first, ...others] = [...world.electors.values()];
  if (first === undefined) throw new Error('a history has people');
  const mandant = who === 9 ? first : (pick(others, who) ?? first);
  const rest = [first, ...others].filter((elector) => elector !== mandant);
  return { mandant, mandataire: whom < 7 && mandant !== first ? first : (pick(rest, whom) ?? mandant) };
}

function askedBy(world: World, draft: DraftAct): Keys {
  const { mandant, mandataire } = peopleOf(world, draft);
  const link = draft.oddity === 40 ? { link: 'care-staff' } : {};
  return { mandant: mandant.name, mandataire: mandataire.name, covers: coversOf(world, draft), ...link };
}

/** A period one time in four; else an election where both have a vote, nine times in ten. */
function coversOf(world: World, draft: DraftAct): Keys {
  const { mandant, mandataire } = peopleOf(world, draft);
  const { round, rounds, days, oddity } = draft;
  if (rounds === 3) return { until: plusDays(today(world, mandant), 3 * days + 1) };
  const elections = [...world.elections.values()];
  const open = elections.filter((election) => canGive(world, mandant, { mandataire, election: election }));
  const election = pick(open.length > 0 && oddity < 36 ? open : elections, round);
  const numbers = election?.rounds.map(({ number }) => number) ?? [];
  const wanted = numbers.filter((number) => rounds === 2 || number === rounds + 1);
  return { election: election?.name, rounds: wanted.length > 0 ? wanted : numbers.slice(0, 1) };
}

type Between = { readonly mandataire: Elector; readonly election: Election };

function canGive(world: World, mandant: Elector, { mandataire, election }: Between): boolean {
  const { type, rounds } = election;
  const isToCome = rounds.some((round) => !round.isCalledOff && !isOver(world, round, mandant.place));
  const has = [mandant, mandataire].every((elector) => typesOf(elector).includes(type));
  return has && isToCome && isHeldAt(election, mandant.place);
}

function placeOfAct({ place, oddity }: DraftAct): Keys {
  if (oddity === 39) return { authority: 'mayor' };
  if (oddity === 38) return { identity: 'mismatch' };
  if (place === 9) return { place: 'online' };
  return place >= 6 ? { place: 'abroad' } : {};
}

/** a form of some days ago, or of today. */
function formOf(world: World, draft: DraftAct, as: string): WrittenAct {
  const keys = askedBy(world, { ...draft, oddity: 0 });
  const { mandant } = peopleOf(world, draft);
  const late = draft.oddity > 30 ? 0 : draft.days;
  const established = plusDays(today(world, mandant), -late);
  const where = draft.place >= 6 ? { place: 'abroad' } : {};
  return { paper: { as, ...keys, established, ...where } };
}

function pendingOf(world: World, { kind, pick: number, place, oddity }: DraftAct, as: string): WrittenAct {
  const requests = named(world).filter(([, { request, procuration }]) => request && !procuration);
  const [name] = pick(requests, number) ?? [];
  if (name === undefined) return undefined;
  if (kind === 'withdraw') return { withdraw: { request: name } };
  const where = place >= 7 ? { place: 'abroad' } : {};
  return { counter: { as, request: name, ...where, ...(oddity === 37 && { authority: 'delegate', place: 'france' }) } };
}

/** A decision on what waits; sometimes on what was decided already. */
function decisionOf(world: World, { pick: number, oddity }: DraftAct): WrittenAct {
  const established = named(world).filter(([, { procuration }]) => procuration !== undefined);
  const waiting = established.filter(([, { procuration }]) => procuration?.status === 'in-control');
  const [name] = pick(waiting.length > 0 || oddity < 30 ? waiting : established, number) ?? [];
  if (name === undefined) return undefined;
  return { decide: { procuration: name, decision: oddity % 4 === 3 ? 'reject' : 'accept' } };
}

function named({ things }: World): readonly (readonly [string, Thing])[] {
  return [...things];
}

function revocationOf(world: World, { kind, who, days, oddity }: DraftAct): WrittenAct {
  const given = world.procurations;
  const givers = new Set(
    (given.some(isLiving) && oddity < 36 ? given.filter(isLiving) : given).map((procuration) => procuration.mandant),
  );
  const mandant = pick([...givers], who) ?? (oddity < 36 ? undefined : personOf(world, who).name);
  if (mandant === undefined) return undefined;
  const isOfNewCaledonia = world.electors.get(mandant)?.place === 'noumea';
  if (kind === 'revoke' && (!isOfNewCaledonia || oddity < 10)) return { revoke: { mandant } };
  if (kind === 'revoke-online') return { revoke: { mandant, channel: 'online' } };
  const on = world.electors.get(mandant);
  if (on === undefined) return undefined;
  const late = oddity > 30 ? 0 : days % 15;
  return { revoke: { mandant, channel: 'paper', established: plusDays(today(world, on), -late) } };
}

const isLiving = ({ status }: Procuration) => status === 'active' || status === 'in-control';

/** A move stays among the communes two times in three. */
function eventOf(world: World, { kind, who, place, oddity }: DraftAct): WrittenAct {
  const elector = personOf(world, who);
  if (elector.gone !== undefined) return undefined;
  if (kind === 'goes') {
    return { happens: { elector: elector.name, event: pick(['dies', 'loses-rights', 'struck-off'], oddity) } };
  }
  const others = PLACE_NAMES.filter((name) => name !== elector.place);
  const near = others.filter((name) => placeOf(name).kind === kindOf(elector));
  const to = pick(oddity % 3 > 0 && near.length > 0 ? near : others, place);
  if (elector.eu || to === undefined) return undefined;
  return { happens: { elector: elector.name, event: 'moves', to } };
}

function voteOf(world: World, { kind, pick: number, round, who, oddity }: DraftAct, as: string): WrittenAct {
  if (kind === 'correct') {
    const mark = pick(
      [...world.votes].filter(([, { isCorrected }]) => !isCorrected),
      number,
    )?.[0];
    return mark === undefined ? undefined : { correct: { mark, reason: 'a homonym' } };
  }
  const established = named(world).filter(([, { kind }]) => kind === 'procuration');
  const usable = established.filter(([, thing]) => isUsableToday(world, thing));
  const [name, thing] = pick(usable.length > 0 && oddity < 36 ? usable : established, number) ?? [];
  const elector = thing ? world.electors.get(thing.mandant) : personOf(world, who);
  if (elector === undefined) return undefined;
  const polled = allRounds(world).filter((one) => one.round.dates.get(elector.place) === today(world, elector));
  const at = pick(polled.length > 0 ? polled : allRounds(world), round);
  if (at === undefined) return undefined;
  const where = { election: at.election.name, round: at.round.number };
  const inside = oddity % 8 === 7 ? { inside: true } : {};
  if (kind === 'remote') return { remote: { elector: elector.name, ...where } };
  if (kind === 'mandant-votes') return { 'mandant-votes': { as, mandant: elector.name, ...where, ...inside } };
  return name === undefined ? undefined : { 'proxy-votes': { as, procuration: name, ...where, ...inside } };
}

function isUsableToday(world: World, { procuration }: Thing): boolean {
  const elector = procuration && world.electors.get(procuration.mandant);
  if (procuration === undefined || elector === undefined) return false;
  return allRounds(world).some(
    ({ round }) =>
      procuration.rounds.get(round.key) === 'usable' && round.dates.get(elector.place) === today(world, elector),
  );
}

const CALLED = ['referendum', 'legislative', 'municipal', 'european', 'departmental', 'consular'];

/** A call, a postponement, a round called off: on the Sunday of another election when there is one. */
function changeOf(world: World, { kind, pick: number, round, rounds, oddity, who }: DraftAct, as: string): WrittenAct {
  const toCome = allRounds(world).filter((one) => !PLACE_NAMES.some((place) => isOver(world, one.round, place)));
  const sundays = toCome.map((one) => one.round.sunday);
  const later = plusDays(dayIn(world.now, 'Europe/Paris'), 7 * (number + 2));
  if (kind === 'call') {
    const first = pick([...sundays, sundayAfter(later)], oddity);
    const type = pick(CALLED, rounds + 2 * number);
    const places = type === 'municipal' ? { in: [personOf(world, who).place] } : {};
    const tour = oddity % 2 === 0 ? [first] : [first, plusDays(first ?? later, 7)];
    return { call: { [`called-${as}`]: { type, rounds: tour, ...places } } };
  }
  const at = pick(toCome, round);
  if (at === undefined) return undefined;
  const where = { election: at.election.name, round: at.round.number };
  if (kind === 'call-off') return { 'call-off': where };
  const to = pick([plusDays(at.round.sunday, 7), ...sundays, plusDays(at.round.sunday, 7 * number)], oddity);
  return to === at.round.sunday ? undefined : { postpone: { ...where, to } };
}

/** 7 June 2026 was a Sunday. */
function sundayAfter(day: string): string {
  const SUNDAY = Date.UTC(2026, 5, 7);
  const WEEK = 7 * 24 * 3_600_000;
  const weeks = Math.ceil((Date.parse(day) - SUNDAY) / WEEK);
  return new Date(SUNDAY + weeks * WEEK).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
