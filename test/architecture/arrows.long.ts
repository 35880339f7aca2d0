import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The text of each file of a project, by its path. */
type Project = { readonly [path: string]: string };
type BrokenArrow = { readonly from: string; readonly broken: string };
type Violation = { readonly rule: { readonly name: string }; readonly from: string; readonly to: string };

const ROOT = join(import.meta.dirname, '../..');
const LAYERS = ['core', 'drizzle', 'server', 'tui', 'web', 'main.ts'];

/** A project that keeps every arrow, with an import along each. */
const SOUND: Project = {
  'core/calendar/day.ts': `
    import { Temporal } from 'temporal-polyfill';
    export const first = Temporal.PlainDate.from('2026-01-01');`,
  'core/law/cap/cap.ts': `
    import { first } from '#core/calendar/day.ts';
    export const cap = [first];`,
  'drizzle/connection/database.ts': `
    import { join } from 'node:path';
    import { PGlite } from '@electric-sql/pglite';
    import { drizzle } from 'drizzle-orm/postgres-js';
    import postgres from 'postgres';
    import { first } from '#core/calendar/day.ts';
    export const db = [join, PGlite, drizzle, postgres, first];`,
  'server/router.ts': `
    import { readFile } from 'node:fs/promises';
    import { createServer } from 'node:http';
    import { initTRPC } from '@trpc/server';
    import { z } from 'zod';
    import { cap } from '#core/law/cap/cap.ts';
    import { db } from '#drizzle/connection/database.ts';
    export const router = [readFile, createServer, initTRPC, z, cap, db];
    export type Router = typeof router;`,
  'server/session.ts': `
    export type Session = { readonly id: string };`,
  'tui/app.tsx': `
    import { createTRPCClient } from '@trpc/client';
    import type { inferRouterOutputs } from '@trpc/server';
    import { Text } from 'ink';
    import { useState } from 'react';
    import { cap } from '#core/law/cap/cap.ts';
    import type { Router } from '#server/router.ts';
    export type Outputs = inferRouterOutputs<Router>;
    export const app = [createTRPCClient, Text, useState, cap];`,
  'web/app.tsx': `
    import { createTRPCClient } from '@trpc/client';
    import { Hono } from 'hono';
    import { cap } from '#core/law/cap/cap.ts';
    import type { Router } from '#server/router.ts';
    export type Called = Router;
    export const pages = [createTRPCClient, Hono, cap];`,
  'main.ts': `
    import { cap } from '#core/law/cap/cap.ts';
    const chosen = cap.length > 1 ? await import('#tui/app.tsx') : await import('#server/router.ts');
    process.exitCode = Object.keys(chosen).length;`,
};

/** Imports against the arrows: the file, its statement, the rule it breaks and on what. */
const WRONG = [
  ['core/disk.ts', `import { readFile } from 'node:fs'`, 'core-imports fs'],
  ['core/disk-later.ts', `import { readFile } from 'node:fs/promises'`, 'core-imports fs/promises'],
  [
    'core/database.ts',
    `import { db } from '#drizzle/connection/database.ts'`,
    'core-imports drizzle/connection/database.ts',
  ],
  ['core/driver.ts', `import { sql } from 'drizzle-orm'`, 'core-imports drizzle-orm'],
  ['core/router.ts', `import type { Router } from '#server/router.ts'`, 'core-imports server/router.ts'],
  ['core/shapes.ts', `import { z } from 'zod'`, 'core-imports zod'],
  ['drizzle/router.ts', `import { router } from '#server/router.ts'`, 'drizzle-imports server/router.ts'],
  ['drizzle/chance.ts', `import { randomUUID } from 'node:crypto'`, 'drizzle-imports crypto'],
  ['server/screen.ts', `import { app } from '#tui/app.tsx'`, 'server-imports tui/app.tsx'],
  ['server/screen-later.ts', `export const app = await import('#tui/app.tsx')`, 'server-imports tui/app.tsx'],
  ['server/screen-type.ts', `import type { Outputs } from '#tui/app.tsx'`, 'server-imports tui/app.tsx'],
  ['server/sql.ts', `import { sql } from 'drizzle-orm'`, 'server-imports drizzle-orm'],
  ['tui/router.ts', `import { router } from '#server/router.ts'`, 'tui-takes-only-the-type server/router.ts'],
  ['tui/library.ts', `import { TRPCError } from '@trpc/server'`, 'tui-takes-only-the-type @trpc/server'],
  [
    'tui/database.ts',
    `import { db } from '#drizzle/connection/database.ts'`,
    'tui-imports drizzle/connection/database.ts',
  ],
  [
    'tui/database-type.ts',
    `import type { db } from '#drizzle/connection/database.ts'`,
    'tui-imports drizzle/connection/database.ts',
  ],
  ['tui/session.ts', `import type { Session } from '#server/session.ts'`, 'tui-imports server/session.ts'],
  ['tui/main.ts', `import type {} from '../main.ts'`, 'tui-imports main.ts'],
  ['server/pages.ts', `import { pages } from '#web/app.tsx'`, 'server-imports web/app.tsx'],
  ['tui/pages.ts', `import { pages } from '#web/app.tsx'`, 'tui-imports web/app.tsx'],
  ['web/router.ts', `import { router } from '#server/router.ts'`, 'web-takes-only-the-type server/router.ts'],
  ['web/session.ts', `import type { Session } from '#server/session.ts'`, 'web-imports server/session.ts'],
  ['web/screen.ts', `import { app } from '#tui/app.tsx'`, 'web-imports tui/app.tsx'],
] as const;

