/** @jsxImportSource hono/jsx */
import { typesetIn } from '#core/messages/typeset.ts';
import type { Lang } from '#core/model/lang.ts';
import { Layout } from '#web/pages/layout.tsx';
import { PATHS } from '#web/paths.ts';

type Status = keyof (typeof WORDS)['fr']['errors'];
type Props = { readonly status: Status; readonly id?: string | undefined; readonly lang: Lang };

/** What went wrong, and what to do next; `id` finds a bug in the server's log. */
export function ErrorPage({ status, id, lang }: Props) {
  const words = WORDS[lang];
  const [title, sentence] = words.errors[status];
  return (
    <Layout lang={lang} title={title}>
      <p>{typesetIn(sentence, lang)}</p>
      {id && <p>{typesetIn(words.number(id), lang)}</p>}
      <p>
        <a href={PATHS.home[lang]}>{words.home}</a>
      </p>
    </Layout>
  );
}

const WORDS = {
  fr: {
    home: 'Revenir à l’accueil',
    number: (id: string) => `Numéro à donner à l’exploitant du site : ${id}`,
    errors: {
      400: ['Demande illisible', 'Le site n’a pas pu lire ce qui lui a été envoyé. Recommencez depuis l’accueil.'],
      403: [
        'Envoi refusé',
        'Ce formulaire ne venait pas de ce site, ou d’une autre connexion dans ce navigateur : rien n’a été enregistré.',
      ],
      404: ['Page introuvable', 'Aucune page ne se trouve à cette adresse.'],
      413: ['Envoi trop long', 'Ce qui a été envoyé est trop long : rien n’a été enregistré.'],
      500: ['Erreur du site', 'Le site a rencontré une erreur. Réessayez plus tard.'],
      503: ['Service indisponible', 'Le service ne répond pas pour le moment. Rechargez cette page dans un instant.'],
    },
  },
  en: {
    home: 'Back to the home page',
    number: (id: string) => `Number to give to whoever runs this site: ${id}`,
    errors: {
      400: ['Unreadable request', 'The site could not read what was sent to it. Start again from the home page.'],
      403: [
        'Refused',
        'This form did not come from this site, or came from another session in this browser: nothing was recorded.',
      ],
      404: ['Page not found', 'There is no page at this address.'],
      413: ['Too long', 'What was sent is too long: nothing was recorded.'],
      500: ['Site error', 'The site met an error. Try again later.'],
      503: ['Service unavailable', 'The service does not answer for now. Load this page again in a moment.'],
    },
  },
} as const;
