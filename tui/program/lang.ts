import { LANGS, type Lang } from '#core/model/lang.ts';

type Environment = { readonly [name: string]: string | undefined };

/** The language of `--lang`, else of the locale by the order of POSIX: English, or French for any other. */
export function langOf(typed: readonly string[], environment: Environment): Lang {
  return typedLang(typed) ?? localeLang(environment);
}

function typedLang(typed: readonly string[]): Lang | undefined {
  const joined = typed.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const asked = joined ?? (typed.includes('--lang') ? typed[typed.indexOf('--lang') + 1] : undefined);
  return LANGS.find((lang) => lang === asked);
}

function localeLang(environment: Environment): Lang {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^en(?![a-z])/i.test(locale) ? 'en' : 'fr';
}
