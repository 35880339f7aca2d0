import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '#test/server/running.ts';
import { openPortal } from '#web/portal.ts';

let running: Running;
let opened = 0;
const providers = async () => [];

beforeAll(async () => {
  running = await startRunning({
    portal: {
      open: async (server) => {
        opened += 1;
        return openPortal(server);
      },
      providers,
    },
  });
});
afterAll(() => running.close());

const statusOf = async (path: string, init?: RequestInit) => (await fetch(`${running.url}${path}`, init)).status;

describe('A server with pages', () => {
  test('opens them once, when the first one is asked for', async () => {
    const before = opened;
    expect(await statusOf('/livez')).toBe(200);
    expect(opened).toBe(before);
    const texts = await Promise.all(['/fr', '/en'].map(async (path) => (await fetch(`${running.url}${path}`)).text()));
    expect(texts[0]).toContain('Voter par procuration');
    expect(texts[1]).toContain('Voting by proxy');
    expect(opened).toBe(1);
  });

  test('serves its probes and its API beside them, whatever the method', async () => {
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect(await statusOf('/readyz')).toBe(200);
    expect(await statusOf('/trpc/health', json)).toBe(200);
    expect(await statusOf('/trpc/health')).toBe(405);
    expect(await statusOf('/trpc/session.current', json)).toBe(401);
  });

  test('forbids that a page is kept on the way', async () => {
    const { headers } = await fetch(`${running.url}/fr`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

test('A server whose pages do not open says so in its log, and serves the API', async () => {
  const open = () => Promise.reject(new Error('no pages'));
  const { database, world } = running;
  const broken = await startRunning({ database, world, portal: { open, providers } });
  expect((await fetch(`${broken.url}/fr`)).status).toBe(500);
  expect((await fetch(`${broken.url}/livez`)).status).toBe(200);
  expect(broken.logged.filter((line) => line.includes('the portal does not open'))).toHaveLength(1);
  await broken.close();
});

test('A server without pages answers no GET', async () => {
  const bare = await startRunning({ database: running.database, world: running.world });
  expect((await fetch(`${bare.url}/fr`)).status).toBe(405);
  await bare.close();
});