const projects: string[] = [];

afterAll(async () => {
  for (const project of projects) await rm(project, { recursive: true, force: true });
});

test('The check passes a project that keeps the arrows', async () => {
  const { violations, modules } = await cruise(SOUND);

  expect(violations).toEqual([]);
  expect(modules).toEqual(expect.arrayContaining(Object.keys(SOUND)));
});

describe('The check catches', () => {
  let found: readonly BrokenArrow[] = [];

  beforeAll(async () => {
    const wrong = Object.fromEntries(WRONG.map(([path, statement]) => [path, `${statement};`]));
    found = (await cruise({ ...SOUND, ...wrong })).violations;
  });

  test.each(WRONG)('%s: %s', (path, _statement, broken) => {
    expect(found.filter(({ from }) => from === path)).toEqual([{ from: path, broken }]);
  });

  test('and nothing else', () => {
    const planted: readonly string[] = WRONG.map(([path]) => path);
    expect(found.filter(({ from }) => !planted.includes(from))).toEqual([]);
  });
});

test.each([
  [`import { app } from '#tui/app.tsx'`, 'main-loads-on-demand tui/app.tsx'],
  [`import { router } from '#server/router.ts'`, 'main-loads-on-demand server/router.ts'],
  [`import { pages } from '#web/app.tsx'`, 'main-loads-on-demand web/app.tsx'],
  [`const { db } = await import('#drizzle/connection/database.ts')`, 'main-imports drizzle/connection/database.ts'],
])('The check catches main.ts: %s', async (statement, broken) => {
  const { violations } = await cruise({ ...SOUND, 'main.ts': `${statement};` });

  expect(violations).toEqual([{ from: 'main.ts', broken }]);
});

test('The check catches two files that import each other', async () => {
  const { violations } = await cruise({
    ...SOUND,
    'core/calendar/day.ts': `export { cap as first } from '#core/law/cap/cap.ts';`,
  });

  expect(violations).toEqual([{ from: 'core/calendar/day.ts', broken: 'no-circular core/law/cap/cap.ts' }]);
});

/**
 * Runs the check of `npm run arrows` on a project built in a folder of its own, with the packages and
 * settings of this one.
 */
async function cruise(project: Project): Promise<{ readonly violations: BrokenArrow[]; readonly modules: string[] }> {
  const folder = await build(project);
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const options = ['--config', join(ROOT, 'test/architecture/arrows.mjs'), '--output-type', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...options, ...LAYERS], {
    cwd: folder,
    maxBuffer: 100_000_000,
  });

  const { summary, modules } = JSON.parse(stdout);
  const violations: readonly Violation[] = summary.violations;
  const sources: readonly { readonly source: string }[] = modules;
  return {
    violations: violations.map(({ rule, from, to }) => ({ from, broken: `${rule.name} ${packageOf(to)}` })),
    modules: sources.map(({ source }) => source),
  };
}

async function build(project: Project): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'procuration-arrows-'));
  projects.push(folder);
  for (const file of ['package.json', 'tsconfig.json']) await cp(join(ROOT, file), join(folder, file));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));

  for (const [path, text] of Object.entries(project)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** The package of a path under node_modules; another path, or a module of Node, as it is. */
function packageOf(path: string): string {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.replace(/^node:/, '');
}
