import { WORDS } from '#core/messages/words.ts';
import { ELECTION_TYPES, type ElectionType } from '#core/model/election.ts';
import { EXIT } from '#core/model/exit-code.ts';
import { explained } from '#tui/cli/choices.ts';
import type { Command } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { DRY_RUN_OPTION, JSON_OPTION, YES_OPTION } from '#tui/cli/options.ts';
import { neededText } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { tellUndo } from '#tui/cli/tell-undo.ts';
import { answerDone, answerPreview, confirmAct } from '#tui/commands/election/answer-election.ts';
import { listOf, readCalled } from '#tui/commands/election/read-options.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';
import { followJob } from '#tui/commands/job/follow.ts';

export const electionCallCommand: Command = {
  name: 'election call',
  summary: {
    fr: 'convoquer une élection ; les procurations qu’elle concerne sont réexaminées (administration)',
    en: 'call an election; the procurations that it concerns are reviewed (administrators)',
  },
  examples: [
    'election call "Législatives 2027" --type legislative --rounds 2027-06-13,2027-06-20 --dry-run',
    'election call "Législatives 2027" --type legislative --rounds 2027-06-13,2027-06-20',
    'election call "Législatives 2029" --type legislative --rounds 2029-09-16,2029-09-23 --dissolution',
    'election call "Municipale de Denain" --type municipal --rounds 2027-10-03 --in 59172 --yes',
  ],
  argument: { name: '<name>', summary: { fr: 'le nom qu’elle portera', en: 'the name it will have' } },
  options: [
    {
      flags: '--type <type>',
      isNeeded: true,
      summary: { fr: 'sa nature', en: 'its kind' },
      choices: explained(ELECTION_TYPES, { fr: WORDS.fr.electionType, en: WORDS.en.electionType }),
    },
    {
      flags: '--rounds <dates>',
      isNeeded: true,
      summary: {
        fr: 'le dimanche de chaque tour en métropole, AAAA-MM-JJ ; les autres territoires suivent la loi',
        en: 'the Sunday of each round in metropolitan France, YYYY-MM-DD; other territories follow the law',
      },
    },
    {
      flags: '--date <dates>',
      summary: {
        fr: 'fixer des dates : LIEU/TOUR=AAAA-MM-JJ, par commune ou territoire',
        en: 'set dates: PLACE/ROUND=YYYY-MM-DD, by commune or territory',
      },
    },
    {
      flags: '--in <codes>',
      summary: {
        fr: 'pour une élection partielle : les codes INSEE des communes où elle a lieu, ou ceux des postes consulaires',
        en: 'for a by-election: the INSEE codes of the communes where it is held, or those of the consular posts',
      },
    },
    {
      flags: '--dissolution',
      summary: {
        fr: 'pour des législatives générales après une dissolution : un seul week-end pour tous',
        en: 'for general legislative elections after a dissolution: one weekend for all',
      },
    },
    YES_OPTION,
    DRY_RUN_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const words = ELECTION_WORDS[context.lang];
    const name = (parsed.argument ?? '').trim();
    if (name === '') throw new ExitEarly(EXIT.badInput, words.noName);
    const type = neededText(parsed, '--type', context.lang) as ElectionType;
    const communes = listOf(parsed.text('--in') ?? '').map((code) => code.toUpperCase());
    const afterDissolution = parsed.has('--dissolution');
    if (afterDissolution && (type !== 'legislative' || communes.length > 0)) {
      throw new ExitEarly(EXIT.usage, words.wrongDissolution);
    }
    const rounds = readCalled(context, parsed);
    const call = { name, type, rounds, afterDissolution, ...(communes.length > 0 && { communes }) };
    const client = await connectSignedIn(context);
    const preview = await client.election.foresee.query({ act: 'call', ...call });
    if (parsed.has('--dry-run')) {
      answerPreview(context, parsed, preview);
      return EXIT.done;
    }
    const question = words.confirmCall(name, preview.procurations);
    if (!(await confirmAct(context, parsed, { preview, question }))) return EXIT.done;
    const { election } = await sendUntilAnswered(
      (key, options) => client.election.convene.mutate({ key, ...call }, options),
      { lang: context.lang, unanswered: words.unanswered },
    );
    answerDone(context, parsed, { election, job: await followJob(client, context), sentence: words.called(name) });
    for (const { number } of election.rounds)
      tellUndo(context, parsed, ['election', 'call-off', name, '--round', String(number)]);
    return EXIT.done;
  },
};
