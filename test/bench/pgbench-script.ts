import type { Statement } from '#test/bench/tap/conversation.ts';

/** The values that differ between acts, by name: `elector`, `key`… */
export type Inputs = { readonly [name: string]: string };
/**
 * One act as lines of a pgbench script, with variables that end in `suffix`; `constants` are values from a
 * table.
 */
export type Replay = {
  readonly lines: (suffix: string) => readonly string[];
  readonly constants: readonly string[];
};

/** Numbers below this bound may be equal by chance and stay constants. */
const LARGE = 1_000_000;
/** Texts shorter than this length may be equal by chance too. */
const LONG = 12;

type Source =
  | { readonly kind: 'null' }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'answer'; readonly statement: number; readonly column: string; readonly plus: number }
  | { readonly kind: 'constant'; readonly index: number }
  | { readonly kind: 'array'; readonly elements: readonly Source[] };

/**
 * Turns recorded statements into a script: inputs become variables, earlier answers are read again, the rest
 * are constants.
 */
export function replayOf(statements: readonly Statement[], inputs: Inputs): Replay {
  const constants: string[] = [];
  const sources = statements.map(({ parameters }, index) =>
    parameters.map((value) => sourceOf(value, { inputs, earlier: statements.slice(0, index), constants })),
  );
  const repeated = new Set(sources.flat().flatMap(answersIn));
  return {
    constants,
    lines: (suffix) =>
      statements.map(({ sql }, index) => {
        const text = withVariables(sql, sources[index] ?? [], suffix);
        return repeated.has(index) ? `${text}\n\\gset s${index}_` : `${text};`;
      }),
  };
}

type KnownValues = { readonly inputs: Inputs; readonly earlier: readonly Statement[]; readonly constants: string[] };

function sourceOf(value: string | null, { inputs, earlier, constants }: KnownValues): Source {
  if (value === null) return { kind: 'null' };
  const [input] = Object.entries(inputs).find(([, input]) => input === value) ?? [];
  if (input !== undefined) return { kind: 'input', name: input };
  const elements = elementsOf(value);
  if (elements) {
    return { kind: 'array', elements: elements.map((element) => sourceOf(element, { inputs, earlier, constants })) };
  }
  const answer = answerOf(value, earlier);
  if (answer) return answer;
  if (!constants.includes(value)) constants.push(value);
  return { kind: 'constant', index: constants.indexOf(value) };
}

/** The elements of an array, as `uuidArray` and `textArray` write it; undefined: it is none, or an empty one. */
function elementsOf(value: string): readonly string[] | undefined {
  const [, inside] = /^\{([^{}:]+)\}$/.exec(value) ?? [];
  return inside?.split(',').map((element) => element.replace(/^"(.*)"$/, '$1'));
}

function answersIn(source: Source): readonly number[] {
  if (source.kind === 'array') return source.elements.flatMap(answersIn);
  return source.kind === 'answer' ? [source.statement] : [];
}

/** The latest one-row statement that answered this value, or the number before it. */
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
    case 'array':
      return `('{' || ${source.elements.map((element) => `${textOf(element, suffix)}::text`).join(" || ',' || ")} || '}')`;
  }
}
