import type { CertifiedSession } from '#core/model/vouched-identity.ts';
import type { PageContext } from '#web/session.ts';
import type { ComingBackFault } from '#web/sign-in/provider-client.ts';

/** Why an identity does not take the place of the counter; `too-old`: certified too long ago. */
export type CertifiedFault =
  | ComingBackFault
  | Extract<CertifiedSession, { ok: false }>['why']
  | 'too-old'
  | 'law'
  | 'away';

export const CERTIFIED_FAULTS = [
  'cancelled',
  'not-assured',
  'incomplete',
  'stale',
  'too-old',
  'law',
  'away',
  'other-person',
  'nobody-on-roll',
  'several-on-roll',
  'account-locked',
  'france-connect',
  'nc-connect',
] as const satisfies readonly CertifiedFault[];

/** The parameter by which the page of a request is told. */
export const FAULT = 'identite';

export function certifiedFaultOf(c: PageContext): CertifiedFault | undefined {
  return CERTIFIED_FAULTS.find((fault) => fault === c.req.query(FAULT));
}
