import { ROLES } from '#core/law/access/permissions.ts';
import { WORDS } from '#core/messages/words.ts';
import { ACCOUNT_STATES } from '#core/model/account.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Accounts } from '#tui/answers.ts';
import { explained } from '#tui/cli/choices.ts';
import { fittedColumns } from '#tui/cli/columns.ts';
import type { Command, ParsedArguments } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerColumns, answerJson, inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

/** Accounts of one page. */
const PAGE = 500;

type Account = Accounts[number];

export const accountListCommand: Command = {
  name: 'account list',
  summary: {
    fr: 'voir les comptes, leur rôle, leur lieu et leur état (administration)',
    en: 'see the accounts, their role, place and state (administrators)',
  },
  examples: ['account list', 'account list --role assessor --commune 59172', 'account list --state locked --json'],
  options: [
    {
      flags: '--role <role>',
      summary: { fr: 'les comptes de ce rôle', en: 'accounts with this role' },
      choices: explained(ROLES, { fr: WORDS.fr.role, en: WORDS.en.role }),
    },
    {
      flags: '--commune <code>',
      summary: { fr: 'les comptes de cette commune ou de ses bureaux', en: 'accounts of this commune or its stations' },
    },
    {
      flags: '--state <state>',
      summary: { fr: 'les comptes dans cet état', en: 'accounts in this state' },
      choices: explained(ACCOUNT_STATES, { fr: WORDS.fr.accountState, en: WORDS.en.accountState }),
    },
    JSON_OPTION,
  ],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const filter = filterOf(parsed);
    const all: Account[] = [];
    for (let after: string | undefined, isMore = true; isMore; ) {
      const page = await client.account.list.query({ ...filter, limit: PAGE, ...(after !== undefined && { after }) });
      all.push(...page.accounts);
      after = page.next;
      isMore = after !== undefined;
    }
    if (parsed.has('--json')) answerJson('accounts/1', { accounts: all });
    else if (all.length === 0) inform(ACCOUNT_WORDS[context.lang].none);
    else answer(linesOf(all, context.lang).join('\n'));
    return EXIT.done;
  },
};

function filterOf(parsed: ParsedArguments) {
  const role = ROLES.find((known) => known === parsed.text('--role'));
  const state = ACCOUNT_STATES.find((known) => known === parsed.text('--state'));
  const commune = parsed.text('--commune');
  return { ...(role && { role }), ...(state && { state }), ...(commune !== undefined && { commune }) };
}

/** One account a line, in columns, on two where a terminal is narrow; programs read --json. */
function linesOf(accounts: Accounts, lang: Lang): readonly string[] {
  return fittedColumns(
    accounts.map((account) => partsOf(account, lang)),
    '   ',
    answerColumns(),
  );
}

function partsOf(account: Account, lang: Lang): readonly string[] {
  const { name, role, who, commune, station, unit, state, lockedBy, lockReason } = account;
  const words = ACCOUNT_WORDS[lang];
  const why = lockedBy === null || lockReason === null ? '' : words.lockedBy(lockedBy, lockReason);
  return [name, WORDS[lang].accountState[state], WORDS[lang].role[role], commune ?? station ?? unit ?? '', who, why];
}
