import type { Bilingual } from '#core/model/lang.ts';
import type { SettingSource } from '#core/model/setting-in-force.ts';

type Sources = { readonly [source in SettingSource]: string };

const SOURCES: Bilingual<Sources> = {
  fr: {
    option: 'option',
    environment: 'environnement',
    file: 'fichier',
    default: 'par défaut',
    none: 'non défini',
  },
  en: { option: 'option', environment: 'environment', file: 'file', default: 'default', none: 'not set' },
};

const fr = {
  source: SOURCES.fr,
  wrong: (name: string, why: string) => `${name} n’est pas utilisable : il faut ${why}.`,
  unknown: (name: string) => `${name} n’est pas un réglage, et n’a pas d’effet. Vérifiez son nom.`,
};

const en: typeof fr = {
  source: SOURCES.en,
  wrong: (name, why) => `${name} cannot be used: it must be ${why}.`,
  unknown: (name) => `${name} is not a setting, and has no effect. Check its name.`,
};

export const CONFIG_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
