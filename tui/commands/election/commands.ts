import { randomUUID } from 'node:crypto';
import { ELECTION_TYPES, type ElectionType } from '#core/election.ts';
import { EXIT } from '#core/exit-code.ts';
import { insistOn } from '#tui/commands/account/insisting.ts';
import { askYes } from '#tui/commands/ask.ts';
import { type Command, DRY_RUN_OPTION, JSON_OPTION, type Option } from '#tui/commands/command.ts';
import { follow } from '#tui/commands/election/follow.ts';
import { findRound, listOf, needed, readCalled } from '#tui/commands/election/read-options.ts';
import { linesOf, tellDone, tellForeseen } from '#tui/commands/election/tell.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';
import { answer, answerJson, say } from '#tui/commands/output.ts';
import { connectSignedIn } from '#tui/commands/place.ts';
import { YES_OPTION } from '#tui/commands/request/options.ts';

const NAME = {
  name: '<election>',
  summary: { fr: 'son nom, ou ce qui la distingue', en: 'its name, or what tells it apart' },
};
const ROUND: Option = {
  flags: '--round <number>',
  summary: { fr: '1 ou 2 (inutile s’il n’y en a qu’un)', en: '1 or 2 (needless when there is only one)' },
  choices: ['1', '2'],
};

export const callCommand: Command = {
  name: 'election call',
  summary: {
    fr: 'convoquer une élection ; les procurations qu’elle concerne sont revues (administration)',
    en: 'call an election; the procurations that it concerns are looked at again (administrators)',
  },
  examples: [
    'election call "Législatives 2027" --type legislative --rounds 2027-06-13,2027-06-20 --dry-run',
    'election call "Législatives 2027" --type legislative --rounds 2027-06-13,2027-06-20',
    'election call "Municipale de Denain" --type municipal --rounds 2027-10-03 --in 59172',
  ],
  argument: { name: '<name>', summary: { fr: 'le nom qu’elle portera', en: 'the name it will have' } },
  options: [
    { flags: '--type <type>', summary: { fr: 'sa nature', en: 'its kind' }, choices: ELECTION_TYPES },
    {
      flags: '--rounds <dates>',
      summary: {
        fr: 'le dimanche de chaque tour en métropole, AAAA-MM-JJ ; les autres territoires suivent la loi',
        en: 'the Sunday of each round in metropolitan France, YYYY-MM-DD; other territories follow the law',
      },
    },
    {
      flags: '--date <dates>',
      summary: {
        fr: 'fixer des dates : LIEU/TOUR=AAAA-MM-JJ, par commune ou territoire',
        en: 'set dates outright: PLACE/ROUND=YYYY-MM-DD, by commune or territory',
      },
    },
    {
      flags: '--in <codes>',
      summary: {
        fr: 'une élection partielle : les codes INSEE ou de postes où elle a lieu',
        en: 'a by-election: the INSEE codes or codes of posts where it is held',
      },
    },
    DRY_RUN_OPTION,
    JSON_OPTION,
  ],
  run: async (world, given) => {
    const words = ELECTION_WORDS[world.lang];
    const name = given.argument ?? '';
    const type = needed(world.lang, given, '--type') as ElectionType;
    const communes = listOf(given.text('--in') ?? '').map((code) => code.toUpperCase());
    const call = { name, type, rounds: readCalled(world, given), ...(communes.length > 0 && { communes }) };
    const client = await connectSignedIn(world);
    if (given.has('--dry-run')) {
      tellForeseen(world, given, await client.election.foresee.query({ act: 'call', ...call }));
      return EXIT.done;
    }
    const key = randomUUID();
    const { election } = await insistOn((signal) => client.election.convene.mutate({ key, ...call }, { signal }), {
      world,
      key,
      otherwise: words.otherwise,
    });
    tellDone(world, given, { election, job: await follow(client, world), sentence: words.called(name) });
    return EXIT.done;
  },
};

