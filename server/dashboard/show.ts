import { addMinutes, type Instant, PARIS, type TimeZone } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { extentOf } from '#core/law/entitlement/held-in.ts';
import { kindsPolling } from '#core/law/entitlement/rolls.ts';
import {
  everyQuarter,
  type Quarter,
  SILENCE_MINUTES,
  type StationState,
  stationState,
} from '#core/law/polling-day/station-state.ts';
import type { Commune } from '#core/model/election.ts';
import type { CommuneCode, RoundId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type DashboardScope, loadGroups, loadQuarters } from '#drizzle/queries/dashboard.ts';
import { electionOfRound, loadCommunes } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { areaOfCaller } from '#server/api/scope.ts';
import { type DashboardStation, loadPage } from '#server/dashboard/page.ts';
import { type Area, areasOf, type Totals, totalsOf } from '#server/dashboard/totals.ts';
import type { RoundView } from '#server/views/round.ts';

export type Dashboard = {
  /** On its date in the one commune that is shown, else in metropolitan France. */
  readonly round: RoundView;
  readonly at: Instant;
  /** Of the one commune that is shown, else of Paris. */
  readonly zone: TimeZone;
  readonly totals: Totals;
  /** The departments, of a board of everywhere; the communes, of one of a department. */
  readonly areas: readonly Area[];
  readonly quarters: readonly Quarter[];
  readonly stations: readonly DashboardStation[];
  /** The station after which the next page begins. */
  readonly next: StationId | undefined;
};

/**
 * `department`, `commune`: an administrator's choice; a town hall sees its own. `states`: only stations in
 * these states.
 */
export type DashboardInput = {
  readonly round: RoundId;
  readonly department?: string | undefined;
  readonly commune?: CommuneCode | undefined;
  readonly states?: readonly StationState[] | undefined;
  readonly after?: StationId | undefined;
  readonly limit: number;
};

/**
 * The stations of a round: which are open, which are silent, and how many have voted; no elector is named.
 */
export function showDashboard(context: CallContext, asked: DashboardInput): Promise<Dashboard> {
  const { actor } = context.caller;
  const within = areaOfCaller(context, asked);
  return inTransaction(context.database, { actor, access: 'read' }, async (tx) => {
    const at = context.clock();
    const { round, zone, scope } = await loadScope(tx, { round: asked.round, within, at });
    const groups = (await loadGroups(tx, scope)).map((group) => ({ ...group, state: stationState(group, at) }));
    const isOfOne = asked.commune !== undefined || actor.role !== 'admin';
    return {
      round,
      at,
      zone,
      totals: totalsOf(groups),
      areas: isOfOne ? [] : areasOf(groups),
      quarters: everyQuarter(await loadQuarters(tx, scope)),
      ...(await loadPage(tx, scope, { ...asked, at })),
    };
  });
}

type ScopeInput = { readonly round: RoundId; readonly within: string | undefined; readonly at: Instant };

async function loadScope(tx: Tx, { round: id, within, at }: ScopeInput) {
  const election = await electionOfRound(tx, id);
  const round = election?.rounds.find((group) => group.id === id);
  if (!election || !round) throw new BadInput('round');
  const { name, type, id: held } = election;
  const { only = null, not } = extentOf(election);
  const { day, dates, number } = round;
  const commune = within === undefined ? undefined : await communeIn(tx, within);
  const local = commune ? pollingDay(round, commune) : day;
  const view: RoundView = { id, election: held, name, type, number, day: local, coverage: 'covered' };
  const polls = { day, dates, kinds: kindsPolling(type), communes: only, not };
  const scope: DashboardScope = { round: id, within, polls, since: addMinutes(at, -SILENCE_MINUTES) };
  return { round: view, zone: commune?.zone ?? PARIS, scope };
}

/** Undefined for a department, whose code no commune has. */
async function communeIn(tx: Tx, within: string): Promise<Commune | undefined> {
  const code = within as CommuneCode;
  return (await loadCommunes(tx, [code])).get(code);
}
