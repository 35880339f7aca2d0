import { open, rename, rm } from 'node:fs/promises';

/** A file that is written part by part, and is under its name once it is whole. */
export type PrivateFile = {
  readonly write: (part: string) => Promise<void>;
  readonly end: () => Promise<void>;
  /** Leaves nothing of it; what stood under the name before stays. */
  readonly discard: () => Promise<void>;
};

/** Opens a file that its owner alone may read. */
export async function openPrivateFile(path: string): Promise<PrivateFile> {
  const draft = `${path}.${process.pid}`;
  await rm(draft, { force: true });
  const file = await open(draft, 'wx', 0o600);
  return {
    write: (part) => file.appendFile(part),
    end: async () => {
      await file.close();
      await rename(draft, path);
    },
    discard: async () => {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}
