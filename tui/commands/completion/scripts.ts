import type { Completed } from '#tui/commands/completion/completed.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that a shell reads; zsh reads that of bash. */
export function scriptFor(shell: Shell, completed: readonly Completed[]): string {
  switch (shell) {
    case 'bash':
      return bashScript(completed);
    case 'zsh':
      return `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(completed)}`;
    case 'fish':
      return fishScript(completed);
  }
}

function bashScript(completed: readonly Completed[]): string {
  return `_procuration() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" after="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${after}\${after:+ }\${word}" in
      ${completed.flatMap(({ after }) => (after === '' ? [] : [`'${after}'`])).join(' | ')}) after="\${after}\${after:+ }\${word}" ;;
    esac
  done
  COMPREPLY=()
  case "$after" in
${completed.map(bashCase).join('\n')}
  esac
}
complete -F _procuration procuration`;
}

function bashCase({ after, words, options, values, isFile }: Completed): string {
  const answers = values.map(
    ({ option, choices }) =>
      `      [[ $previous == ${option} ]] && { COMPREPLY=( $(compgen -W '${choices.join(' ')}' -- "$current") ); return; }`,
  );
  const file = isFile ? ' -f' : '';
  return `    '${after}')
${answers.join('\n')}
      if [[ $current == -* ]]; then COMPREPLY=( $(compgen -W '${options.join(' ')}' -- "$current") )
      else COMPREPLY=( $(compgen${file} -W '${words.join(' ')}' -- "$current") ); fi ;;`;
}

function fishScript(completed: readonly Completed[]): string {
  const all = completed.map(({ after }) => after).filter((after) => after !== '');
  const lines = completed.flatMap((one) => fishLines(one, all));
  return ['complete -c procuration -f', ...lines].join('\n');
}

/** After these words and no longer command of theirs. */
function fishLines({ after, words, options, values, isFile }: Completed, all: readonly string[]): readonly string[] {
  const seen = after.split(' ').filter((word) => word !== '');
  const longer = all
    .filter((other) => other !== after && (after === '' || other.startsWith(`${after} `)))
    .map((other) => other.split(' ')[seen.length]);
  const conditions = [
    ...seen.map((word) => `__fish_seen_subcommand_from ${word}`),
    ...(longer.length > 0 ? [`not __fish_seen_subcommand_from ${[...new Set(longer)].join(' ')}`] : []),
  ];
  const when = `complete -c procuration -n '${conditions.join('; and ') || 'true'}'`;
  return [
    ...(words.length > 0 ? [`${when} -a '${words.join(' ')}'`] : []),
    ...(isFile ? [`${when} -F`] : []),
    ...options.map((option) => {
      const choices = values.find((value) => value.option === option)?.choices;
      return `${when} -l ${option.slice(2)}${choices ? ` -x -a '${choices.join(' ')}'` : ''}`;
    }),
  ];
}
