import { plural } from '#core/messages/phrases.ts';
import type { HandedOver } from '#core/model/closing-report.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** The opening and the close as they were declared. */
const fr = {
  planned: ({ opens, closes }: { readonly opens: string; readonly closes: string }) =>
    `L’ouverture n’a pas été déclarée : les heures prévues s’appliquent, de ${opens} à ${closes}.`,
  opened: (time: string, by: string) => `Ouverture déclarée à ${time} par ${by}.`,
  closed: (time: string, by: string) => `Clôture déclarée à ${time} par ${by}.`,
  notClosed: 'La clôture n’a pas été déclarée.',
  inside: (counted: number, voted: number) =>
    `Électeurs dans la salle à la clôture : ${counted} ; ont voté depuis : ${voted}.`,
  moreInside: (reason: string) => `Nombre corrigé après la clôture par le président. Motif : ${reason}`,
  pack: ({ no, electors, procurations, ended }: Omit<HandedOver, 'digest'>) =>
    `Liste remise n° ${no} : ${plural.fr(electors, 'électeur', 'électeurs')}, ${plural.fr(procurations, 'procuration valable', 'procurations valables')}, ${ended} sans effet.`,
  digest: (digest: string) => `Empreinte : ${digest}`,
  terminals: (terminals: number) => `Postes en service : ${terminals}.`,
  agreed: 'La liste du poste et celle du serveur concordaient.',
  differed: 'La liste du poste et celle du serveur ne concordaient pas :',
  allTheSame: (by: string, second: string, reason: string) =>
    `Bureau ouvert malgré ces écarts par ${by} et ${second}. Motif : ${reason}`,
};

const en: typeof fr = {
  planned: ({ opens, closes }) => `The opening was not declared: the planned hours apply, ${opens} to ${closes}.`,
  opened: (time, by) => `Opening declared at ${time} by ${by}.`,
  closed: (time, by) => `Close declared at ${time} by ${by}.`,
  notClosed: 'The close was not declared.',
  inside: (counted, voted) => `Voters inside at the close: ${counted}; have voted since: ${voted}.`,
  moreInside: (reason) => `Number corrected after the close by the presiding officer. Reason: ${reason}`,
  pack: ({ no, electors, procurations, ended }) =>
    `List handed over, no. ${no}: ${plural.en(electors, 'elector', 'electors')}, ${plural.en(procurations, 'valid procuration', 'valid procurations')}, ${ended} of no effect.`,
  digest: (digest) => `Digest: ${digest}`,
  terminals: (terminals) => `Terminals in use: ${terminals}.`,
  agreed: 'The list on the terminal and the one on the server agreed.',
  differed: 'The list on the terminal and the one on the server did not agree:',
  allTheSame: (by, second, reason) =>
    `Station opened despite these discrepancies by ${by} and ${second}. Reason: ${reason}`,
};

export const DECLARED_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
