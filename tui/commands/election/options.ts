import { plain } from '#tui/cli/choices.ts';
import type { Argument, Option } from '#tui/cli/command.ts';

export const ELECTION_ARGUMENT: Argument = {
  name: '<election>',
  summary: { fr: 'son nom, ou une partie qui la distingue', en: 'its name, or a part that tells it apart' },
  names: 'election',
};
export const ROUND_OPTION: Option = {
  flags: '--round <1|2>',
  summary: { fr: 'le tour (inutile s’il n’y en a qu’un)', en: 'the round (not needed when there is only one)' },
  choices: plain('1', '2'),
};
