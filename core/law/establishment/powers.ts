import type { Day } from '#core/calendar/day.ts';
import { isCounterOpen } from '#core/law/establishment/channels.ts';
import type { Capacity, Channel, FranceOrAbroad, Habilitation } from '#core/model/authority.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';
/** R-12, art. R72-1 V: a delegate collects; the OPJ who chose the delegate establishes. */
export type Task = 'establish' | 'collect';
type Power = {
  readonly place: FranceOrAbroad;
  readonly channels: readonly Channel[];
  /** Named one by one by a judge, while named. */
  readonly isDesignated: boolean;
  readonly task: Task;
  /**
   * art. R72-1 III, IV: the authority visits people who cannot come, and the places that the
   * prefect opens.
   */
  readonly leavesUnit: boolean;
};

const POLICE: Power = {
  place: 'france',
  channels: ['online', 'counter', 'paper'],
  isDesignated: true,
  task: 'establish',
  leavesUnit: true,
};
const COURT: Power = {
  place: 'france',
  channels: ['paper'],
  isDesignated: false,
  task: 'establish',
  leavesUnit: false,
};
const POST: Power = {
  place: 'abroad',
  channels: ['online', 'counter', 'paper'],
  isDesignated: false,
  task: 'establish',
  leavesUnit: false,
};
const PAPER_ABROAD: Power = { ...POST, channels: ['paper'] };

/**
 * Code électoral, art. R72-1, R72-1-1, R72-2: the powers of each capacity: its task, its place and its
 * papers.
 */
const POWERS: { readonly [capacity in Capacity]: Power | undefined } = {
  opj: POLICE,
  apj: POLICE,
  reservist: POLICE,
  delegate: { ...POLICE, task: 'collect' },
  magistrate: COURT,
  'registry-director': COURT,
  ambassador: POST,
  consul: POST,
  'consular-agent': POST,
  'honorary-consul': PAPER_ABROAD,
  'armed-forces-opj': PAPER_ABROAD,
  captain: PAPER_ABROAD,
  mayor: undefined,
  'deputy-mayor': undefined,
};

/**
 * The act that an authority is about to sign: `on` is the date at its unit, `localDay` the date where the
 * mandant is registered, and `collectedFor` the OPJ whose delegate already collected the request.
 */
export type Signing = {
  readonly channel: Channel;
  readonly place: FranceOrAbroad;
  readonly on: Day;
  readonly localDay: Day;
  readonly collectedFor: AccountId | undefined;
  /** */
  readonly atHome: boolean;
};

/** section 13: may this authority sign? The delegate's own limits are in `taskOf`. */
export function mayEstablish(
  authority: Habilitation,
  signing: Signing,
): Verdict<RefusalOf<'authority-not-entitled' | 'paper-only'>> {
  const { capacity } = authority;
  const power = POWERS[capacity];
  const isEntitled =
    power !== undefined &&
    power.place === signing.place &&
    (!power.isDesignated || isDesignated(authority, signing.on)) &&
    (!signing.atHome || power.leavesUnit) &&
    (power.task !== 'collect' || authority.chosenBy !== undefined) &&
    (signing.collectedFor === undefined || signing.collectedFor === authority.account);

  const reasons: RefusalOf<'authority-not-entitled' | 'paper-only'>[] = [];
  if (!isEntitled) reasons.push({ code: 'authority-not-entitled', capacity });
  if (power && !power.channels.includes(signing.channel))
    reasons.push({ code: 'paper-only', cause: 'authority', capacity });
  else if (signing.channel !== 'paper' && !isCounterOpen(signing.localDay, signing.place)) {
    reasons.push({ code: 'paper-only', cause: 'too-early' });
  }
  return verdict(reasons);
}

/** The authority that signed a paper form, and where. */
export type Signed = Pick<Signing, 'place' | 'atHome'> & { readonly capacity: Capacity };

/**
 * may the authority that a paper form names have signed it there? The designation by a
 * judge is not checked, since no form names the judge.
 */
export function mayHaveSigned({ capacity, place, atHome }: Signed): Verdict<RefusalOf<'authority-not-entitled'>> {
  const power = POWERS[capacity];
  const mayThere = power?.place === place && (!atHome || power.leavesUnit);
  const isEntitled = mayThere && power.task === 'establish' && power.channels.includes('paper');
  return verdict(isEntitled ? [] : [{ code: 'authority-not-entitled', capacity }]);
}

/** R-12, art. R72-1 V: a delegate collects, the other capacities establish. */
export function taskOf(capacity: Capacity): Task {
  return POWERS[capacity]?.task ?? 'establish';
}

/**
 * art. R72-1 III, IV: whether this capacity visits homes, and the places that the prefect opens.
 */
export function leavesUnit(capacity: Capacity): boolean {
  return POWERS[capacity]?.leavesUnit ?? false;
}

/**
 * the place where this capacity acts, and whether a judge designates it; undefined when it never
 * establishes.
 */
export function requirementsOf(capacity: Capacity): Pick<Power, 'place' | 'isDesignated'> | undefined {
  return POWERS[capacity];
}

function isDesignated({ designatedFrom, designatedTo }: Habilitation, on: Day): boolean {
  return designatedFrom !== undefined && designatedFrom <= on && (designatedTo === undefined || on <= designatedTo);
}
