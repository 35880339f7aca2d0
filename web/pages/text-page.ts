import type { Bilingual } from '#core/model/lang.ts';

/** A part of a page under its own heading: sentences, and what is listed after them. */
export type Section = {
  readonly heading: Bilingual<string>;
  readonly sentences?: Bilingual<readonly string[]>;
  readonly items?: Bilingual<readonly string[]>;
};
/** A page that is the same for everybody. */
export type TextPage = {
  readonly path: Bilingual<string>;
  readonly title: Bilingual<string>;
  readonly sections: readonly Section[];
};
