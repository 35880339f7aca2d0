import { timeAt } from '#core/calendar/instant.ts';
import { STATION_STATES } from '#core/law/polling-day/station-state.ts';
import { sayTime } from '#core/messages/dates.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Dashboard, DashboardArea, DashboardStation } from '#tui/answers.ts';
import type { Words } from '#tui/terminal/words.tsx';

/** `12 bureaux : 10 ouverts, 1 n’a pas ouvert, 1 silencieux`. */
export function sayStates({ totals }: { readonly totals: Dashboard['totals'] }, { labels }: Words): string {
  const { board } = labels;
  const counted = STATION_STATES.filter((state) => totals.states[state] > 0);
  return labels.being(
    board.stations(totals.stations),
    counted.map((state) => board.counts[state](totals.states[state])).join(', '),
  );
}

/** `Denain · 2 bureaux : 1 ouvert, 1 silencieux · 3 par procuration · 41 en personne`. */
export function sayArea(area: DashboardArea, words: Words): string {
  const { board } = words.labels;
  return [area.name ?? board.department(area.area), sayStates({ totals: area }, words), board.votes(area)].join(' · ');
}

/** `Denain 0001 · ouvert à 8 h 02 · 3 par procuration · 41 en personne · dernier vote 10 h 14`, in the station's own time. */
export function sayStation(its: DashboardStation, { lang, labels }: Words, isShort = false): string {
  const { board } = labels;
  const at = (instant: NonNullable<DashboardStation['lastAt']>) => sayTime(timeAt(instant, its.zone), lang);
  const state = sayState(its, { board, at });
  const last = its.lastAt ? board.lastVote(at(its.lastAt)) : board.noVote;
  const votes = isShort ? board.shortVotes(its.proxy, its.inPerson) : board.votes(its);
  return [`${its.communeName} ${stationNumber(its.station)}`, state, votes, last].join(' · ');
}

type StateWords = {
  readonly board: Words['labels']['board'];
  readonly at: (at: NonNullable<DashboardStation['lastAt']>) => string;
};

function sayState({ state, openedAt, closedAt }: DashboardStation, { board, at }: StateWords): string {
  if (closedAt) return board.closed(at(closedAt));
  return state === 'open' && openedAt ? board.opened(at(openedAt)) : board.states[state];
}

/** `8 h 15  ▇▇▇▇  12 (dont 3 par procuration)`, in the time of Paris or of the only place. */
export function sayQuarter(
  { from, proxy, inPerson }: Dashboard['quarters'][number],
  { most, zone }: { readonly most: number; readonly zone: DashboardStation['zone'] },
  { lang, labels }: { readonly lang: Lang; readonly labels: Words['labels'] },
): string {
  const length = most === 0 ? 0 : Math.round(((proxy + inPerson) / most) * BAR);
  const bar = '▇'.repeat(length).padEnd(BAR);
  return `${sayTime(timeAt(from, zone), lang).padStart(7)}  ${bar}  ${labels.board.quarter(proxy, inPerson)}`;
}

/** Columns of the longest bar. */
const BAR = 30;
