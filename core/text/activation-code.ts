import type { Brand } from '#core/calendar/brand.ts';
import { normaliseReference, SIGNS } from '#core/text/reference.ts';

/** The code that opens an account once, while it has no password: 16 signs without look-alikes, 79 bits. */
export type ActivationCode = Brand<string, 'ActivationCode'>;

/** Minutes that a code is valid, by the machine's clock: 30 days. */
export const CODE_MINUTES = 30 * 24 * 60;

const LENGTH = 16;

/** `drawSign` answers a whole number below its limit, of a source fit for secrets. */
export function makeActivationCode(drawSign: (limit: number) => number): ActivationCode {
  return Array.from({ length: LENGTH }, () => SIGNS.charAt(drawSign(SIGNS.length))).join('') as ActivationCode;
}

/** Reads a code that a person typed; undefined when the text cannot be a code. */
export function readActivationCode(typed: string): ActivationCode | undefined {
  const signs = normaliseReference(typed);
  const isWhole = signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign));
  return isWhole ? (signs as ActivationCode) : undefined;
}

/** `J4HR-TE9K-2XWM-PB7C`, as it is shown and typed. */
export function showActivationCode(code: ActivationCode): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** The text whose SHA-256 is all that is kept of a code: a stolen list is tried one account at a time. */
export function textOfCode(name: string, code: ActivationCode): string {
  return `${name.normalize('NFC').trim()}\n${code}`;
}
