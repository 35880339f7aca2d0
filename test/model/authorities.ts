import type { Code } from '#test/model/world.ts';

type Authority = {
  readonly acts: 'in France' | 'abroad' | 'never';
  readonly takes: 'references' | 'paper only' | 'nothing alone';
  /** Designated by the judge, and while designated. */
  readonly designated: boolean;
  /** Goes to the mandant's home. */
  readonly visits: boolean;
};
const POLICE: Authority = { acts: 'in France', takes: 'references', designated: true, visits: true };
const COURT: Authority = { acts: 'in France', takes: 'paper only', designated: false, visits: false };
const CONSULAR: Authority = { acts: 'abroad', takes: 'references', designated: false, visits: false };
const CONSULAR_ON_PAPER: Authority = { ...CONSULAR, takes: 'paper only' };
const MAYOR: Authority = { ...COURT, acts: 'never' };

/** */
const AUTHORITIES: Readonly<Record<string, Authority>> = {
  opj: POLICE,
  apj: POLICE,
  reservist: POLICE,
  delegate: { ...POLICE, takes: 'nothing alone' },
  magistrate: COURT,
  'registry-director': COURT,
  ambassador: CONSULAR,
  consul: CONSULAR,
  'consular-agent': CONSULAR,
  'honorary-consul': CONSULAR_ON_PAPER,
  'armed-forces-opj': CONSULAR_ON_PAPER,
  captain: CONSULAR_ON_PAPER,
  mayor: MAYOR,
  'deputy-mayor': MAYOR,
};

export type ActingAuthority = { readonly authority?: string | undefined; readonly place: string };

export function authorityOf({ authority, place }: ActingAuthority): string {
  return authority ?? (place === 'abroad' ? 'consul' : 'opj');
}

function rulesOf(actingAuthority: ActingAuthority): Authority {
  return AUTHORITIES[authorityOf(actingAuthority)] ?? MAYOR;
}

/** police and courts act in France, consular and armed-forces authorities abroad. */
function isOutOfPlace({ acts }: Authority, place: string): boolean {
  return acts === 'never' || (acts === 'abroad') !== (place === 'abroad');
}

export type AtTheCounter = ActingAuthority & {
  readonly designated: boolean;
  readonly home: boolean;
  readonly statement: boolean;
  readonly identity: 'match' | 'mismatch';
};

/** the refusals of a counter, which leave the request unchanged. */
export function counterFaults(at: AtTheCounter): readonly Code[] {
  const authority = rulesOf(at);
  const codes: Code[] = [];
  if (isOutOfPlace(authority, at.place) || (authority.designated && !at.designated))
    codes.push('authority-not-entitled');
  if (authority.takes === 'paper only') codes.push('paper-only');
  if (at.home && !at.statement) codes.push('statement-missing');
  if (at.home && !authority.visits) codes.push('authority-not-entitled');
  if (at.identity === 'mismatch') codes.push('identity-mismatch');
  return codes;
}

/** a form that such an authority did not sign exists, and is rejected. */
export function paperFaults(actingAuthority: ActingAuthority): readonly Code[] {
  const authority = rulesOf(actingAuthority);
  const isEntitled = !isOutOfPlace(authority, actingAuthority.place) && authority.takes !== 'nothing alone';
  return isEntitled ? [] : ['authority-not-entitled'];
}
