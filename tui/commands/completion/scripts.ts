import type { Named } from '#tui/cli/command.ts';
import type { Completions } from '#tui/commands/completion/completions.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
/** How a script asks for the names that the server knows. */
export const NAMES_OPTION = '--names';
export const TYPED_OPTION = '--typed';

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
  return `_procuration_names() {
  local name typed="\${2#[\\"\\']}"
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(
    procuration completion bash ${NAMES_OPTION} "$1" ${TYPED_OPTION}="\${typed//\\\\/}" 2>/dev/null
  )
  compopt -o filenames 2>/dev/null
}
_procuration() {
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

function bashCase({ after, words, options, values, names, isFile }: Completions): string {
  const answers = values.map(
    (value) =>
      `      [[ $previous == ${value.option} ]] && { ${'names' in value ? bashNames(value.names) : bashWords(value.choices)}; return; }`,
  );
  return `    '${after}')
${answers.join('\n')}
      if [[ $current == -* ]]; then ${bashWords(options)}
      else ${names ? bashNames(names) : bashWords(words, isFile ? '-f ' : '')}; fi ;;`;
}

function bashWords(words: readonly string[], files = ''): string {
  return `COMPREPLY=( $(compgen ${files}-W '${words.join(' ')}' -- "$current") )`;
}

function bashNames(names: Named): string {
  return `_procuration_names ${names} "$current"`;
}

function fishScript(completions: readonly Completions[]): string {
  const all = completions.map(({ after }) => after).filter((after) => after !== '');
  const lines = completions.flatMap((command) => fishLines(command, all));
  return ['complete -c procuration -f', ...lines].join('\n');
}

/** The lines of fish for the words after a command, unless a longer command has begun. */
function fishLines(
  { after, words, options, values, names, isFile }: Completions,
  all: readonly string[],
): readonly string[] {
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
    ...(names ? [`${when} -a '${fishNames(names)}'`] : []),
    ...(isFile ? [`${when} -F`] : []),
    ...options.map((option) => {
      const value = values.find((one) => one.option === option);
      const said = value && ('names' in value ? fishNames(value.names) : value.choices.join(' '));
      return `${when} -l ${option.slice(2)}${said ? ` -x -a '${said}'` : ''}`;
    }),
  ];
}

function fishNames(names: Named): string {
  return `(procuration completion fish ${NAMES_OPTION} ${names} ${TYPED_OPTION}=(commandline -ct) 2>/dev/null)`;
}
