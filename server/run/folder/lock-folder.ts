import type { Lock } from '#server/run/folder/lock.ts';
import { lockByFile } from '#server/run/folder/lock-file.ts';
import { lockBySocket } from '#server/run/folder/lock-socket.ts';
import type { FolderPaths } from '#server/run/folder/paths.ts';

/** Takes the data folder for this process; undefined when another has it. */
export function lockFolder({ folder, lockFile }: FolderPaths): Promise<Lock | undefined> {
  return process.platform === 'linux' ? lockBySocket(folder) : lockByFile(lockFile);
}
