import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, makeDesk, PROGRAM, ROOT, run, serve } from '#test/main/procuration.ts';
import { connect } from '#test/server/terminal.ts';

const PASSWORD = 'marianne vote a denain';

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});
afterEach(() => desk.remove());

describe('A first start', () => {
  test.runIf(process.platform === 'linux')('leaves less than 300 MB in memory', async () => {
    const served = await serve(desk);
    const status = await readFile(`/proc/${served.pid}/status`, 'utf8');

    expect(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1])).toBeLessThan(300_000);
    await served.end('SIGTERM');
  });

  test.each(['création', 'Ouverture', 'Chargement'])(
    'killed once it has said « %s » is made again by the next, as a whole',
    async (word) => {
      await killedAt(word);
      const served = await serve(desk);
      const { demonstration } = await connect(served.url, undefined).health.query({});
      await run(desk, ['login', '--name', 'admin'], { input: `${PASSWORD}\n` });
      const { code, out } = await run(desk, ['audit', 'verify', '--json']);

      expect(demonstration).toMatchObject({ replaced: false, references: ['J4HRTE', '7P85NF', 'DXD68H'] });
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ isIntact: true, entries: 1_011 });
      await served.end('SIGTERM');
    },
  );
});

/** Starts a server, and kills it as soon as it has said so. */
async function killedAt(word: string): Promise<void> {
  const [node, ...options] = PROGRAM;
  const server = spawn(node, [...options, 'serve'], { cwd: ROOT, env: desk.environment, stdio: 'pipe' });
  const ended = once(server, 'exit');
  let said = '';
  for await (const part of server.stderr.setEncoding('utf8')) {
    said += part;
    if (said.includes(word)) server.kill('SIGKILL');
  }
  await ended;
  expect(said).toContain(word);
}
