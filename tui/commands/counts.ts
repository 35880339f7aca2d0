import { sayMoment } from '#core/messages/dates.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Client, ProcurationCounts } from '#tui/answers.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { openDestination, STANDARD_OUTPUT } from '#tui/cli/destination.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { countsCsv } from '#tui/commands/counts/csv.ts';
import { COUNTS_WORDS } from '#tui/commands/counts/words.ts';
import { chooseElection } from '#tui/commands/election/choose-election.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';
import { DASHBOARD_WORDS } from '#tui/screens/dashboard/words.ts';

export const countsCommand: Command = {
  name: 'counts',
  summary: {
    fr: 'compter les procurations d’une élection, à tout moment, pour la préfecture (mairie, administration)',
    en: 'count the procurations of an election, at any time, for the prefecture (town halls, administrators)',
  },
  examples: ['counts', 'counts --election présidentielle --department 59', 'counts --department 59 --csv decompte.csv'],
  options: [
    {
      flags: '--election <name>',
      summary: {
        fr: 'son nom, ou une partie qui la distingue (sinon, celle du jour ou la prochaine)',
        en: 'its name, or a part that tells it apart (otherwise that of the day, or the next)',
      },
      names: 'election',
    },
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
      flags: '--csv <file>',
      summary: {
        fr: 'une ligne par commune, pour un tableur (- pour la sortie standard)',
        en: 'one line per commune, for a spreadsheet (- for standard output)',
      },
    },
    JSON_OPTION,
  ],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const election = await electionOf(client, context, parsed);
    const commune = parsed.text('--commune')?.toUpperCase() as CommuneCode | undefined;
    const department = parsed.text('--department')?.toUpperCase();
    const counted = await client.board.procurations.query({ election, commune, department });

    const csv = parsed.text('--csv');
    if (csv !== undefined) await writeCsv(counted, csv, context);
    else if (parsed.has('--json')) answerJson('counts/1', counted);
    else answerText(counted, context);
    return EXIT.done;
  },
};

/** The election that was named, else that of the nearest round. */
async function electionOf(client: Client, { lang }: CommandContext, parsed: ParsedArguments) {
  const { rounds } = await client.board.rounds.query({});
  const [nearest] = rounds;
  if (nearest === undefined) throw new ExitEarly(EXIT.refused, DASHBOARD_WORDS[lang].noRound);
  const typed = parsed.text('--election');
  if (typed === undefined) return nearest.election;

  const elections = new Map(rounds.map(({ election: id, name }) => [id, { id, name }]));
  const choice = chooseElection([...elections.values()], typed);
  if (choice.kind === 'one') return choice.election.id;
  const words = ELECTION_WORDS[lang];
  const sentence = choice.kind === 'none' ? words.noSuchElection : words.severalElections;
  throw new ExitEarly(EXIT.badInput, sentence(typed, choice.names.join(' · ')));
}

async function writeCsv({ areas }: ProcurationCounts, path: string, { lang }: CommandContext): Promise<void> {
  const file = await openDestination(path, lang);
  await file.write(countsCsv(areas, lang));
  await file.end();
  if (path !== STANDARD_OUTPUT) inform(COUNTS_WORDS[lang].written(areas.length, path));
}

function answerText({ election, at, totals, areas }: ProcurationCounts, { lang }: CommandContext): void {
  const words = COUNTS_WORDS[lang];
  const say = (line: string) => answer(typesetIn(line, lang));
  say(words.head(election.name, sayMoment(at, lang)));
  for (const line of words.counts(words.total, totals)) say(line);
  if (areas.length < 2) return;
  for (const { area, name, ...counts } of areas) {
    for (const line of words.counts(name === undefined ? area : `${name} (${area})`, counts)) say(line);
  }
}
