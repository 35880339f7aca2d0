import { spawnSync } from 'node:child_process';
import { STANDARD, type Streams, withOutput } from '#tui/cli/output.ts';
import { widthOf } from '#tui/terminal/width.ts';

type Paging = { readonly pager: string; readonly isQuiet: boolean };
type Written = { readonly stream: keyof Streams; readonly text: string };

/** What is answered while `run` goes on is shown by the pager at its end, if the terminal is too small. */
export async function throughPager<Result>({ pager, isQuiet }: Paging, run: () => Promise<Result>): Promise<Result> {
  const written: Written[] = [];
  const keep = (stream: keyof Streams) => (text: string) => void written.push({ stream, text });
  try {
    return await withOutput({ streams: { out: keep('out'), err: keep('err') }, isQuiet }, run);
  } finally {
    const answers = written.flatMap(({ stream, text }) => (stream === 'out' ? text : [])).join('');
    const isPaged = !fits(answers) && show(answers, pager);
    for (const { stream, text } of written) if (!isPaged || stream === 'err') STANDARD[stream](text);
  }
}

function fits(text: string): boolean {
  const { columns, rows } = process.stdout;
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(widthOf(line) / columns)));
  return lines.reduce((sum, height) => sum + height, 0) <= rows;
}

/**
 * Whether there is such a pager. Ctrl+C is for the pager alone: if this process ended too, the shell would
 * take the terminal back.
 */
function show(text: string, pager: string): boolean {
  const [program = '', ...words] = pager.trim().split(/\s+/);
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  const { error } = spawnSync(program, words, {
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS: 'FRX', LESSCHARSET: 'utf-8', ...process.env },
  });
  process.off('SIGINT', ignore);
  return error === undefined || !('code' in error) || !['ENOENT', 'EACCES'].includes(String(error.code));
}
