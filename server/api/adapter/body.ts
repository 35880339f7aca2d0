import type { IncomingMessage } from 'node:http';
import { TRPCError } from '@trpc/server';

const utf8 = new TextDecoder();

/**
 * The text of a request's body. Fails once the body is larger than `largest` bytes, or when the client hangs
 * up in its middle. What follows a body's limit is thrown away, so that the connection serves its next
 * request.
 */
export function readBody(request: IncomingMessage, largest: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largest) chunks.push(chunk);
      else reject(new TRPCError({ code: 'PAYLOAD_TOO_LARGE' }));
    });
    request.once('end', () => resolve(utf8.decode(Buffer.concat(chunks))));
    request.once('close', () => {
      if (!request.complete) reject(new TRPCError({ code: 'CLIENT_CLOSED_REQUEST' }));
    });
  });
}
