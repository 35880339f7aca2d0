import { join } from 'node:path';

/** What the data folder holds. `fresh` is a database that is still being made: only a whole one gets its name. */
export type FolderPaths = {
  readonly folder: string;
  readonly database: string;
  readonly fresh: string;
  readonly serverFile: string;
  readonly lockFile: string;
  readonly log: string;
};

export function folderPaths(folder: string): FolderPaths {
  return {
    folder,
    database: join(folder, 'pg'),
    fresh: join(folder, 'pg.new'),
    serverFile: join(folder, 'server.json'),
    lockFile: join(folder, 'server.lock'),
    log: join(folder, 'server.log'),
  };
}
