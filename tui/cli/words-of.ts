import type { Lang } from '#core/model/lang.ts';
import type { CommandWords } from '#tui/cli/words.ts';
import { commandsEn } from '#tui/cli/words-en.ts';
import { commandsFr } from '#tui/cli/words-fr.ts';

const WORDS: { readonly [lang in Lang]: CommandWords } = { fr: commandsFr, en: commandsEn };

export function wordsOf(lang: Lang): CommandWords {
  return WORDS[lang];
}
