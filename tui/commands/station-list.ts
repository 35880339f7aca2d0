import { EXIT } from '#core/exit-code.ts';
import type { RoundId } from '#core/ids.ts';
import { stationListPages } from '#core/messages/station-list/pages.ts';
import type { Client, RoundView } from '#tui/answers.ts';
import { type Command, type Given, JSON_OPTION, type World } from '#tui/commands/command.ts';
import { answerJson, answerPages } from '#tui/commands/output.ts';
import { connectSignedIn } from '#tui/commands/place.ts';
import { chooseElection } from '#tui/commands/request/choose-election.ts';
import { Stop } from '#tui/commands/stop.ts';
import { wordsOf } from '#tui/commands/words-of.ts';
import { labelsOf } from '#tui/labels/labels-of.ts';
import { loadRoll, PAGE } from '#tui/screens/station/load.ts';
import { sheetOf } from '#tui/screens/station/sheet.ts';

export const stationListCommand: Command = {
  name: 'station list',
  summary: {
    fr: 'la liste du bureau, sur des pages à imprimer : mandants, mandataires, votes (bureau de vote)',
    en: 'the station’s list, on pages to print: mandants, mandataires, votes (polling station)',
  },
  examples: ['station list | lp', 'station list --all > liste.txt', 'station list --election référendum --json'],
  options: [
    {
      flags: '--election <name>',
      summary: {
        fr: 'quand plusieurs sont votées ici ce jour-là : son nom, ou ce qui la distingue',
        en: 'when several are polled here that day: its name, or what tells it apart',
      },
    },
    {
      flags: '--all',
      summary: {
        fr: 'tous les électeurs de la liste, pas les seuls mandants',
        en: 'every elector of the list, not the mandants alone',
      },
    },
    JSON_OPTION,
  ],
  run: async (world, given) => {
    const client = await connectSignedIn(world);
    const round = await chooseRound(client, given, world);
    const { station: place } = await client.session.current.query({});
    if (place === undefined) throw new Stop(EXIT.notAllowed, labelsOf(world.lang).failures.notAllowed);
    const { at } = await client.health.query({});
    const roll = await load(client, round.id);

    const sheet = sheetOf(roll, { round, place, at, isWhole: given.has('--all') });
    if (given.has('--json')) answerJson('station-list/1', sheet);
    else answerPages(stationListPages(sheet, world.lang));
    return EXIT.done;
  },
};

async function load(client: Client, round: RoundId) {
  const { roll } = await loadRoll((after) => client.station.list.query({ round, after, limit: PAGE }));
  return roll;
}

/** The only round polled here that day, or the one that was named. */
async function chooseRound(client: Client, given: Given, { lang }: World): Promise<RoundView> {
  const words = wordsOf(lang);
  const { rounds } = await client.station.rounds.query({});
  const [only, ...others] = rounds;
  if (only === undefined) throw new Stop(EXIT.refused, labelsOf(lang).station.noRound);

  const wanted = given.text('--election');
  const names = rounds.map(({ name }) => name).join(' · ');
  if (wanted === undefined && others.length > 0) throw new Stop(EXIT.usage, words.station.which(names));
  if (wanted === undefined) return only;
  const choice = chooseElection(
    rounds.map((round) => ({ id: round.election, name: round.name, round })),
    wanted,
  );
  if (choice.kind === 'one') return choice.election.round;
  const sentence = choice.kind === 'none' ? words.request.noElection : words.request.severalElections;
  throw new Stop(EXIT.badInput, sentence(wanted, choice.names.join(' · ')));
}
