/** @jsxImportSource hono/jsx */
import { typesetIn } from '#core/messages/typeset.ts';
import type { Lang } from '#core/model/lang.ts';
import { ABOUT_PAGES } from '#web/pages/about.ts';
import { HELP } from '#web/pages/help.ts';
import { HOME } from '#web/pages/home.ts';
import { Layout } from '#web/pages/layout.tsx';
import type { TextPage } from '#web/pages/text-page.ts';

export const STATIC_PAGES: readonly TextPage[] = [HOME, HELP, ...ABOUT_PAGES];

export function StaticPage({ page, lang }: { readonly page: TextPage; readonly lang: Lang }) {
  return (
    <Layout lang={lang} title={page.title[lang]} path={page.path}>
      {page.sections.map(({ heading, sentences, items }) => (
        <section>
          <h2>{typesetIn(heading[lang], lang)}</h2>
          {sentences?.[lang].map((sentence) => (
            <p>{typesetIn(sentence, lang)}</p>
          ))}
          {items && (
            <ul>
              {items[lang].map((item) => (
                <li>{typesetIn(item, lang)}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </Layout>
  );
}
