/** The arrows drawn in the README, checked by `npm run arrows`. */
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const node = (...modules) => `^(node:)?(${modules.join('|')})$`;

const only = (from, allowed, comment) => ({
  name: `${from}-imports`,
  comment,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { pathNot: [`^${from}/`, ...allowed] },
});

export default {
  forbidden: [
    only(
      'core',
      [packages('temporal-polyfill')],
      'core imports nothing but core and Temporal: no other package, no Node, no clock',
    ),
    only(
      'drizzle',
      [
        '^core/',
        packages('drizzle-orm', 'postgres', '@electric-sql/pglite'),
        node('path', 'url', 'fs', 'fs/promises', 'net', 'stream', 'v8', 'zlib'),
      ],
      'drizzle knows core and the database',
    ),
    only(
      'server',
      [
        '^core/',
        '^drizzle/',
        packages(
          '@trpc/server',
          'zod',
          'superjson',
          'argon2',
          'nodemailer',
          'pino',
          'oidc-provider',
          '@types/oidc-provider',
        ),
        node(
          'http',
          'crypto',
          'dns/promises',
          'fs',
          'fs/promises',
          'path',
          'os',
          'url',
          'stream',
          'stream/promises',
          'events',
          'util',
        ),
        node('async_hooks', 'perf_hooks', 'timers/promises', 'https', 'net', 'tls', 'v8', 'vm'),
      ],
      'server knows core and drizzle; SQL stays in drizzle/queries',
    ),
    only(
      'tui',
      [
        '^core/',
        '^server/router\\.ts$',
        packages(
          '@trpc/client',
          '@trpc/server',
          'ink',
          'react',
          'react-reconciler',
          'superjson',
          'commander',
          'csv-parse',
          'pdfkit',
        ),
        packages('@types/react'),
        node('util', 'fs', 'fs/promises', 'path', 'url', 'os', 'crypto', 'child_process', 'tty'),
        node('events', 'stream', 'stream/promises', 'readline', 'readline/promises', 'timers/promises', 'http'),
      ],
      'tui knows core and the router',
    ),
    {
      name: 'tui-takes-only-the-type',
      comment:
        'tui talks to the server over HTTP alone: of it and of its library it takes types, no code but the observables that links of its client are made of',
      severity: 'error',
      from: { path: '^tui/' },
      to: {
        path: ['^server/', packages('@trpc/server')],
        pathNot: 'node_modules/@trpc/server/dist/observable/',
        dependencyTypesNot: ['type-only'],
      },
    },
    only(
      'web',
      [
        '^core/',
        '^server/router\\.ts$',
        packages('hono', '@hono/node-server', 'openid-client', '@trpc/client', '@trpc/server'),
        node('http', 'crypto'),
      ],
      'web knows core and the router',
    ),
    {
      name: 'web-takes-only-the-type',
      comment: 'web is a client: of the server and of its library it takes types, no code but the observables',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: ['^server/', packages('@trpc/server')],
        pathNot: 'node_modules/@trpc/server/dist/observable/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'main-imports',
      comment: 'main loads server or tui when it is asked for it, and leaves the database to server',
      severity: 'error',
      from: { path: '^main\\.ts$' },
      to: { path: ['^drizzle/', '^test/', packages('drizzle-orm', 'postgres', '@electric-sql/pglite')] },
    },
    {
      name: 'main-loads-on-demand',
      severity: 'error',
      from: { path: '^main\\.ts$' },
      to: { path: '^(server|tui|web)/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
