import type { RegisterEntry } from '#core/model/register.ts';
import type { PrivateFile } from '#tui/cli/private-file.ts';

/** How a register is written as text: its beginning, its entries as they come, its end. */
export type RegisterFormat = {
  readonly begin: string;
  readonly entries: (entries: readonly RegisterEntry[]) => string;
  readonly end: (count: number) => string;
};

/** Takes a register as it comes, and leaves nothing of one that did not come whole. */
export type RegisterWriter = {
  readonly add: (entries: readonly RegisterEntry[]) => Promise<void>;
  readonly end: (count: number) => Promise<void>;
  readonly discard: () => Promise<void>;
  /** The files of the register, in their order. */
  readonly paths: () => readonly string[];
};

/** Writes a register as text to a file, or as the answer. */
export async function textWriter(
  format: RegisterFormat,
  { path, file }: { readonly path: string; readonly file: PrivateFile },
): Promise<RegisterWriter> {
  await file.write(format.begin);
  return {
    add: (entries) => file.write(format.entries(entries)),
    end: async (count) => {
      await file.write(format.end(count));
      await file.end();
    },
    discard: file.discard,
    paths: () => [path],
  };
}
