/** @jsxImportSource hono/jsx */
import { html } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { typesetIn } from '#core/messages/typeset.ts';
import { type Bilingual, LANGS, type Lang } from '#core/model/lang.ts';
import { OwnForm } from '#web/components/form.tsx';
import { PATHS } from '#web/paths.ts';
import type { Session } from '#web/session.ts';

type Props = PropsWithChildren<{
  readonly lang: Lang;
  readonly title: string;
  /** The same page in each language; without one, the switch leads home. */
  readonly path?: Bilingual<string> | undefined;
  /** Of whoever is signed in. */
  readonly session?: Session | undefined;
}>;

/** The frame of every page: one heading, one main part, and a link past the menu. */
export function Layout({ lang, title, path = PATHS.home, session, children }: Props) {
  const words = WORDS[lang];
  const other = LANGS.find((each) => each !== lang) ?? lang;
  return html`<!doctype html>${(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${typesetIn(title, lang)} – ${words.service}`}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header>
          <a class="service" href={PATHS.home[lang]}>
            {words.service}
          </a>
          <nav aria-label={words.menu}>
            {session ? <SignedIn session={session} /> : <a href={PATHS.signIn[lang]}>{words.signIn}</a>}
            <a href={path[other]} lang={other} hreflang={other}>
              {WORDS[other].language}
            </a>
          </nav>
        </header>
        <main id="main">
          <h1>{typesetIn(title, lang)}</h1>
          {children}
        </main>
        <footer>
          <nav aria-label={words.about}>
            {FOOTER.map((page) => (
              <a href={PATHS[page][lang]}>{words[page]}</a>
            ))}
          </nav>
          <p>{typesetIn(words.notTheState, lang)}</p>
        </footer>
      </body>
    </html>
  )}`;
}

/** Who is signed in, and how to leave: in a place that others use, the session may not stay open. */
function SignedIn({ session }: { readonly session: Session }) {
  const { lang } = session;
  return (
    <>
      <a href={PATHS.own[lang]}>{WORDS[lang].own}</a>
      <OwnForm session={session} action={PATHS.signOut[lang]}>
        <button type="submit" class="plain">
          {WORDS[lang].signOut}
        </button>
      </OwnForm>
    </>
  );
}

const FOOTER = ['help', 'accessibility', 'legal'] as const;

const WORDS = {
  fr: {
    language: 'Français',
    service: 'Vote par procuration',
    skip: 'Aller au contenu',
    menu: 'Menu',
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    own: 'Mon espace',
    about: 'À propos',
    help: 'Aide',
    accessibility: 'Accessibilité : non conforme',
    legal: 'Mentions légales',
    notTheState: 'Ce site n’est pas le service de l’État : celui-ci est maprocuration.gouv.fr.',
  },
  en: {
    language: 'English',
    service: 'Voting by proxy',
    skip: 'Skip to content',
    menu: 'Menu',
    signIn: 'Sign in',
    signOut: 'Sign out',
    own: 'My space',
    about: 'About',
    help: 'Help',
    accessibility: 'Accessibility: not compliant',
    legal: 'Legal notices',
    notTheState: 'This site is not the service of the State, which is maprocuration.gouv.fr.',
  },
};
