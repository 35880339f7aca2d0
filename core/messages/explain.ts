import { ARTICLES } from '#core/articles.ts';
import { ENGLISH } from '#core/messages/en.ts';
import { FRENCH } from '#core/messages/fr.ts';
import type { Lang } from '#core/messages/lang.ts';
import type { Sentences } from '#core/messages/sentences.ts';
import { typeset } from '#core/messages/typeset.ts';
import type { Refusal, RefusalCode, RefusalOf } from '#core/refusal.ts';

const SENTENCES: { readonly [lang in Lang]: Sentences } = { fr: FRENCH, en: ENGLISH };

/** The sentence for a refusal, to be read aloud: it names no one, and no other mandant's procuration. */
export function explain(refusal: Refusal, lang: Lang): string {
  const sentence = say(SENTENCES[lang], refusal);
  return lang === 'fr' ? typeset(sentence) : sentence;
}

type Said<Code extends RefusalCode> = { [code in Code]: RefusalOf<code> & { readonly code: code } }[Code];

function say<Code extends RefusalCode>(sentences: Sentences, refusal: Said<Code>): string {
  const sayings: { readonly [code in Code]: (facts: Said<code>) => string } = sentences;
  return sayings[refusal.code](refusal);
}

/** Where the refusal comes from: `art. L73 du Code électoral`, or the project's own rule by its number. */
export function article(code: RefusalCode, lang: Lang): string {
  const source = ARTICLES[code];
  if (source.startsWith('R-')) return lang === 'fr' ? `règle du service ${source}` : `rule ${source} of this service`;
  return lang === 'fr' ? typeset(`art. ${source} du Code électoral`) : `art. ${source} of the Electoral Code`;
}
