import { addDays, addMonths, type Day } from '#core/calendar/day.ts';
import { fromEpoch, type Instant, instantOf, localTime, PARIS, toEpoch } from '#core/calendar/instant.ts';
import { type ControlFacts, control } from '#core/law/establishment/control.ts';
import type { ProcurationId, RequestId } from '#core/model/ids.ts';
import type { Active, Validity } from '#core/model/procuration.ts';
import { AROUND_THE_CLOCK } from '#server/demonstration/rolls.ts';
import { SIGNATURE } from '#test/generate/accounts.ts';
import { idOf } from '#test/generate/ids.ts';
import { electorsOf, type World } from '#test/generate/world.ts';

const FIRST_DAY = 30;
const DAYS = 29;
/** Minutes that a counter is open, from eight. */
const OPEN = 600;
const MINUTE = 60_000;
const EIGHT = localTime('08:00');
/** A prime above any number of procurations: they come from everywhere on every day. */
const SHUFFLE = 50_000_017;
const MONTHS = 10;
/** Places that the first period of ten stands before the next ten. */
const FIRST_PERIOD = 3;

/** The procuration of an index from 0; throws when core's control does not make it active. */
export function procurationMaker(world: World): (index: number) => Active {
  const { plan, before, layout, bureaus, today } = world;
  const electorAt = electorsOf(world);
  const roundsOf = roundsMaker(world);
  const openings = new Map<number, Opening>();
  return (index) => {
    const pair = layout.procuration(index);
    const [mandant, mandataire] = [electorAt(pair.mandant), electorAt(pair.mandataire)];
    const [roll] = mandant.registrations;
    if (roll === undefined) throw new Error('an elector without a line');
    const rank = (index * SHUFFLE) % plan.procurations;
    const days = (rank / plan.procurations) * DAYS;
    const opening = openings.get(Math.floor(days)) ?? openingOn(addDays(today, Math.floor(days) - FIRST_DAY));
    openings.set(Math.floor(days), opening);
    const { day } = opening;
    const validity = validityOf(world, index);
    const act = {
      id: idOf<ProcurationId>('procuration', plan.seed, before.procurations + index),
      recordedNo: before.recordedNo + rank + 1,
      at: fromEpoch(opening.at + Math.floor((days % 1) * OPEN) * MINUTE),
      day,
      place: 'france' as const,
      onPaper: false,
      homeVisit: false,
    };
    return {
      id: act.id,
      status: 'active',
      request: idOf<RequestId>('request', plan.seed, before.requests + index),
      mandant: mandant.id,
      mandataire: mandataire.id,
      commune: roll.commune,
      mandantList: roll.list,
      validity,
      establishment: { ...act, localDay: day, way: 'counter', authority: { account: bureaus.officer, ...SIGNATURE } },
      heldFrom: day,
      flags: [],
      effectiveAt: act.at,
      rounds: roundsOf({ mandant, mandataire, validity, act, mandantList: roll.list }),
    };
  };
}

/** Acts are spread over the four weeks before yesterday, in the order of their rank. */
type Opening = { readonly day: Day; readonly at: number };
const openingOn = (day: Day): Opening => ({ day, at: toEpoch(instantOf(day, EIGHT, PARIS)) });

type Act = Pick<ControlFacts, 'mandant' | 'mandataire' | 'validity' | 'mandantList'> & {
  readonly act: ControlFacts['act'] & { readonly at: Instant };
};

/**
 * Runs control once for all acts of one day with one validity. Generated people differ in nothing that
 * control looks at.
 */
function roundsMaker({ communes, elections }: World): (act: Act) => Active['rounds'] {
  const known = new Map<string, Active['rounds']>();
  return ({ act, ...facts }) => {
    const { validity, mandant } = facts;
    const key = `${act.day} ${validity.kind === 'period' ? validity.until : validity.rounds}`;
    const same = known.get(key);
    if (same) return same;
    const hours = new Map(mandant.registrations.map(({ station }) => [station, AROUND_THE_CLOCK]));
    const decided = control({
      ...facts,
      act,
      at: act.at,
      elections,
      communes,
      hours,
      given: [],
      competitors: { holdings: [], ended: [], endedGiven: [] },
    });
    if (decided.status !== 'active') throw new Error(`control made it ${JSON.stringify(decided)}`);
    known.set(key, decided.rounds);
    return decided.rounds;
  };
}

/** Of ten procurations, `periods` run ten months, one of the others covers a single round, the rest both. */
export function validityOf({ plan, elections: [current], today }: World, index: number): Validity {
  if ((index + FIRST_PERIOD) % 10 < plan.periods) return { kind: 'period', until: addMonths(today, MONTHS) };
  return { kind: 'election', election: current.id, rounds: index % 10 === 3 ? [1] : [1, 2] };
}