export const postponeCommand: Command = {
  name: 'election postpone',
  summary: {
    fr: 'reporter un tour ; les autres territoires gardent leur écart (administration)',
    en: 'postpone a round; the other territories keep their distance (administrators)',
  },
  examples: ['election postpone "Municipales 2026" --round 2 --to 2026-06-28'],
  argument: NAME,
  options: [
    ROUND,
    {
      flags: '--to <date>',
      summary: {
        fr: 'sa nouvelle date en métropole, AAAA-MM-JJ',
        en: 'its new date in metropolitan France, YYYY-MM-DD',
      },
    },
    DRY_RUN_OPTION,
    JSON_OPTION,
  ],
  run: async (world, given) => {
    const words = ELECTION_WORDS[world.lang];
    const to = needed(world.lang, given, '--to');
    const client = await connectSignedIn(world);
    const { election: found, round } = await findRound(client, world, given);
    const act = { election: found.id, round, to };
    if (given.has('--dry-run')) {
      tellForeseen(world, given, await client.election.foresee.query({ act: 'postpone', ...act }));
      return EXIT.done;
    }
    const key = randomUUID();
    const { election } = await insistOn((signal) => client.election.postpone.mutate({ key, ...act }, { signal }), {
      world,
      key,
      otherwise: words.otherwise,
    });
    const day = election.rounds.find(({ number }) => number === round)?.day ?? found.rounds[0]?.day;
    const sentence = day ? words.postponed(election.name, round, day) : election.name;
    tellDone(world, given, { election, job: await follow(client, world), sentence });
    return EXIT.done;
  },
};

export const callOffCommand: Command = {
  name: 'election call-off',
  summary: {
    fr: 'annuler un tour : il n’a pas lieu, et cela ne se défait pas (administration)',
    en: 'call a round off: it does not take place, and this is not undone (administrators)',
  },
  examples: ['election call-off "Municipales 2026" --round 2'],
  argument: NAME,
  options: [ROUND, YES_OPTION, DRY_RUN_OPTION, JSON_OPTION],
  run: async (world, given) => {
    const words = ELECTION_WORDS[world.lang];
    const client = await connectSignedIn(world);
    const { election: found, round } = await findRound(client, world, given);
    const act = { election: found.id, round };
    if (given.has('--dry-run')) {
      tellForeseen(world, given, await client.election.foresee.query({ act: 'call-off', ...act }));
      return EXIT.done;
    }
    if (!(await askYes(world, given, words.confirmOff(found.name, round)))) {
      say(words.notDone);
      return EXIT.done;
    }
    const key = randomUUID();
    const { election } = await insistOn((signal) => client.election.callOff.mutate({ key, ...act }, { signal }), {
      world,
      key,
      otherwise: words.otherwise,
    });
    const sentence = words.calledOff(election.name, round);
    tellDone(world, given, { election, job: await follow(client, world), sentence });
    return EXIT.done;
  },
};

export const listElectionsCommand: Command = {
  name: 'election list',
  summary: {
    fr: 'voir les élections, leurs dates dans chaque territoire, et où en sont les suites (administration)',
    en: 'see elections, their dates in each territory, and how far what follows is (administrators)',
  },
  examples: ['election list', 'election list --json'],
  options: [JSON_OPTION],
  run: async (world, given) => {
    const words = ELECTION_WORDS[world.lang];
    const client = await connectSignedIn(world);
    const { elections, jobs } = await client.election.overview.query({});
    if (given.has('--json')) {
      answerJson('elections/1', { elections, jobs });
      return EXIT.done;
    }
    if (elections.length === 0) say(words.none);
    for (const election of elections) {
      answer(election.name);
      for (const line of linesOf(election, world)) answer(line);
    }
    for (const { endedAt, cause, done, total } of jobs) {
      if (endedAt === null) answer(words.running(words.cause[cause], String(done), String(total ?? '…')));
    }
    return EXIT.done;
  },
};
