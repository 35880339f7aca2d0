/** @jsxImportSource hono/jsx */
import { typesetIn } from '#core/messages/typeset.ts';
import type { Lang } from '#core/model/lang.ts';
import type { SessionFault, SignInProviderId } from '#core/model/vouched-identity.ts';
import { Layout } from '#web/pages/layout.tsx';
import { PATHS } from '#web/paths.ts';
import type { ComingBackFault } from '#web/sign-in/provider-client.ts';

/** Why a sign-in came to nothing. */
export type SignInFault = SessionFault | ComingBackFault | 'refused' | 'lost' | 'away';
type Props = {
  readonly lang: Lang;
  readonly providers: readonly SignInProviderId[];
  readonly fault?: SignInFault;
};

export function SignInPage({ lang, providers, fault }: Props) {
  const words = WORDS[lang];
  return (
    <Layout lang={lang} title={words.title} path={PATHS.signIn}>
      {fault && (
        <p class="fault" role="alert">
          {typesetIn(words.faults[fault], lang)}
        </p>
      )}
      <p>{typesetIn(providers.length > 0 ? words.how : words.nobody, lang)}</p>
      <ul class="choices">
        {providers.map((id) => (
          <li>
            <a class="button" href={`${PATHS.signIn[lang]}/${id}`}>
              {words.providers[id].name}
            </a>
            <span>{typesetIn(words.providers[id].whose, lang)}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

const WORDS = {
  fr: {
    title: 'Se connecter',
    how: 'Votre identité est donnée par un fournisseur d’identité, chez lequel vous vous connectez : elle n’est pas à saisir ici.',
    nobody:
      'Aucun fournisseur d’identité n’est prévu sur ce site : présentez-vous à un guichet pour faire une procuration.',
    providers: {
      'france-connect': {
        name: 'Se connecter avec FranceConnect',
        whose: 'Pour les électeurs de France et de l’étranger.',
      },
      'nc-connect': { name: 'Se connecter avec NC Connect', whose: 'Pour les électeurs de Nouvelle-Calédonie.' },
    },
    faults: {
      'nobody-on-roll':
        'Aucun électeur de cette identité n’est inscrit sur une liste électorale. Vérifiez votre inscription auprès de votre mairie ; vous pouvez aussi vous présenter à un guichet.',
      'several-on-roll':
        'Plusieurs électeurs ont cette identité : présentez-vous à un guichet, où votre numéro national d’électeur les distingue.',
      'account-locked': 'Ce compte est bloqué. Présentez-vous à un guichet pour faire une procuration.',
      'france-connect': 'Vous êtes inscrit hors de Nouvelle-Calédonie : connectez-vous avec FranceConnect.',
      'nc-connect': 'Vous êtes inscrit en Nouvelle-Calédonie : connectez-vous avec NC Connect.',
      cancelled: 'La connexion n’a pas abouti chez le fournisseur d’identité. Vous pouvez recommencer.',
      'not-assured':
        'Le fournisseur d’identité n’a pas vérifié votre identité au niveau demandé. Choisissez chez lui un autre moyen.',
      incomplete: 'Le fournisseur d’identité n’a pas donné votre identité complète. Présentez-vous à un guichet.',
      stale: 'Vous vous êtes identifié il y a trop longtemps. Recommencez.',
      refused: 'La réponse du fournisseur d’identité n’est pas valable : personne n’a été connecté. Recommencez.',
      lost: 'Cette page ne suit pas une connexion demandée dans ce navigateur, ou elle a trop attendu. Recommencez.',
      away: 'Le fournisseur d’identité ne répond pas. Réessayez plus tard.',
    },
  },
  en: {
    title: 'Sign in',
    how: 'Your identity is given by an identity provider, where you sign in: it is not typed here.',
    nobody: 'This site has no identity provider: go to a counter to give a procuration.',
    providers: {
      'france-connect': { name: 'Sign in with FranceConnect', whose: 'For electors in France and abroad.' },
      'nc-connect': { name: 'Sign in with NC Connect', whose: 'For electors in New Caledonia.' },
    },
    faults: {
      'nobody-on-roll':
        'No elector of this identity is on an electoral roll. Check your registration with your town hall; you may also go to a counter.',
      'several-on-roll':
        'Several electors have this identity: go to a counter, where your national elector number tells them apart.',
      'account-locked': 'This account is locked. Go to a counter to give a procuration.',
      'france-connect': 'You are registered outside New Caledonia: sign in with FranceConnect.',
      'nc-connect': 'You are registered in New Caledonia: sign in with NC Connect.',
      cancelled: 'The identity provider did not sign you in. You may try again.',
      'not-assured':
        'The identity provider did not check your identity at the level asked for. Choose another means there.',
      incomplete: 'The identity provider did not give your whole identity. Go to a counter.',
      stale: 'You identified yourself too long ago. Try again.',
      refused: 'The answer of the identity provider is not valid: nobody was signed in. Try again.',
      lost: 'This page does not follow a sign-in begun in this browser, or it waited too long. Try again.',
      away: 'The identity provider does not answer. Try again later.',
    },
  },
} as const;
