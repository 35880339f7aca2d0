import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, makeDesk, PROGRAM, ROOT } from '#test/main/procuration.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { openTerminal } from '#test/terminal/terminal.ts';

/**
 * Runs before the program, and keeps in the file of KEEP what is loaded when the form is first written:
 * Node's own modules, and the files of the bundle.
 */
const KEEPING = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  import { registerHooks } from 'node:module';
  const files = [];
  let isKept = false;
  registerHooks({ load: (url, context, next) => { files.push(url); return next(url, context); } });
  const { write } = process.stdout;
  process.stdout.write = function (text, ...rest) {
    if (!isKept && String(text).includes('Mot de passe')) {
      isKept = true;
      writeFileSync(process.env.KEEP, JSON.stringify({ files, own: process.moduleLoadList }));
    }
    return write.call(this, text, ...rest);
  };
`)}`;

let desk: Desk;
let running: Running;

beforeAll(async () => {
  desk = await makeDesk();
  running = await startRunning();
});
afterAll(async () => {
  await running.close();
  await desk.remove();
});

/**
 * The sources of the bundle's files, and Node's own modules, that are loaded when the form is first written.
 */
async function loadedForFirstForm() {
  const [node, ...program] = PROGRAM;
  const keep = join(desk.folder, 'loaded.json');
  const env = { ...desk.environment, PROCURATION_URL: running.url, KEEP: keep };
  const terminal = openTerminal(node, ['--import', KEEPING, ...program, 'tui'], { env, cwd: ROOT });
  await terminal.shows(/v(\d|test)/);
  terminal.press('\x03');
  expect(await terminal.ended).toBe(0);

  const { files, own }: { files: readonly string[]; own: readonly string[] } = JSON.parse(await readFile(keep, 'utf8'));
  const bundled = files.filter((url) => url.startsWith('file:')).map((url) => basename(url));
  return { own, sources: (await Promise.all(bundled.map(sourcesOf))).flat() };
}

async function sourcesOf(file: string): Promise<readonly string[]> {
  const map: { readonly sources: readonly string[] } = JSON.parse(
    await readFile(join(ROOT, 'dist', `${file}.map`), 'utf8'),
  );
  return map.sources.map((source) => source.replace(/^.*(?=node_modules\/)|^(\.\.\/)+/, ''));
}

/** What the first form is not made of. */
const LATER = /^(node_modules\/(zod|commander|temporal-polyfill|pino|drizzle-orm|postgres|csv-parse)\/)/;
const SCREENS_BEHIND =
  /^tui\/(screens\/(officer|station|dashboard|help)\/|training\/(town|bureau|client|app)|commands\/account)/;

test('The first form loads nothing that it does not need, and nothing at all where it was drawn before', async () => {
  const { own, sources } = await loadedForFirstForm();
  const again = await loadedForFirstForm();

  expect(sources).toContain('tui/screens/sign-in/view.tsx');
  expect(sources.some((source) => source.startsWith('node_modules/ink/'))).toBe(true);
  expect(sources.filter((source) => LATER.test(source) || SCREENS_BEHIND.test(source))).toEqual([]);
  expect(own).toContain('NativeModule internal/modules/esm/loader');
  expect(own.filter((name) => /undici|webcrypto/.test(name))).toEqual([]);

  expect(again.sources).toContain('tui/first-frame/first-frame.ts');
  expect(again.sources.filter((source) => /^node_modules|^tui\/(screens|components|commands)/.test(source))).toEqual(
    [],
  );
});
