import type { Bilingual } from '#core/model/lang.ts';

type Side = { readonly lines: number; readonly digest: string } | undefined;
type Station = { readonly station: string; readonly filed: Side; readonly held: Side };

const side = (its: Side, none: string) => (its ? `${its.lines} ${its.digest}` : none);

const fr = {
  station: ({ station, filed, held }: Station, isSame: boolean) =>
    `${station} : fichier ${side(filed, 'aucune ligne')} · base ${side(held, 'aucune ligne')} · ${isSame ? 'identiques' : 'DIFFÉRENTS'}`,
  commune: (commune: string, filed: number, held: number, isSame: boolean) =>
    `Commune ${commune} : fichier ${filed}, base ${held}${isSame ? '' : ' · DIFFÉRENTS'}`,
  unreadable: (count: number) => `Lignes du fichier illisibles : ${count}`,
  whole: 'La base contient toutes les lignes du fichier, et aucune autre.',
  notWhole: 'La base et le fichier diffèrent.',
};

const en: typeof fr = {
  station: ({ station, filed, held }, isSame) =>
    `${station}: file ${side(filed, 'no line')} · database ${side(held, 'no line')} · ${isSame ? 'the same' : 'DIFFERENT'}`,
  commune: (commune, filed, held, isSame) =>
    `Commune ${commune}: file ${filed}, base ${held}${isSame ? '' : ' · DIFFERENT'}`,
  unreadable: (count) => `Lines of the file that cannot be read: ${count}`,
  whole: 'The database has every line of the file, and no other.',
  notWhole: 'The database and the file differ.',
};

export const PROOF_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
