import type { Argument, Option } from '#tui/cli/command.ts';

export const ELECTION_ARGUMENT: Argument = {
  name: '<election>',
  summary: { fr: 'son nom, ou une partie qui la distingue', en: 'its name, or a part that tells it apart' },
};
export const ROUND_OPTION: Option = {
  flags: '--round <number>',
  summary: { fr: '1 ou 2 (inutile s’il n’y a qu’un tour)', en: '1 or 2 (not needed when there is only one)' },
  choices: ['1', '2'],
};
