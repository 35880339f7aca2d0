/** Of an error: what it is and where it came from, without its message. */
export type Trace = { readonly name: string; readonly code: string | undefined; readonly at: readonly string[] };

/** Errors of one chain of causes, and frames of one error. */
const DEEPEST = 5;
const MOST_FRAMES = 30;

/** The error and its causes. */
export function tracesOf(error: unknown, program: string): readonly Trace[] {
  const chain: unknown[] = [error];
  while (chain.length < DEEPEST) {
    const last = chain.at(-1);
    if (!(last instanceof Error) || last.cause === undefined) break;
    chain.push(last.cause);
  }
  return chain.map((each) => traceOf(each, program));
}

function traceOf(error: unknown, program: string): Trace {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, at: [] };
  const code = 'code' in error ? wordOf(String(error.code)) : undefined;
  return { name: wordOf(error.name) ?? 'Error', code, at: framesOf(error, program) };
}

/** A name or a code of a program; anything else may be what somebody typed. */
function wordOf(text: string): string | undefined {
  return /^[A-Za-z]\w{0,59}$|^[0-9A-Z]{5}$/.test(text) ? text : undefined;
}

function framesOf({ stack = '', message }: Error, program: string): readonly string[] {
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return frames.flatMap((line) => frameOf(line, program) ?? []).slice(0, MOST_FRAMES);
}

const FRAME = /^ +at (?:(?<called>.*) \(|async )?(?<file>[^()]*):(?<line>\d+):(?<column>\d+)\)?$/;
const CALLED = /^[\w$.<>[\] #]{1,100}$/;

/** `function (file:line:column)`, with the file as the program's folder has it. */
function frameOf(line: string, program: string): string | undefined {
  const { called = '', file = '', line: row, column } = FRAME.exec(line)?.groups ?? {};
  if (row === undefined) return undefined;
  const place = `${fileIn(file.replace(/^file:\/\//, ''), program)}:${row}:${column}`;
  return CALLED.test(called) ? `${called} (${place})` : place;
}

/** Folders of this machine may have somebody's name: the path begins at the program, or at its packages. */
function fileIn(path: string, program: string): string {
  if (path.startsWith('node:')) return path;
  const packages = path.lastIndexOf('/node_modules/');
  if (packages >= 0) return path.slice(packages + 1);
  return path.startsWith(`${program}/`) ? path.slice(program.length + 1) : 'elsewhere';
}
