import type { DatabaseInspection } from '#core/model/database-inspection.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import type { Check } from '#tui/commands/doctor/check.ts';
import { sayBytes } from '#tui/commands/doctor/say-bytes.ts';
import { DOCTOR_WORDS } from '#tui/commands/doctor/words.ts';

/**
 * Milliseconds: the most between the clocks of this machine and the database, and the most a probe may take.
 */
const FARTHEST = 2_000;
const PATIENCE = 5_000;
const ENGINES = { pglite: 'PGlite', postgres: 'PostgreSQL' } as const;

/** Checks the database without a server; a server that holds the data folder says whether it is ready. */
export async function checkDatabase(context: CommandContext): Promise<readonly Check[]> {
  const words = DOCTOR_WORDS[context.lang];
  const inspection = await context.serverSide.inspectDatabase(context.lang);
  switch (inspection.state) {
    case 'open':
      return checksOf(inspection, context);
    case 'closed':
      return [{ check: 'database', state: 'fail', code: inspection.code, sentence: inspection.sentence }];
    case 'none':
      return [{ check: 'database', state: 'warn', sentence: words.none }];
    case 'held': {
      const held: Check = { check: 'database', state: 'ok', sentence: words.held(String(inspection.by?.pid ?? '?')) };
      return inspection.by === undefined ? [held] : [held, await checkHolder(inspection.by.url, context)];
    }
  }
}

function checksOf(
  inspection: Extract<DatabaseInspection, { state: 'open' }>,
  { lang }: CommandContext,
): readonly Check[] {
  const words = DOCTOR_WORDS[lang];
  const { engine, version, bytes, applied, known, roles, rights, differingCounts, apart } = inspection;
  const configuration = { state: 'fail', code: EXIT.configuration } as const;
  const whose = words.whose.database;
  return [
    { check: 'database', state: 'ok', sentence: words.database(ENGINES[engine], version, sayBytes(bytes, lang)) },
    applied === known
      ? { check: 'schema', state: 'ok', sentence: words.schema(applied) }
      : { check: 'schema', ...configuration, sentence: words.otherSchema(applied, known) },
    roles.length === 2
      ? { check: 'roles', state: 'ok', sentence: words.roles }
      : { check: 'roles', ...configuration, sentence: words.noRoles },
    ...(rights.missing + rights.surplus > 0
      ? [{ check: 'rights' as const, ...configuration, sentence: words.otherRights(rights.missing, rights.surplus) }]
      : []),
    ...(differingCounts > 0
      ? [
          {
            check: 'counts' as const,
            state: 'fail' as const,
            code: EXIT.refused,
            sentence: words.otherCounts(differingCounts),
          },
        ]
      : []),
    ...(apart > FARTHEST
      ? [{ check: 'clock' as const, ...configuration, sentence: words.apart(whose, (apart / 1000).toFixed(1)) }]
      : []),
  ];
}

async function checkHolder(url: string, { lang }: CommandContext): Promise<Check> {
  const words = DOCTOR_WORDS[lang];
  const probe = fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(PATIENCE) });
  const isReady = await probe.then(({ ok }) => ok).catch(() => false);
  return isReady
    ? { check: 'schema', state: 'ok', sentence: words.ready }
    : { check: 'schema', state: 'fail', code: EXIT.tryAgain, sentence: words.notReady };
}
