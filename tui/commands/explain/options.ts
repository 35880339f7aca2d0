import type { Option } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { LINK_OPTION, MANDATAIRE_OPTIONS, UNTIL_OPTION } from '#tui/commands/request/options.ts';

/** The options of a mandataire, for the mandant. */
const MANDANT_OPTIONS: readonly Option[] = MANDATAIRE_OPTIONS.map((option) => ({
  ...option,
  flags: option.flags.replace('--mandataire', '--mandant'),
  summary: {
    fr: `au guichet, du mandant : ${option.summary.fr}`,
    en: `at the counter, of the mandant: ${option.summary.en}`,
  },
}));

export const EXPLAIN_OPTIONS: readonly Option[] = [
  ...MANDANT_OPTIONS,
  ...MANDATAIRE_OPTIONS,
  {
    flags: '--for <election>',
    summary: {
      fr: 'pour cette élection : son nom, ou une partie qui la distingue ; suivi de /1, /2 ou /1,2, pour ces tours',
      en: 'for this election: its name, or a part that tells it apart; followed by /1, /2 or /1,2, for these rounds',
    },
    names: 'election',
  },
  UNTIL_OPTION,
  LINK_OPTION,
  JSON_OPTION,
];
