import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Lock } from '#server/run/folder/lock.ts';

/** An abstract socket named after the folder itself, whatever path leads to it: the kernel frees it however the process ends. */
export async function lockBySocket(folder: string): Promise<Lock | undefined> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const socket = createServer((connection) => connection.destroy());
  return new Promise((resolve, reject) => {
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    socket.listen(`\0procuration-${dev}-${ino}`, () => {
      socket.unref();
      resolve({ release: () => new Promise((released) => socket.close(() => released())) });
    });
  });
}
