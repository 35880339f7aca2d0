import type { Link } from '#core/model/declaration.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import type { ExplainWords } from '#tui/commands/explain/words.ts';
import {
  areGiven,
  type OptionsContext,
  optionsOf,
  readDayOf,
  readLink,
  readRounds,
  readWho,
  type When,
} from '#tui/commands/request/read-options.ts';
import type { Who } from '#tui/commands/request/submission.ts';
import type { RequestWords } from '#tui/commands/request/words.ts';

/** The act to explain; the mandant only where an officer asks. */
export type ExplainOptions = {
  readonly mandant: Who | undefined;
  readonly mandataire: Who;
  readonly when: When;
  readonly link: Link;
};

/** Throws an `ExitEarly` for options that do not go together, or that cannot be read. */
export function readOptions(parsed: ParsedArguments, words: RequestWords, { which }: ExplainWords): ExplainOptions {
  const reading: OptionsContext = { parsed, words, which };
  const isForOther = areGiven(parsed, optionsOf('mandant'));
  return {
    mandant: isForOther ? readWho('mandant', reading) : undefined,
    mandataire: readWho('mandataire', reading),
    when: readWhen(reading),
    link: readLink(parsed),
  };
}

/** `Présidentielle/1,2`: an election, and its rounds after a slash where they are named. */
const FOR = /^(?<name>.*?)(?:\/(?<rounds>[\d, ]*))?$/;

function readWhen(reading: OptionsContext): When {
  const { parsed, words, which } = reading;
  const wanted = parsed.text('--for');
  if ((wanted === undefined) === (parsed.text('--until') === undefined)) throw new ExitEarly(EXIT.usage, which);
  if (wanted === undefined) return { kind: 'period', until: readDayOf('--until', reading) };

  const { name = '', rounds } = FOR.exec(wanted)?.groups ?? {};
  return {
    kind: 'election',
    name,
    rounds: rounds === undefined ? undefined : readRounds(rounds, words.wrongRounds('--for')),
  };
}
