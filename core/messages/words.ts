import { ACCOUNT_WORDS } from '#core/messages/words/account.ts';
import { PROCURATION_WORDS } from '#core/messages/words/procuration.ts';

/** Each language's words for the values of the law. */
export const WORDS = {
  fr: { ...PROCURATION_WORDS.fr, ...ACCOUNT_WORDS.fr },
  en: { ...PROCURATION_WORDS.en, ...ACCOUNT_WORDS.en },
};
