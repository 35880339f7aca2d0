import type { Client, RegisterInput, RegisterPage } from '#tui/answers.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { commandProgress } from '#tui/cli/progress.ts';
import type { RegisterWriter } from '#tui/commands/register/format.ts';
import { REGISTER_COMMAND_WORDS } from '#tui/commands/register/words.ts';

type Source = { readonly client: Client; readonly asked: RegisterInput };

/** Writes a register page by page, so that its size takes no memory; answers the number of its entries. */
export async function writeRegister(
  context: CommandContext,
  { client, asked }: Source,
  writer: RegisterWriter,
): Promise<number> {
  const label = REGISTER_COMMAND_WORDS[context.lang].progress;
  let progress: ReturnType<typeof commandProgress> | undefined;
  let count = 0;
  try {
    for await (const { entries, total } of pagesOf(client, asked)) {
      progress ??= commandProgress(context, { total: total ?? 0, label });
      await writer.add(entries);
      count += entries.length;
      progress.at(count);
    }
    await writer.end(count);
    return count;
  } catch (error) {
    await writer.discard();
    throw error;
  } finally {
    progress?.end();
  }
}

async function* pagesOf(client: Client, asked: RegisterInput): AsyncGenerator<RegisterPage> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: RegisterPage = await client.register.list.query({ ...asked, after });
    yield page;
    after = page.next;
  }
}
