import type { Day } from '#core/calendar/day.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { findNamesakes, findNumbered } from '#drizzle/queries/elector-identity.ts';
import type { NewElector } from '#drizzle/queries/electors.ts';
import { nameKey } from '#server/electors/identify.ts';
import { digest } from '#server/records/digest.ts';

/**
 * The voter as the decision and the identity document name him. `nne` tells homonyms of one birth date apart;
 * `isAnother`: the bureau rules that the voter is none of the homonyms known.
 */
export type CourtDecisionVoter = {
  readonly lastName: string;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
  readonly born: Day;
  readonly nne?: string | undefined;
  readonly isAnother?: boolean | undefined;
};

export type Identification =
  | { readonly kind: 'known'; readonly elector: ElectorId }
  | { readonly kind: 'several' }
  | { readonly kind: 'nobody'; readonly newcomer: NewElector };

export async function identifyVoter(tx: Tx, voter: CourtDecisionVoter): Promise<Identification> {
  const { nne, born, isAnother = false } = voter;
  const numbered = nne === undefined ? undefined : await findNumbered(tx, nne);
  if (numbered) return numbered.born === born ? { kind: 'known', elector: numbered.id } : { kind: 'several' };

  const key = nameKey(voter);
  const namesakes = await findNamesakes(tx, { nameKey: key, born });
  if (isAnother) return asAnother(namesakes, newcomerOf(voter, key, nne ?? 'another'));
  const [only, ...others] = namesakes;
  if (only === undefined) return { kind: 'nobody', newcomer: newcomerOf(voter, key) };
  const isOnlyOne = others.length === 0 && (nne === undefined || only.nne === null);
  return isOnlyOne ? { kind: 'known', elector: only.id } : { kind: 'several' };
}

/** A voter once ruled to be another than the homonyms is known at the next vote. */
function asAnother(namesakes: readonly { readonly id: ElectorId }[], newcomer: NewElector): Identification {
  const isKnown = namesakes.some(({ id }) => id === newcomer.id);
  return isKnown ? { kind: 'known', elector: newcomer.id } : { kind: 'nobody', newcomer };
}

function newcomerOf(
  { nne, lastName, firstNames, sex, born }: CourtDecisionVoter,
  key: string,
  toldBy?: string,
): NewElector {
  return {
    id: idOf(key, born, toldBy),
    nne,
    lastName,
    usageName: undefined,
    firstNames,
    sex,
    born,
    isProtected: false,
    lost: undefined,
    registrations: [],
    nameKey: key,
  };
}

/** A UUIDv8 (RFC 9562) that is the same for the same person on every server. */
function idOf(key: string, born: Day, toldBy?: string): ElectorId {
  const hex = toldBy === undefined ? digest('bearer', key, born) : digest('bearer', key, born, toldBy);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-') as ElectorId;
}
