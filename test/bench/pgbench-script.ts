import type { Statement } from '#test/bench/tap/conversation.ts';

/** What differs from one act to the next, by name: `elector`, `key`… */
export type Inputs = { readonly [name: string]: string };
/** One act as lines of a pgbench script, whose variables end in `suffix`; `constants` are values it must be given. */
export type Replay = {
  readonly lines: (suffix: string) => readonly string[];
  readonly constants: readonly string[];
};

/** Numbers below it may be alike by chance, and are taken as they are. */
const LARGE = 1_000_000;
/** Texts shorter than it may be alike by chance too. */
const LONG = 12;

type Source =
  | { readonly kind: 'null' }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'answer'; readonly statement: number; readonly column: string; readonly plus: number }
  | { readonly kind: 'constant'; readonly index: number };

/** The same statements for other inputs: a value that was an input is one, a value that was answered earlier is asked for again, the rest stays. */
export function replayOf(statements: readonly Statement[], inputs: Inputs): Replay {
  const constants: string[] = [];
  const sources = statements.map(({ parameters }, index) =>
    parameters.map((value) => sourceOf(value, { inputs, earlier: statements.slice(0, index), constants })),
  );
  const repeated = new Set(sources.flat().flatMap((source) => (source.kind === 'answer' ? [source.statement] : [])));
  return {
    constants,
    lines: (suffix) =>
      statements.map(({ sql }, index) => {
        const text = withVariables(sql, sources[index] ?? [], suffix);
        return repeated.has(index) ? `${text}\n\\gset s${index}_` : `${text};`;
      }),
  };
}

type Known = { readonly inputs: Inputs; readonly earlier: readonly Statement[]; readonly constants: string[] };

function sourceOf(value: string | null, { inputs, earlier, constants }: Known): Source {
  if (value === null) return { kind: 'null' };
  const [input] = Object.entries(inputs).find(([, input]) => input === value) ?? [];
  if (input !== undefined) return { kind: 'input', name: input };
  const answer = answerOf(value, earlier);
  if (answer) return answer;
  if (!constants.includes(value)) constants.push(value);
  return { kind: 'constant', index: constants.indexOf(value) };
}

/** The latest statement of one row that answered this value, or the number before it. */
function answerOf(value: string, earlier: readonly Statement[]): Source | undefined {
  const isNumber = /^\d+$/.test(value) && Number(value) > LARGE;
  if (!isNumber && value.length < LONG) return undefined;
  const looked = isNumber ? [value, String(Number(value) - 1)] : [value];
  for (const [plus, text] of looked.entries()) {
    const statement = earlier.findLastIndex(({ rows }) => rows.length === 1 && rows[0]?.includes(text));
    const earlierStatement = earlier[statement];
    const column = earlierStatement?.columns[earlierStatement.rows[0]?.lastIndexOf(text) ?? -1];
    if (column !== undefined) return { kind: 'answer', statement, column, plus };
  }
  return undefined;
}

function withVariables(sql: string, sources: readonly Source[], suffix: string): string {
  const text = sql.replace(/\$(\d+)/g, (_, number: string) => {
    const source = sources[Number(number) - 1];
    if (source === undefined) throw new Error(`a statement without its parameter ${number}: ${sql}`);
    return textOf(source, suffix);
  });
  return text.replace(/\s+/g, ' ').replace(/;\s*$/, '');
}

function textOf(source: Source, suffix: string): string {
  switch (source.kind) {
    case 'null':
      return 'null';
    case 'input':
      return `:${source.name}_${suffix}`;
    case 'answer':
      return source.plus === 0
        ? `:s${source.statement}_${source.column}`
        : `(:s${source.statement}_${source.column} + ${source.plus})`;
    case 'constant':
      return `:c_${source.index}`;
  }
}
