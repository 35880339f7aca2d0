import { EXIT } from '#core/model/exit-code.ts';
import type { Client, Explanation } from '#tui/answers.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { EXPLAIN_OPTIONS } from '#tui/commands/explain/options.ts';
import { type ExplainOptions, readOptions } from '#tui/commands/explain/read-options.ts';
import { EXPLAIN_WORDS, type ExplainWords } from '#tui/commands/explain/words.ts';
import { findValidity } from '#tui/commands/request/find-validity.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: {
    fr: 'dire si une procuration serait valable, et pourquoi, sans rien établir (électeurs, officiers) ; code 1 quand la loi s’y oppose',
    en: 'say whether a procuration would be valid, and why, without establishing anything (electors, officers); exit code 1 when the law is against it',
  },
  examples: [
    'explain --mandataire-nne 123456789 --mandataire-born 1980-05-31 --for municipales/1,2',
    'explain --mandataire-nne 123456789 --mandataire-born 1980-05-31 --until 2027-06-30 --json',
    'explain --mandant-nne 987654321 --mandant-born 1991-05-17 \\\n' +
      '      --mandataire-nne 123456789 --mandataire-born 1980-05-31 --for présidentielle',
  ],
  options: EXPLAIN_OPTIONS,
  isLong: true,
  run: async (context, parsed) => {
    const asked = readOptions(parsed, REQUEST_WORDS[context.lang], EXPLAIN_WORDS[context.lang]);
    const client = await connectSignedIn(context);
    const explained = await explainTo(client, asked, context);
    const { answerExplanation } = await import('#tui/commands/explain/answer-explanation.ts');
    answerExplanation(explained, context.lang, parsed.has('--json'));
    return explained.reasons.length === 0 ? EXIT.done : EXIT.refused;
  },
};

async function explainTo(
  client: Client,
  { mandant, mandataire, when, link }: ExplainOptions,
  { lang }: CommandContext,
): Promise<Explanation> {
  const words = EXPLAIN_WORDS[lang];
  const { role } = await client.session.current.query({});
  if (role === 'officer' && mandant === undefined) throw new ExitEarly(EXIT.usage, words.whoGives);
  if (role === 'elector' && mandant !== undefined) throw new ExitEarly(EXIT.usage, words.yourself);

  const validity = await findValidity(client, when, lang);
  const giving = { mandataire, validity, link };
  if (mandant === undefined) return client.procuration.explain.query(giving);
  return client.procuration.explain.query({ ...giving, mandant: await findMandant(client, mandant, words) });
}

/** finds the mandant first, as an officer does at the counter. */
async function findMandant(
  client: Client,
  who: NonNullable<ExplainOptions['mandant']>,
  words: ExplainWords,
): Promise<string> {
  const { people } = await client.counter.person.query({ who });
  const [known, ...others] = people;
  if (known === undefined) throw new ExitEarly(EXIT.badInput, words.nobody);
  if (others.length > 0) throw new ExitEarly(EXIT.badInput, words.several);
  return known.person.elector;
}
