import { listed } from '#core/messages/phrases.ts';
import { ACCESS_REFUSALS } from '#core/messages/refusals/access.ts';
import { CAP_REFUSALS } from '#core/messages/refusals/cap.ts';
import { ELECTIONS_REFUSALS } from '#core/messages/refusals/elections.ts';
import { ENDING_REFUSALS } from '#core/messages/refusals/ending.ts';
import { ENTITLEMENT_REFUSALS } from '#core/messages/refusals/entitlement.ts';
import { ESTABLISHMENT_REFUSALS } from '#core/messages/refusals/establishment.ts';
import { POLLING_DAY_REFUSALS } from '#core/messages/refusals/polling-day.ts';
import { REQUEST_REFUSALS } from '#core/messages/refusals/request.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';
import { VALIDITY_REFUSALS } from '#core/messages/refusals/validity.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { type Source, type Sources, sourcesOf, sourcesOfCode } from '#core/model/articles.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { Refusal, RefusalCode, RefusalOf } from '#core/model/refusal.ts';

/** By chapter of the law; a code that no chapter has does not compile. */
const SENTENCES: RefusalSentences = {
  ...ENTITLEMENT_REFUSALS,
  ...VALIDITY_REFUSALS,
  ...CAP_REFUSALS,
  ...ESTABLISHMENT_REFUSALS,
  ...REQUEST_REFUSALS,
  ...ENDING_REFUSALS,
  ...POLLING_DAY_REFUSALS,
  ...ELECTIONS_REFUSALS,
  ...ACCESS_REFUSALS,
};

/** The sentence for a refusal, to be read aloud: it names no person, and no other mandant's procuration. */
export function explain(refusal: Refusal, lang: Lang): string {
  return typesetIn(sentenceOf(refusal, lang), lang);
}

type WithCode<Code extends RefusalCode> = { [code in Code]: RefusalOf<code> & { readonly code: code } }[Code];

function sentenceOf<Code extends RefusalCode>(refusal: WithCode<Code>, lang: Lang): string {
  const sentences: { readonly [code in Code]: Bilingual<(facts: WithCode<code>) => string> } = SENTENCES;
  return sentences[refusal.code][lang](refusal);
}

/**
 * The source of a refusal: `art. L73 du Code électoral`, another text by its name, or a rule of ours by its
 * number.
 */
export function article(refusal: Refusal, lang: Lang): string {
  return cite(sourcesOf(refusal), lang);
}

/** The source of a refusal whose facts are not known. */
export function articleOfCode(code: RefusalCode, lang: Lang): string {
  return cite(sourcesOfCode(code), lang);
}

/** The articles of the Code together, then each of the other texts. */
export function cite(sources: Sources, lang: Lang): string {
  const articles = sources.filter(isArticle);
  const otherTexts = sources.filter((source) => !isArticle(source)).map((source) => otherText(source, lang));
  const code = articles.length === 0 ? [] : [ofTheCode(articles, lang)];
  return typesetIn([...code, ...otherTexts].join(lang === 'fr' ? ' ; ' : '; '), lang);
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
