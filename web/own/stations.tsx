/** @jsxImportSource hono/jsx */
import { typesetIn } from '#core/messages/typeset.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Own } from '#web/own/load-own.ts';
import { REQUEST_WORDS } from '#web/words.ts';

/** Where the elector votes, and under which number. */
export function MyStations({ own, lang }: { readonly own: Own; readonly lang: Lang }) {
  const words = REQUEST_WORDS[lang];
  const { stations, nne } = own.procurations;
  return (
    <>
      {stations.length === 0 && <p>{typesetIn(words.noStation, lang)}</p>}
      <StationList own={own} ids={stations} lang={lang} />
      {nne && <p>{typesetIn(words.nne(nne), lang)}</p>}
    </>
  );
}

type ListProps = { readonly own: Own; readonly ids: readonly string[]; readonly lang: Lang };

export function StationList({ own, ids, lang }: ListProps) {
  const words = REQUEST_WORDS[lang];
  const known = ids.flatMap((id) => own.stations.get(id) ?? []);
  if (known.length === 0) return null;
  return (
    <ul>
      {known.map(({ number, commune }) => (
        <li>{words.station(number, commune)}</li>
      ))}
    </ul>
  );
}
