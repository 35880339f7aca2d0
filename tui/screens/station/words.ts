import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: (station: number, commune: string) => `Bureau ${station}, ${commune}`,
  loading: 'La liste du bureau arrive sur ce poste.',
  received: (count: number) => `${count} électeurs reçus`,
  notToday: (day: string) => `Pas de scrutin aujourd’hui. La liste est celle du ${day}.`,
  counters: { inPerson: 'En personne', proxy: 'par procuration', remote: 'à distance', awaited: 'attendues' },
  shortCounters: { inPerson: 'En pers.', proxy: 'proc.', remote: 'dist.', awaited: 'attendues' },
  link: { following: 'liste à jour', lost: 'connexion perdue' },
  list: (version: string, count: number | undefined) => `état ${version}${count === undefined ? '' : ` · ${count}`}`,
  number: (number: number) => `N° ${number}`,
  born: 'Date de naissance',
  bornHint: 'JJ/MM/AAAA',
};

const en: typeof fr = {
  heading: (station, commune) => `Station ${station}, ${commune}`,
  loading: 'The list of the station is coming to this terminal.',
  received: (count) => `${count} electors received`,
  notToday: (day) => `No poll today. The list is that of ${day}.`,
  counters: { inPerson: 'In person', proxy: 'by proxy', remote: 'remotely', awaited: 'awaited' },
  shortCounters: { inPerson: 'Person', proxy: 'proxy', remote: 'remote', awaited: 'awaited' },
  link: { following: 'list up to date', lost: 'connection lost' },
  list: (version, count) => `state ${version}${count === undefined ? '' : ` · ${count}`}`,
  number: (number) => `No ${number}`,
  born: 'Birth date',
  bornHint: 'DD/MM/YYYY',
};

export const STATION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
