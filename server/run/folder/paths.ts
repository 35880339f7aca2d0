import { join } from 'node:path';

/**
 * What the data folder holds. `fresh` is a database in the making: only a whole database is renamed to
 * `database`.
 */
export type FolderPaths = {
  readonly folder: string;
  readonly database: string;
  readonly fresh: string;
  readonly serverFile: string;
  readonly lockFile: string;
  readonly log: string;
  /** The messages, while there is no mail server. */
  readonly mail: string;
};

export function folderPaths(folder: string): FolderPaths {
  return {
    folder,
    database: join(folder, 'pg'),
    fresh: join(folder, 'pg.new'),
    serverFile: join(folder, 'server.json'),
    lockFile: join(folder, 'server.lock'),
    log: join(folder, 'server.log'),
    mail: join(folder, 'mail'),
  };
}
