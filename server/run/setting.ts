import { isAbsolute, resolve } from 'node:path';
import type { Bilingual } from '#core/model/lang.ts';
import { isPlainAddress } from '#core/text/mail-address.ts';

/** What a variable holds once it is read, or why it cannot be used. */
export type Read<Value> = { readonly value: Value } | { readonly why: Bilingual<string> };

/** How a variable that is not empty is read, and what docs/configuration.md says of it. */
export type Setting<Value> = {
  readonly read: (text: string) => Read<Value>;
  readonly about: string;
};

export const text = (value: string): Read<string> => ({ value });
export const file = (path: string): Read<string> => ({ value: resolve(path) });
/** The XDG specification: a relative path is to be ignored. */
export const folder = (path: string): Read<string | undefined> => ({ value: isAbsolute(path) ? path : undefined });
export const postgres = shaped(/^postgres(ql)?:\/\/./, 'postgres://…');
export const web = shaped(/^https?:\/\/[^/]/, 'https://…');

/** A mail server, with the name and password of its account where it asks for them. */
export function mailServer(url: string): Read<string> {
  const { protocol, hostname } = URL.parse(url) ?? { protocol: '', hostname: '' };
  if (['smtp:', 'smtps:'].includes(protocol) && hostname !== '') return { value: url };
  return { why: { fr: 'smtp://… ou smtps://…', en: 'smtp://… or smtps://…' } };
}

/** One plain e-mail address. */
export function mailAddress(typed: string): Read<string> {
  if (isPlainAddress(typed)) return { value: typed };
  return { why: { fr: 'une adresse électronique', en: 'an e-mail address' } };
}

/** A text that begins as `example` does. */
function shaped(shape: RegExp, example: string): Setting<string>['read'] {
  return (value) => (shape.test(value) ? { value } : { why: { fr: example, en: example } });
}

const LARGEST_PORT = 65_535;

export function port(digits: string): Read<number> {
  const value = /^\d{1,5}$/.test(digits) ? Number(digits) : Number.POSITIVE_INFINITY;
  if (value <= LARGEST_PORT) return { value };
  return { why: { fr: `un nombre de 0 à ${LARGEST_PORT}`, en: `a number from 0 to ${LARGEST_PORT}` } };
}

/** One of these words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Setting<Word>['read'] {
  return (typed) => {
    const value = words.find((word) => word === typed);
    return value === undefined ? { why: { fr: words.join(' ou '), en: words.join(' or ') } } : { value };
  };
}
