/** Bundles the program into dist/: the client starts three times faster, the server takes a third of the memory. */
import { cp, glob, rename, rm, stat } from 'node:fs/promises';
import { build } from 'esbuild';

const NO_DEVTOOLS = { name: 'no-devtools', setup };

/** Ink asks for React's developer tools, which are not installed. */
function setup(its) {
  its.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
  its.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {};' }));
}

const REMEMBERED = { name: 'remembered', setup: remember };

/** What Ink asks again of each line at each frame: its columns, and its signs with their styles. */
const ASKED_AGAIN = {
  'string-width': `import measure from 'string-width';
    const width = remembered(measure, 1_000);
    export default (text, options) => (options === undefined ? width(text) : measure(text, options));`,
  '@alcalzone/ansi-tokenize': `import { styledCharsFromTokens as style, tokenize as split } from '@alcalzone/ansi-tokenize';
    export * from '@alcalzone/ansi-tokenize';
    const signs = remembered(split, 200);
    export const tokenize = (text, end) => (end === undefined ? signs(text) : split(text, end));
    const styles = new WeakMap();
    export const styledCharsFromTokens = (tokens) => {
      if (!styles.has(tokens)) styles.set(tokens, style(tokens));
      return styles.get(tokens);
    };`,
};

/** Puts before these modules what they answered to the same lines. */
function remember(its) {
  const filter = new RegExp(`^(?:${Object.keys(ASKED_AGAIN).join('|')})$`);
  its.onResolve({ filter }, ({ path, namespace, resolveDir }) =>
    namespace === 'remembered' ? undefined : { path, namespace: 'remembered', pluginData: resolveDir },
  );
  its.onLoad({ filter, namespace: 'remembered' }, ({ path, pluginData }) => ({
    contents: `${ASKED_AGAIN[path]}\n${remembered}`,
    resolveDir: pluginData,
  }));
}

/** The answers about so many of the last texts, at least; this function is copied into the bundle. */
function remembered(ask, least) {
  let [recent, earlier] = [new Map(), new Map()];
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const answer = earlier.get(text) ?? ask(text);
    if (recent.size === least) [recent, earlier] = [new Map(), recent];
    recent.set(text, answer);
    return answer;
  };
}

/** Whether nothing changed since the last bundle: another process may be running it. */
async function isCurrent() {
  try {
    const made = (await stat('dist/main.js')).mtimeMs;
    for await (const file of glob(['{core,drizzle,server,tui}/**', '*.{ts,mjs,json}'])) {
      if ((await stat(file)).mtimeMs > made) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Beside the one that may be running, then in its place. */
async function bundle() {
  const made = `dist-${process.pid}`;
  await build({
    entryPoints: ['main.ts'],
    outdir: made,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    external: ['@electric-sql/pglite', 'argon2', '@etalab/decoupage-administratif'],
    plugins: [NO_DEVTOOLS, REMEMBERED],
  });
  await cp('drizzle/migrations', `${made}/migrations`, { recursive: true });
  await rm('dist', { recursive: true, force: true });
  await rename(made, 'dist');
}

if (!(await isCurrent())) await bundle();
