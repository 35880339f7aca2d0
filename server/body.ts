import type { IncomingMessage } from 'node:http';
import { TRPCError } from '@trpc/server';

/** The text of a request of at most so many bytes; what comes past them is not kept. */
export function readText(request: IncomingMessage, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= most) parts.push(part);
      else reject(new TRPCError({ code: 'PAYLOAD_TOO_LARGE' }));
    });
    request.once('end', () => resolve(Buffer.concat(parts).toString()));
    request.once('error', reject);
  });
}
