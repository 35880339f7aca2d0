/** @jsxImportSource hono/jsx */
import { article, explain } from '#core/messages/explain.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Failure } from '#web/client.ts';

type Props = { readonly lang: Lang; readonly title: string; readonly refusals: readonly Refusal[] };

/** Each reason in a sentence, with its article. */
export function Refusals({ lang, title, refusals }: Props) {
  return (
    <div class="fault" role="alert">
      <h2>{typesetIn(title, lang)}</h2>
      <ul>
        {refusals.map((refusal) => (
          <li>{`${explain(refusal, lang)} (${article(refusal, lang)})`}</li>
        ))}
      </ul>
    </div>
  );
}

/** What a call came to when it did nothing. */
export function FailureNotice({ lang, failure }: { readonly lang: Lang; readonly failure: Failure }) {
  const words = WORDS[lang];
  if (failure.kind === 'refused') return <Refusals lang={lang} title={words.refused} refusals={failure.refusals} />;
  const sentence = failure.kind === 'too-often' ? words.tooOften(failure.seconds) : words[failure.kind];
  return (
    <p class="fault" role="alert">
      {typesetIn(sentence, lang)}
    </p>
  );
}

const WORDS = {
  fr: {
    refused: 'Cette demande ne peut pas être faite',
    'signed-out': 'Votre connexion a pris fin : rien n’a été enregistré. Reconnectez-vous.',
    'not-allowed': 'Ce compte ne peut pas faire de demande.',
    'bad-input': 'Une réponse n’a pas la forme attendue : vérifiez les dates, les noms, le numéro et l’adresse.',
    'other-input': 'Cette page a déjà servi à une autre demande. Recommencez depuis votre espace.',
    away: 'Le service ne répond pas pour le moment. Renvoyez ce formulaire : la demande ne sera pas faite deux fois.',
    tooOften: (seconds: number) => `Trop de recherches en peu de temps. Réessayez dans ${seconds} secondes.`,
  },
  en: {
    refused: 'This request cannot be made',
    'signed-out': 'Your session is over: nothing was recorded. Sign in again.',
    'not-allowed': 'This account cannot make a request.',
    'bad-input': 'An answer does not have the form expected: check the dates, the names, the number and the address.',
    'other-input': 'This page was already used for another request. Start again from your space.',
    away: 'The service does not answer for now. Send this form again: the request will not be made twice.',
    tooOften: (seconds: number) => `Too many searches in a short time. Try again in ${seconds} seconds.`,
  },
};
