import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';

describe('npm run law', () => {
  test('is run by npm, and knows no rule that is not there', async () => {
    const command = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'run.ts'), 'R-99'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [errors, [status]] = await Promise.all([text(command.stderr), once(command, 'close')]);

    expect(errors).toContain('R-99: neither rules nor codes of refusals');
    expect(status).toBe(64);
  });
});
