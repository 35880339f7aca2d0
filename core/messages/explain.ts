import { listed } from '#core/messages/phrases.ts';
import type { Sentences } from '#core/messages/refusal-sentences.ts';
import { ENGLISH } from '#core/messages/refusals-en.ts';
import { FRENCH } from '#core/messages/refusals-fr.ts';
import { typeset } from '#core/messages/typeset.ts';
import { type Source, type Sources, sourcesOf, sourcesOfCode } from '#core/model/articles.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Refusal, RefusalCode, RefusalOf } from '#core/model/refusal.ts';

const SENTENCES: { readonly [lang in Lang]: Sentences } = { fr: FRENCH, en: ENGLISH };

/** The sentence for a refusal, to be read aloud: it names no person, and no other mandant's procuration. */
export function explain(refusal: Refusal, lang: Lang): string {
  const sentence = say(SENTENCES[lang], refusal);
  return lang === 'fr' ? typeset(sentence) : sentence;
}

type Said<Code extends RefusalCode> = { [code in Code]: RefusalOf<code> & { readonly code: code } }[Code];

function say<Code extends RefusalCode>(sentences: Sentences, refusal: Said<Code>): string {
  const sayings: { readonly [code in Code]: (facts: Said<code>) => string } = sentences;
  return sayings[refusal.code](refusal);
}

/**
 * The source of a refusal: `art. L73 du Code électoral`, another text by its name, or a rule of ours by its
 * number.
 */
export function article(refusal: Refusal, lang: Lang): string {
  return cite(sourcesOf(refusal), lang);
}

/** The source of a refusal's code when its facts are not known. */
export function articleOfCode(code: RefusalCode, lang: Lang): string {
  return cite(sourcesOfCode(code), lang);
}

/** The articles of the Code together, then each of the other texts. */
export function cite(sources: Sources, lang: Lang): string {
  const articles = sources.filter(isArticle);
  const others = sources.filter((source) => !isArticle(source)).map((source) => otherText(source, lang));
  const code = articles.length === 0 ? [] : [ofTheCode(articles, lang)];
  return lang === 'fr' ? typeset([...code, ...others].join(' ; ')) : [...code, ...others].join('; ');
}

const isArticle = (source: Source): source is string => typeof source === 'string' && !source.startsWith('R-');

function ofTheCode(articles: readonly string[], lang: Lang): string {
  return lang === 'fr'
    ? `art. ${listed(articles, 'et')} du Code électoral`
    : `art. ${listed(articles, 'and')} of the Electoral Code`;
}

function otherText(source: Source, lang: Lang): string {
  if (typeof source !== 'string') return source[lang];
  return lang === 'fr' ? `règle du service ${source}` : `rule ${source} of this service`;
}
