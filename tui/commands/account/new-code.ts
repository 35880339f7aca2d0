import { createHash, randomInt } from 'node:crypto';
import { type ActivationCode, makeActivationCode, textOfCode } from '#core/text/activation-code.ts';

/** A one-time code, made and shown on this machine; the server receives only its SHA-256. */
export function newCode(name: string): { readonly code: ActivationCode; readonly codeHash: string } {
  const code = makeActivationCode((limit) => randomInt(limit));
  return { code, codeHash: hashOfCode(name, code) };
}

export function hashOfCode(name: string, code: ActivationCode): string {
  return createHash('sha256').update(textOfCode(name, code)).digest('hex');
}
