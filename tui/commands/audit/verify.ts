import { EXIT } from '#core/model/exit-code.ts';
import type { AuditFault } from '#tui/answers.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { AUDIT_WORDS, type AuditWords } from '#tui/commands/audit/words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: {
    fr: 'vérifier que le journal est intact et que les tables y sont conformes, sinon dire où (administration)',
    en: 'check that the log is intact and that the tables match it, or say where not (administrators)',
  },
  examples: ['audit verify', 'audit verify --json'],
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const verified = await client.audit.verify.query({});
    const { chains, entries, faults, areAll } = verified;
    const isIntact = faults.length === 0;

    const words = AUDIT_WORDS[context.lang];
    const { colon } = COMPONENT_WORDS[context.lang];
    if (parsed.has('--json')) answerJson('audit/1', { isIntact, ...verified });
    else if (isIntact) answer(words.intact(chains, entries));
    else {
      answer(words.broken(faults.length, areAll));
      for (const fault of faults) answer(`  ${colon(whereOf(fault, words), words.fault[fault.fault])}`);
    }
    return isIntact ? EXIT.done : EXIT.refused;
  },
};

/** The place in the log, or the row with its columns and the entry that says otherwise. */
function whereOf(fault: AuditFault, words: AuditWords): string {
  const entry = 'seq' in fault && fault.seq !== null && fault.chain !== null ? [words.at(fault.chain, fault.seq)] : [];
  if (!('table' in fault)) return entry.join();
  const { table, row, columns } = fault;
  return [words.row(words.table[table], row), ...(columns.length > 0 ? [words.columns(columns)] : []), ...entry].join(
    ', ',
  );
}
