import { ACT_WORDS, isActOrGroup } from '#core/messages/words/acts.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { AuditPage } from '#tui/answers.ts';
import { fittedColumns } from '#tui/cli/columns.ts';
import type { Command } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerColumns, answerJson, inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { readMoments } from '#tui/commands/audit/read-moment.ts';
import { type Entry, partsOf } from '#tui/commands/audit/say-entry.ts';
import { AUDIT_WORDS } from '#tui/commands/audit/words.ts';

const USUAL = 50;
const MOST = 100_000;
const PAGE = 500;

export const auditListCommand: Command = {
  name: 'audit list',
  summary: {
    fr: 'lire le journal des actes, les plus récents d’abord ; cette lecture y est inscrite (administration)',
    en: 'read the log of acts, newest first; this reading is entered in it (administrators)',
  },
  examples: [
    'audit list',
    'audit list --since 2027-04-11 --kind station',
    'audit list --chain 59172 --limit 1000 --json',
  ],
  options: [
    {
      flags: '--since <moment>',
      summary: {
        fr: 'à partir de ce jour (AAAA-MM-JJ, à Paris) ou de cet instant',
        en: 'from this day (YYYY-MM-DD, in Paris) or this instant',
      },
    },
    {
      flags: '--until <moment>',
      summary: {
        fr: 'jusqu’à ce jour inclus, ou avant cet instant',
        en: 'up to and including this day, or before this instant',
      },
    },
    {
      flags: '--chain <chain>',
      summary: { fr: 'le journal d’une commune (son code), ou admin', en: 'the log of a commune (its code), or admin' },
    },
    {
      flags: '--kind <act>',
      summary: {
        fr: 'un acte (request.submit), ou tous ceux d’un groupe (request)',
        en: 'one act (request.submit), or all the acts of a group (request)',
      },
    },
    {
      flags: '--limit <count>',
      summary: { fr: `le nombre d’actes au plus (${USUAL})`, en: `the number of acts at most (${USUAL})` },
    },
    JSON_OPTION,
  ],
  isLong: true,
  run: async (context, parsed) => {
    const words = AUDIT_WORDS[context.lang];
    const limit = Number(parsed.text('--limit') ?? USUAL);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      throw new ExitEarly(EXIT.badInput, words.wrongLimit(MOST));
    const kind = parsed.text('--kind');
    if (kind !== undefined && !isActOrGroup(kind)) {
      throw new ExitEarly(EXIT.badInput, words.wrongKind(kind, Object.keys(ACT_WORDS[context.lang]).join(', ')));
    }
    const wanted = { ...readMoments(parsed, words), chain: parsed.text('--chain'), act: kind };

    const client = await connectSignedIn(context);
    const entries: Entry[] = [];
    let names: AuditPage['names'] = {};
    let before: AuditPage['next'] = null;
    do {
      const page: AuditPage = await client.audit.list.query({
        ...wanted,
        ...(before && { before }),
        limit: Math.min(PAGE, limit - entries.length),
      });
      entries.push(...page.entries);
      names = { ...names, ...page.names };
      before = page.next;
    } while (before !== null && entries.length < limit);

    const hasMore = before !== null;
    if (parsed.has('--json')) {
      answerJson('audit-list/1', { entries, names, hasMore });
      return EXIT.done;
    }
    const rows = entries.map((entry) => partsOf(entry, { names, lang: context.lang }));
    for (const line of fittedColumns(rows, '  ', answerColumns())) answer(line);
    if (entries.length === 0) inform(words.none);
    if (hasMore) inform(words.more(limit));
    return EXIT.done;
  },
};
