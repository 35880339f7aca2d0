import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: (station: number, commune: string) => `Bureau ${station}, ${commune}`,
  loading: 'Chargement de la liste du bureau sur ce poste.',
  received: (count: number) => plural.fr(count, 'électeur reçu', 'électeurs reçus'),
  notToday: (day: string) => `Aucun scrutin aujourd’hui : la liste est celle du ${day}.`,
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
  loading: 'Loading the station’s list onto this terminal.',
  received: (count) => plural.en(count, 'elector received', 'electors received'),
  notToday: (day) => `No poll today: the list is that of ${day}.`,
  counters: { inPerson: 'In person', proxy: 'by proxy', remote: 'remotely', awaited: 'awaited' },
  shortCounters: { inPerson: 'Person', proxy: 'proxy', remote: 'remote', awaited: 'awaited' },
  link: { following: 'list up to date', lost: 'connection lost' },
  list: (version, count) => `state ${version}${count === undefined ? '' : ` · ${count}`}`,
  number: (number) => `No. ${number}`,
  born: 'Date of birth',
  bornHint: 'DD/MM/YYYY',
};

export const STATION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
