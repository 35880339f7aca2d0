import type { Bilingual, Lang } from '#core/model/lang.ts';

const UNITS = {
  fr: ['o', 'ko', 'Mo', 'Go', 'To'],
  en: ['B', 'kB', 'MB', 'GB', 'TB'],
} satisfies Bilingual<readonly string[]>;

/** `12 Mo`, by thousands. */
export function sayBytes(bytes: number, lang: Lang): string {
  const power = Math.min(4, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${Math.round(bytes / 1000 ** power)} ${UNITS[lang][power]}`;
}
