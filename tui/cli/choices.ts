import { typesetIn } from '#core/messages/typeset.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';

/** A value that an option or an argument may have, and what it means where it does not say so itself. */
export type Choice = { readonly value: string; readonly means?: Bilingual<string> };

/** Values that say themselves: numbers, languages, names of programs. */
export function plain(...values: readonly string[]): readonly Choice[] {
  return values.map((value) => ({ value }));
}

/** Values, each with the words for it. */
export function explained<Value extends string>(
  values: readonly Value[],
  words: Bilingual<{ readonly [value in Value]: string }>,
): readonly Choice[] {
  return values.map((value) => ({ value, means: { fr: words.fr[value], en: words.en[value] } }));
}

type Row = {
  readonly flags: string;
  readonly summary: Bilingual<string>;
  readonly isNeeded?: true;
  readonly choices?: readonly Choice[];
};

const NEEDED: Bilingual<string> = { fr: 'obligatoire ; ', en: 'required; ' };

/**
 * A summary and its values, but those that the flags show: `obligatoire ; son rôle : elector (électeur),
 * admin (administrateur)`.
 */
export function sayRow({ flags, summary, isNeeded, choices = [] }: Row, lang: Lang): string {
  const said = `${isNeeded ? NEEDED[lang] : ''}${summary[lang]}`;
  if (choices.length === 0 || flags.includes('|')) return typesetIn(said, lang);
  const values = choices.map((choice) => sayChoice(choice, lang)).join(', ');
  return typesetIn(`${said}${lang === 'fr' ? ' : ' : ': '}${values}`, lang);
}

function sayChoice({ value, means }: Choice, lang: Lang): string {
  return means === undefined || means[lang] === value ? value : `${value} (${means[lang]})`;
}
