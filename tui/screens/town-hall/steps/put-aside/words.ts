import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Mettre un formulaire de côté, ou le transmettre',
  fields: { note: 'Motif', to: 'Code de la mairie' },
  hints: { note: '', to: 'facultatif : si transmis' },
  notices: {
    'no-note': 'Indiquez le motif : illisible, incomplet, destiné à une autre mairie…',
    'no-commune': 'Tapez le code INSEE de la commune, comme 59172, ou celui du poste consulaire, comme ZGB01.',
    'no-date': 'La date de réception manque : revenez au formulaire par Échap.',
  },
  putting: 'Mise de côté',
};

const en: typeof fr = {
  heading: 'Put a form aside, or send it on',
  fields: { note: 'Reason', to: 'Code of the town hall' },
  hints: { note: '', to: 'optional: if sent on' },
  notices: {
    'no-note': 'Give the reason: unreadable, incomplete, meant for another town hall…',
    'no-commune': 'Type the INSEE code of the commune, such as 59172, or of the consular post, such as ZGB01.',
    'no-date': 'The date of receipt is missing: go back to the form by Escape.',
  },
  putting: 'Putting aside',
};

export const PUT_ASIDE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
