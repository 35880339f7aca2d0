import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { AUDIT_WORDS } from '#tui/commands/audit/words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: {
    fr: 'vérifier que le journal est intact, sinon dire où il ne l’est pas (administration)',
    en: 'verify that the log is intact, or say where it is not (administrators)',
  },
  examples: ['audit verify', 'audit verify --json'],
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const verified = await client.audit.verify.query({});
    const { chains, entries, faults } = verified;
    const isIntact = faults.length === 0;

    const words = AUDIT_WORDS[context.lang];
    const { colon } = COMPONENT_WORDS[context.lang];
    if (parsed.has('--json')) answerJson('audit/1', { isIntact, ...verified });
    else if (isIntact) answer(words.intact(chains, entries));
    else {
      answer(words.broken(faults.length));
      for (const { chain, seq, fault } of faults) answer(`  ${colon(words.at(chain, seq), words.fault[fault])}`);
    }
    return isIntact ? EXIT.done : EXIT.refused;
  },
};
