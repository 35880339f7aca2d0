import { LANGS, type Lang } from '#core/model/lang.ts';

/** The first language of `accept-language` that the pages speak; without one, French. */
export function langAccepted(header: string | undefined): Lang {
  const asked = (header ?? '').split(',').map((range) => range.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((tag) => LANGS.filter((lang) => lang === tag))[0] ?? 'fr';
}
