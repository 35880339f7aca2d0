import type { LabelledRow } from '#tui/keys/binding.ts';

/** Opens this step, from the first one. */
export const OPEN_ATTENTION = {
  keys: ['f6'],
  label: { fr: 'à voir', en: 'to look at' },
  help: {
    text: {
      fr: 'les rejets automatiques, les lettres à imprimer, les avis d’autres mairies, les ordres incertains, les incidents',
      en: 'automatic rejections, letters to print, notices of other town halls, uncertain orders, incidents',
    },
  },
} as const satisfies LabelledRow;
