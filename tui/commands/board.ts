import { sayDay } from '#core/messages/dates.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Client, Dashboard, DashboardStation, RoundView } from '#tui/answers.ts';
import { explained, plain } from '#tui/cli/choices.ts';
import { fittedColumns } from '#tui/cli/columns.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerColumns, answerFile, answerJson } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { dashboardCsv } from '#tui/commands/board/csv.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { sayArea, sayStates, sayStation } from '#tui/screens/dashboard/say-dashboard.ts';
import { FILTERS, type Filter } from '#tui/screens/dashboard/state.ts';
import { DASHBOARD_WORDS } from '#tui/screens/dashboard/words.ts';
import { ROUND_WORDS } from '#tui/screens/station/round/words.ts';

/** Stations of one page. */
const PAGE = 5_000;
/**
 * Stations that a person reads one by one; where there are more, the command says the sums of their areas.
 */
const READ = 500;

export const boardCommand: Command = {
  name: 'board',
  summary: {
    fr: 'voir les bureaux d’un tour : votes par quart d’heure, bureaux non ouverts, bureaux sans activité (mairie, administration)',
    en: 'see the stations of a round: votes by quarter of an hour, stations not opened, stations with no activity (town halls, administrators)',
  },
  examples: ['board', 'board --only not-opened', 'board --commune 59172 --json', 'board --csv > bureaux.csv'],
  options: [
    {
      flags: '--election <name>',
      summary: {
        fr: 'son nom, ou une partie qui la distingue (sinon, celle du jour ou la prochaine)',
        en: 'its name, or a part that tells it apart (otherwise that of the day, or the next)',
      },
      names: 'election',
    },
    { flags: '--round <1|2>', summary: { fr: 'le tour', en: 'the round' }, choices: plain('1', '2') },
    {
      flags: '--commune <code>',
      summary: { fr: 'une seule commune (administration)', en: 'one commune only (administrators)' },
    },
    {
      flags: '--department <code>',
      summary: {
        fr: 'les communes d’un département (administration)',
        en: 'the communes of a department (administrators)',
      },
    },
    {
      flags: '--only <state>',
      summary: { fr: 'une partie des bureaux seulement', en: 'some of the stations only' },
      choices: explained(FILTERS, {
        fr: { all: 'tous', 'not-opened': 'non ouverts', silent: 'sans activité' },
        en: { all: 'all', 'not-opened': 'not opened', silent: 'no activity' },
      }),
    },
    JSON_OPTION,
    { flags: '--csv', summary: { fr: 'une ligne par bureau, en CSV', en: 'one line per station, as CSV' } },
  ],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const { rounds } = await client.board.rounds.query({});
    const round = roundOf(rounds, context, parsed);
    const board = await loadDashboard(client, round, parsed);
    if (parsed.has('--json')) answerJson('board/1', board);
    else if (parsed.has('--csv')) answerFile(dashboardCsv(board.stations));
    else answerText(board, context);
    return EXIT.done;
  },
};

/** The nearest round that was named, or of all. */
export function roundOf(rounds: readonly RoundView[], { lang }: CommandContext, parsed: ParsedArguments): RoundView {
  if (rounds.length === 0) throw new ExitEarly(EXIT.refused, DASHBOARD_WORDS[lang].noRound);
  const [election, number] = [parsed.text('--election')?.toLowerCase(), parsed.text('--round')];
  const wanted = rounds.find(
    (round) =>
      (!election || round.name.toLowerCase().includes(election)) && (!number || String(round.number) === number),
  );
  if (wanted === undefined) throw new ExitEarly(EXIT.badInput, ROUND_WORDS[lang].noRound);
  return wanted;
}

/**
 * Every page, unless the sums of areas are said instead; the totals and quarters are those of the first page.
 */
async function loadDashboard(client: Client, { id: round }: RoundView, parsed: ParsedArguments): Promise<Dashboard> {
  const only = FILTERS.find((filter) => filter === parsed.text('--only')) ?? 'all';
  const commune = parsed.text('--commune')?.toUpperCase() as CommuneCode | undefined;
  const department = parsed.text('--department')?.toUpperCase();
  const place = { ...(commune && { commune }), ...(department && { department }) };
  const asked = { round, limit: PAGE, ...place, ...statesOf(only) };
  const first = await client.board.show.query(asked);
  const isForPrograms = parsed.has('--json') || parsed.has('--csv');
  if (!isForPrograms && only === 'all' && first.areas.length > 0 && first.stations.length > READ) return first;
  const stations: DashboardStation[] = [...first.stations];
  let { next } = first;
  while (next !== undefined) {
    const page = await client.board.show.query({ ...asked, after: next });
    stations.push(...page.stations);
    next = page.next;
  }
  return { ...first, areas: isForPrograms ? first.areas : [], stations, next: undefined };
}

function statesOf(only: Filter) {
  return only === 'all' ? {} : { states: [only] };
}

/** Parts the facts of a station. */
const BETWEEN = ' · ';

function answerText(board: Dashboard, { lang }: CommandContext): void {
  const { round, totals, stations, areas } = board;
  answer(COMPONENT_WORDS[lang].round(round.name, round.number, sayDay(round.day, lang)));
  answer(sayStates(board, lang));
  answer(DASHBOARD_WORDS[lang].votes(totals));
  const lines =
    areas.length > 0 ? areas.map((area) => sayArea(area, lang)) : stations.map((station) => sayStation(station, lang));
  for (const line of fittedColumns(
    lines.map((said) => said.split(BETWEEN)),
    BETWEEN,
    answerColumns(),
  ))
    answer(line);
}
