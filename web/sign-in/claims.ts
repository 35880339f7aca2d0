import { addDays, type Day, readBirth, readDay } from '#core/calendar/day.ts';
import { dayAt, fromEpoch, PARIS } from '#core/calendar/instant.ts';
import type { VouchedIdentity } from '#core/model/vouched-identity.ts';

type CivilStatus = Pick<VouchedIdentity, 'lastName' | 'firstNames' | 'sex' | 'born'>;
type Claims = { readonly [claim: string]: unknown };

const SEXES: { readonly [gender: string]: VouchedIdentity['sex'] | undefined } = { female: 'F', male: 'M' };

/**
 * The civil status among a provider's claims; undefined when a part is missing. A day or a month of birth may
 * be unknown: `1992-00-00`.
 */
export function identityIn(claims: Claims): CivilStatus | undefined {
  const lastName = textOf(claims['family_name']);
  const firstNames = textOf(claims['given_name']);
  const born = readBirth(textOf(claims['birthdate']) ?? '');
  const sex = SEXES[textOf(claims['gender']) ?? ''];
  if (lastName === undefined || firstNames === undefined || born === undefined || sex === undefined) return undefined;
  return { lastName, firstNames, sex, born };
}

const LONGEST = 256;

function textOf(claim: unknown): string | undefined {
  const text = typeof claim === 'string' ? claim.normalize('NFC').trim() : '';
  return text === '' || text.length > LONGEST || UNSEEN.test(text) ? undefined : text;
}

/** Signs that a name on a screen must not have: of control, of direction, of no width. */
const UNSEEN = /\p{C}/u;

/**
 * the day on which an identity was certified; undefined for a claim that says none. A provider without
 * such a claim vouches at the level of certified identities for those that still are, and the day before the
 * sign-in counts: where the elector is, it may be that day still.
 */
export function certifiedOnIn(claims: Claims, claim: string | undefined, authTime: unknown): Day | undefined {
  if (claim !== undefined) return readDay(textOf(claims[claim]) ?? '');
  return typeof authTime === 'number' ? addDays(dayAt(fromEpoch(authTime * 1_000), PARIS), -1) : undefined;
}

/** Whether an identity was checked at the level that was asked for, or at a higher one. */
export function isAssured(acr: unknown, asked: string): boolean {
  const level = levelOf(acr);
  return level !== undefined && level >= (levelOf(asked) ?? Number.POSITIVE_INFINITY);
}

function levelOf(acr: unknown): number | undefined {
  const level = /^eidas([1-3])$/.exec(typeof acr === 'string' ? acr : '')?.[1];
  return level === undefined ? undefined : Number(level);
}
