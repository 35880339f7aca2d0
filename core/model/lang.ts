export const LANGS = ['fr', 'en'] as const;
export type Lang = (typeof LANGS)[number];
/** The same words in every language. */
export type Bilingual<Words> = { readonly [lang in Lang]: Words };
