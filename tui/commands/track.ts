import { sayCourse } from '#core/messages/course/say.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Client, TrackInput } from '#tui/answers.ts';
import type { Command, CommandContext, Option, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { MANDATAIRE_OPTIONS } from '#tui/commands/request/options.ts';
import { areGiven, optionsOf, readWho } from '#tui/commands/request/read-options.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';
import { TRACK_WORDS } from '#tui/commands/track/words.ts';

const PERSON_OPTIONS: readonly Option[] = MANDATAIRE_OPTIONS.map((option) => ({
  ...option,
  flags: option.flags.replace('--mandataire', '--person'),
  summary: {
    fr: `de l’une des deux parties : ${option.summary.fr}`,
    en: `of either party: ${option.summary.en}`,
  },
}));

/** each reader is told what that reader may know. */
export const trackCommand: Command = {
  name: 'track',
  summary: {
    fr: 'suivre une procuration, de la demande au vote, étape par étape et avec les dates (électeurs, officiers, mairie, bureau de vote)',
    en: 'follow a procuration from the request to the vote, step by step with its dates (electors, officers, town halls, polling stations)',
  },
  examples: ['track', 'track XBQ7V3', 'track --person-nne 123456789 --person-born 1980-05-31 --json'],
  argument: {
    name: '[reference]',
    summary: {
      fr: 'la référence de la demande (sinon, une personne ; pour un électeur, tout ce qui est à lui)',
      en: 'the reference of the request (otherwise a person; for an elector, all that is theirs)',
    },
  },
  options: [...PERSON_OPTIONS, JSON_OPTION],
  isLong: true,
  run: async (context, parsed) => {
    const { lang } = context;
    const client = await connectSignedIn(context);
    const { courses, more } = await client.procuration.track.query(await readAsked(client, parsed, context));
    if (parsed.has('--json')) answerJson('courses/1', { courses, more });
    else for (const course of courses) answer(sayCourse(course, lang).join('\n'));
    if (courses.length === 0) inform(TRACK_WORDS[lang].none);
    if (more > 0) inform(TRACK_WORDS[lang].more(more));
    return EXIT.done;
  },
};

async function readAsked(client: Client, parsed: ParsedArguments, { lang }: CommandContext): Promise<TrackInput> {
  const words = TRACK_WORDS[lang];
  const { argument: reference } = parsed;
  const isPerson = areGiven(parsed, optionsOf('person'));
  if (reference !== undefined && isPerson) throw new ExitEarly(EXIT.usage, words.which);
  if (reference !== undefined) return { reference };
  if (isPerson) return { who: readWho('person', { parsed, words: REQUEST_WORDS[lang], which: words.which }) };
  const { role } = await client.session.current.query({});
  if (role !== 'elector') throw new ExitEarly(EXIT.usage, words.which);
  return { own: true };
}
