import { createHash, randomInt } from 'node:crypto';
import { WORDS } from '#core/messages/words.ts';
import { makeActivationCode } from '#core/text/activation-code.ts';
import type { Client } from '#tui/answers.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { commandProgress } from '#tui/cli/progress.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import type { CodesFile } from '#tui/commands/account/import/codes-file.ts';
import type { Row } from '#tui/commands/account/import/read-accounts.ts';
import { ACCOUNT_IMPORT_WORDS } from '#tui/commands/account/import/words.ts';
import { hashOfCode } from '#tui/commands/account/new-code.ts';
import type { LineFault } from '#tui/commands/import/line-faults.ts';
import { slicesOf } from '#tui/commands/import/send-batches.ts';

/** Accounts of one call. */
const BATCH = 500;

type SendContext = { readonly client: Client; readonly context: CommandContext };
export type PlannedAccount = Row & { readonly isNew: boolean };
type Plan = { readonly planned: readonly PlannedAccount[]; readonly faults: readonly LineFault[] };

/** Asks the server what it would do with each line. */
export async function planAccounts({ client, context }: SendContext, rows: readonly Row[]): Promise<Plan> {
  const opj = new Set(rows.flatMap(({ account }) => (isOpj(account) ? account.name : [])));
  const progress = commandProgress(context, { total: rows.length, label: ACCOUNT_IMPORT_WORDS[context.lang].checking });
  const planned: PlannedAccount[] = [];
  const faults: LineFault[] = [];
  for (const batch of slicesOf(rows, BATCH)) {
    const { checked } = await client.account.check.query({ accounts: batch.map(({ account }) => account) });
    batch.forEach((row, place) => {
      const known = checked[place]?.faults ?? [];
      for (const fault of known.filter((code) => code !== 'chooser-unknown' || !isChosenBy(row, opj)))
        faults.push({ line: row.line, why: WORDS[context.lang].accountFault[fault] });
      planned.push({ ...row, isNew: checked[place]?.kind !== 'unchanged' });
    });
    progress.at(planned.length);
  }
  progress.end();
  return { planned, faults: faults.sort((first, second) => first.line - second.line) };
}

function isOpj(account: Row['account']): boolean {
  return account.role === 'officer' && account.habilitation.capacity === 'opj';
}

function isChosenBy({ account }: Row, opj: ReadonlySet<string>): boolean {
  return account.role === 'officer' && opj.has(account.habilitation.chosenBy ?? '');
}

type ImportFile = { readonly codes: CodesFile; readonly digest: string };

/** Sends each batch once its codes are on disk, with a key made from the file: the same key at each try. */
export async function sendAccounts(
  { client, context }: SendContext,
  planned: readonly PlannedAccount[],
  { codes, digest }: ImportFile,
): Promise<number> {
  const words = ACCOUNT_IMPORT_WORDS[context.lang];
  const progress = commandProgress(context, { total: planned.length, label: words.making });
  let [done, created] = [0, 0];
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
      created += answered.made;
    }
    done += batch.length;
    progress.at(done);
  }
  progress.end();
  return created;
}

/** Batches with the delegates last: the OPJ who chose a delegate may be in the same file. */
function batchesInOrder(planned: readonly PlannedAccount[]): readonly (readonly PlannedAccount[])[] {
  const isLate = ({ account }: Row) => account.role === 'officer' && account.habilitation.chosenBy !== undefined;
  return [
    ...slicesOf(
      planned.filter((row) => !isLate(row)),
      BATCH,
    ),
    ...slicesOf(planned.filter(isLate), BATCH),
  ];
}

/** A UUID (version 8, RFC 9562) from the file's digest and the number of the batch. */
function keyOf(digest: string, index: number): string {
  const hex = createHash('sha256').update(`${digest}\n${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
