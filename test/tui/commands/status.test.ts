import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning({ version: '1.10.0' });
});
afterAll(() => running.close());

describe('A program that is older than its server', () => {
  test('is told so by status and doctor', async () => {
    const environment = { LANG: 'en', PROCURATION_URL: running.url };
    const { code, said } = await type(['status'], { environment });
    expect(code).toBe(0);
    expect(said).toContain('This program (version 1.2.3) is older than the server (version 1.10.0).');

    const { checks } = JSON.parse((await type(['doctor', '--json'], { environment })).out);
    expect(checks).toContainEqual({ check: 'version', state: 'warn', sentence: expect.stringContaining('1.10.0') });
  });
});
