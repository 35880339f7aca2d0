import type { Bilingual, Lang } from '#core/model/lang.ts';
import { commandsEn } from '#tui/cli/words-en.ts';
import { type CommandWords, commandsFr } from '#tui/cli/words-fr.ts';

const WORDS = { fr: commandsFr, en: commandsEn } satisfies Bilingual<CommandWords>;

export function wordsOf(lang: Lang): CommandWords {
  return WORDS[lang];
}
