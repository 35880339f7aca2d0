import { timeZone } from '#core/calendar/instant.ts';
import { POSTS, POSTS_OF_THE_AMERICAS } from '#core/law/elections/territories.ts';
import type { Commune } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';

/** A consular post's code: Z, which begins no INSEE code, its country by ISO 3166-1, its number there. */
const ROWS = [
  ['ZBR01', 'São Paulo', POSTS_OF_THE_AMERICAS, 'America/Sao_Paulo'],
  ['ZCA01', 'Montréal', POSTS_OF_THE_AMERICAS, 'America/Toronto'],
  ['ZDE01', 'Berlin', POSTS, 'Europe/Berlin'],
  ['ZGB01', 'Londres', POSTS, 'Europe/London'],
  ['ZJP01', 'Tokyo', POSTS, 'Asia/Tokyo'],
  ['ZMA01', 'Casablanca', POSTS, 'Africa/Casablanca'],
  ['ZSN01', 'Dakar', POSTS, 'Africa/Dakar'],
  ['ZUS01', 'New York', POSTS_OF_THE_AMERICAS, 'America/New_York'],
] as const;

export const CONSULAR_POSTS: readonly Commune[] = ROWS.map(([code, name, territory, zone]) => ({
  code: code as CommuneCode,
  name,
  kind: 'consular',
  territory,
  zone: timeZone(zone),
}));
