import type { AccountId, StationId } from '#core/model/ids.ts';

/**
 * The roles that sign in, and what each may do. Scopes (unit, commune, station, one's own) are checked
 * with the facts.
 */
export const ROLES = ['elector', 'officer', 'town-hall', 'assessor', 'presiding-officer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = {
  'request.submit': ['elector'],
  'request.establishOnline': ['elector'],
  'request.withdraw': ['elector'],
  'request.mine': ['elector'],
  'counter.find': ['officer'],
  'counter.person': ['officer'],
  'counter.today': ['officer'],
  'counter.collected': ['officer'],
  'counter.receipt': ['officer'],
  'counter.establish': ['officer'],
  'counter.standAt': ['officer'],
  'counter.preview': ['officer'],
  'counter.form': ['officer'],
  'counter.revoke': ['officer'],
  'procuration.explain': ['elector', 'officer'],
  'procuration.mine': ['elector'],
  'procuration.track': ['elector', 'officer', 'town-hall', 'assessor', 'presiding-officer'],
  'procuration.annul': ['officer'],
  'register.list': ['town-hall'],
  'search.find': ['town-hall'],
  'procuration.waiting': ['town-hall'],
  'procuration.decide': ['town-hall'],
  'roll.record': ['town-hall', 'admin'],
  'roll.import': ['town-hall', 'admin'],
  'roll.seal': ['admin'],
  'paper.record': ['town-hall'],
  'paper.revoke': ['town-hall'],
  'paper.annul': ['town-hall'],
  'station.list': ['assessor', 'presiding-officer'],
  'station.annex': ['assessor', 'presiding-officer', 'town-hall'],
  'listPrint.record': ['assessor', 'presiding-officer', 'town-hall'],
  'listPrint.show': ['assessor', 'presiding-officer', 'town-hall', 'admin'],
  'listPrint.acknowledge': ['assessor', 'presiding-officer'],
  'station.card': ['assessor', 'presiding-officer'],
  'station.mark': ['assessor', 'presiding-officer'],
  'station.correct': ['presiding-officer'],
  'station.courtDecision': ['presiding-officer'],
  'station.prisonEnvelope': ['presiding-officer'],
  'station.pack': ['presiding-officer'],
  'station.open': ['presiding-officer'],
  'station.close': ['presiding-officer'],
  'station.minutes': ['assessor', 'presiding-officer'],
  'station.write': ['presiding-officer'],
  'station.writeRefusal': ['assessor', 'presiding-officer'],
  'board.show': ['town-hall', 'admin'],
  'mark.import': ['admin'],
  'message.list': ['admin'],
  'message.sendAgain': ['admin'],
  'message.bounce': ['admin'],
  'retention.purge': ['admin'],
  'account.list': ['admin'],
  'account.manage': ['admin'],
  'audit.verify': ['admin'],
  'audit.list': ['admin'],
  'place.import': ['admin'],
  'election.call': ['admin'],
  'state.read': ['admin'],
} as const satisfies { readonly [act: string]: readonly Role[] };
export type Permission = keyof typeof PERMISSIONS;

export function isAllowed(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(role);
}

type Holder = { readonly id: AccountId; readonly role: Role; readonly station: StationId | null };

/**
 * whether `opener` may unlock a holder's screen: the holder does, and so does the presiding officer of
 * the holder's station.
 */
export function mayUnlock(holder: Holder, opener: Holder): boolean {
  if (opener.id === holder.id) return true;
  return opener.role === 'presiding-officer' && opener.station !== null && opener.station === holder.station;
}
