import type { Completions } from '#tui/commands/completion/completions.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that a shell reads; zsh reads that of bash. */
export function scriptFor(shell: Shell, completions: readonly Completions[]): string {
  switch (shell) {
    case 'bash':
      return bashScript(completions);
    case 'zsh':
      return `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(completions)}`;
    case 'fish':
      return fishScript(completions);
  }
}

function bashScript(completions: readonly Completions[]): string {
  return `_procuration() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" after="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${after}\${after:+ }\${word}" in
      ${completions.flatMap(({ after }) => (after === '' ? [] : [`'${after}'`])).join(' | ')}) after="\${after}\${after:+ }\${word}" ;;
    esac
  done
  COMPREPLY=()
  case "$after" in
${completions.map(bashCase).join('\n')}
  esac
}
complete -F _procuration procuration`;
}

function bashCase({ after, words, options, values, isFile }: Completions): string {
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

function fishScript(completions: readonly Completions[]): string {
  const all = completions.map(({ after }) => after).filter((after) => after !== '');
  const lines = completions.flatMap((command) => fishLines(command, all));
  return ['complete -c procuration -f', ...lines].join('\n');
}

/** The lines of fish for the words after a command, unless a longer command has begun. */
function fishLines({ after, words, options, values, isFile }: Completions, all: readonly string[]): readonly string[] {
  const seen = after.split(' ').filter((word) => word !== '');
  const longer = all
    .filter((name) => name !== after && (after === '' || name.startsWith(`${after} `)))
    .map((name) => name.split(' ')[seen.length]);
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
