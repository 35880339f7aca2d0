import { createHash, randomInt } from 'node:crypto';
import { WORDS } from '#core/messages/words.ts';
import { makeActivationCode } from '#core/text/activation-code.ts';
import type { Client } from '#tui/answers.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { type Progress, startProgress } from '#tui/cli/progress.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import type { CodesFile } from '#tui/commands/account/codes-file.ts';
import type { Row } from '#tui/commands/account/import/read-accounts.ts';
import { ACCOUNT_IMPORT_WORDS } from '#tui/commands/account/import/words.ts';
import { hashOfCode } from '#tui/commands/account/new-code.ts';
import type { LineFault } from '#tui/commands/import/line-faults.ts';
import { slicesOf } from '#tui/commands/import/send-batches.ts';

/** Accounts of one call. */
const BATCH = 500;

type SendContext = { readonly client: Client; readonly context: CommandContext };
export type Planned = Row & { readonly isNew: boolean };
type Plan = { readonly planned: readonly Planned[]; readonly faults: readonly LineFault[] };

/** What the server would do with each line. */
export async function planAccounts({ client, context }: SendContext, rows: readonly Row[]): Promise<Plan> {
  const opj = new Set(rows.flatMap(({ account }) => (isOpj(account) ? account.name : [])));
  const progress = follow(context, rows.length, ACCOUNT_IMPORT_WORDS[context.lang].checking);
  const planned: Planned[] = [];
  const faults: LineFault[] = [];
  for (const batch of slicesOf(rows, BATCH)) {
    const { checked } = await client.account.check.query({ accounts: batch.map(({ account }) => account) });
    batch.forEach((row, place) => {
      const its = checked[place]?.faults.filter((fault) => fault !== 'chooser-unknown' || !isChosenBy(row, opj)) ?? [];
      for (const fault of its) faults.push({ line: row.line, why: WORDS[context.lang].accountFault[fault] });
      planned.push({ ...row, isNew: checked[place]?.kind !== 'unchanged' });
    });
    progress.at(planned.length);
  }
  progress.end();
  return { planned, faults: faults.sort((one, other) => one.line - other.line) };
}

function isOpj(account: Row['account']): boolean {
  return account.role === 'officer' && account.habilitation.capacity === 'opj';
}

function isChosenBy({ account }: Row, opj: ReadonlySet<string>): boolean {
  return account.role === 'officer' && opj.has(account.habilitation.chosenBy ?? '');
}

type Sending = { readonly codes: CodesFile; readonly digest: string };

/** Batch by batch, each with the same key whenever the same file is sent; its codes are on the disk before it leaves. */
export async function sendAccounts(
  { client, context }: SendContext,
  planned: readonly Planned[],
  { codes, digest }: Sending,
): Promise<number> {
  const words = ACCOUNT_IMPORT_WORDS[context.lang];
  const progress = follow(context, planned.length, words.making);
  let [done, made] = [0, 0];
  for (const [index, batch] of batchesInOrder(planned).entries()) {
    const coded = batch.flatMap(({ account, isNew }) => {
      const kept = codes.kept.get(account.name);
      return isNew ? { account, kept, code: kept ?? makeActivationCode((limit) => randomInt(limit)) } : [];
    });
    const fresh = coded.filter(({ kept }) => kept === undefined);
    if (fresh.length > 0) await codes.add(fresh.map(({ account: { name, who }, code }) => ({ name, who, code })));
    if (coded.length > 0) {
      const key = keyOf(digest, index);
      const accounts = coded.map(({ account, code }) => ({ ...account, codeHash: hashOfCode(account.name, code) }));
      const answered = await sendUntilAnswered(
        (_, options) => client.account.import.mutate({ key, accounts }, options),
        { lang: context.lang, key, unanswered: words.stopped },
      );
      made += answered.made;
    }
    done += batch.length;
    progress.at(done);
  }
  progress.end();
  return made;
}

/** Delegates after all others: the OPJ who chose them may be of the same file. */
function batchesInOrder(planned: readonly Planned[]): readonly (readonly Planned[])[] {
  const isLate = ({ account }: Row) => account.role === 'officer' && account.habilitation.chosenBy !== undefined;
  return [
    ...slicesOf(
      planned.filter((row) => !isLate(row)),
      BATCH,
    ),
    ...slicesOf(planned.filter(isLate), BATCH),
  ];
}

/** A UUID (version 8, RFC 9562) of the file and the place in it. */
function keyOf(digest: string, index: number): string {
  const hex = createHash('sha256').update(`${digest}\n${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function follow({ lang }: CommandContext, total: number, label: string): Progress {
  return startProgress({ total, label, lang, stderr: process.stderr, now: Date.now });
}
