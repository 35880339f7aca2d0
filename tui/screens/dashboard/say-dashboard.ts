import { timeAt } from '#core/calendar/instant.ts';
import { STATION_STATES } from '#core/law/polling-day/station-state.ts';
import { sayTime } from '#core/messages/dates.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Dashboard, DashboardArea, DashboardStation } from '#tui/answers.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { DASHBOARD_WORDS } from '#tui/screens/dashboard/words.ts';

/** `12 bureaux : 10 ouverts, 1 n’a pas ouvert, 1 sans activité`. */
export function sayStates({ totals }: { readonly totals: Dashboard['totals'] }, lang: Lang): string {
  const words = DASHBOARD_WORDS[lang];
  const counted = STATION_STATES.filter((state) => totals.states[state] > 0);
  return COMPONENT_WORDS[lang].colon(
    words.stations(totals.stations),
    counted.map((state) => words.counts[state](totals.states[state])).join(', '),
  );
}

/** `Denain · 2 bureaux : 1 ouvert, 1 sans activité · 3 par procuration · 41 en personne`. */
export function sayArea(area: DashboardArea, lang: Lang): string {
  const words = DASHBOARD_WORDS[lang];
  return [area.name ?? words.department(area.area), sayStates({ totals: area }, lang), words.votes(area)].join(' · ');
}

/**
 * `Denain 1 · ouvert à 8 h 02 · 3 par procuration · 41 en personne · dernier vote 10 h 14`, by the station's
 * clock.
 */
export function sayStation(station: DashboardStation, lang: Lang, isShort = false): string {
  const words = DASHBOARD_WORDS[lang];
  const { lastAt, zone, proxy, inPerson } = station;
  const last = lastAt ? words.lastVote(sayTime(timeAt(lastAt, zone), lang)) : words.noVote;
  const votes = isShort ? words.shortVotes(proxy, inPerson) : words.votes(station);
  const name = `${station.communeName} ${stationNumber(station.station)}`;
  return [name, sayState(station, lang), votes, last].join(' · ');
}

function sayState({ state, openedAt, closedAt, zone }: DashboardStation, lang: Lang): string {
  const words = DASHBOARD_WORDS[lang];
  if (closedAt) return words.closed(sayTime(timeAt(closedAt, zone), lang));
  return state === 'open' && openedAt ? words.opened(sayTime(timeAt(openedAt, zone), lang)) : words.states[state];
}

/** `8 h 15  ▇▇▇▇  12 (dont 3 par procuration)`, in the time of Paris or of the only place. */
export function sayQuarter(
  { from, proxy, inPerson }: Dashboard['quarters'][number],
  { most, zone }: { readonly most: number; readonly zone: DashboardStation['zone'] },
  lang: Lang,
): string {
  const length = most === 0 ? 0 : Math.round(((proxy + inPerson) / most) * BAR);
  const bar = '▇'.repeat(length).padEnd(BAR);
  return `${sayTime(timeAt(from, zone), lang).padStart(7)}  ${bar}  ${DASHBOARD_WORDS[lang].quarter(proxy, inPerson)}`;
}

/** `8 h 15, 12 (dont 3 par procuration)`. */
export function sayQuarterAloud(
  { from, proxy, inPerson }: Dashboard['quarters'][number],
  { zone }: Pick<DashboardStation, 'zone'>,
  lang: Lang,
): string {
  return `${sayTime(timeAt(from, zone), lang)}, ${DASHBOARD_WORDS[lang].quarter(proxy, inPerson)}`;
}

/** Columns of the longest bar. */
const BAR = 30;
