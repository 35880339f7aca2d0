import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** The words of the commands of a station. */
const fr = {
  notANumber: (option: string, typed: string | undefined) =>
    typed === undefined
      ? `Il manque un nombre. Ajoutez-le à la commande par ${option}.`
      : `${option} : « ${typed} » n’est pas un nombre de 0 à 99999.`,
  whichElection: (names: string) =>
    `Plusieurs élections ont lieu ici ce jour-là. Précisez laquelle par --election : ${names}.`,
  whichStation: (numbers: string) => `De quel bureau ? Précisez par --station : ${numbers}.`,
  close: (inside: number) => `Déclarer la clôture, avec ${plural.fr(inside, 'électeur', 'électeurs')} dans la salle ?`,
  notClosed: 'Rien n’a été déclaré.',
};

const en: typeof fr = {
  notANumber: (option, typed) =>
    typed === undefined
      ? `A number is missing. Add it to the command with ${option}.`
      : `${option}: “${typed}” is not a number from 0 to 99999.`,
  whichElection: (names) => `Several elections are held here on that day. Say which with --election: ${names}.`,
  whichStation: (numbers) => `Of which station? Say which with --station: ${numbers}.`,
  close: (inside) => `Declare the close, with ${plural.en(inside, 'voter', 'voters')} inside?`,
  notClosed: 'Nothing was declared.',
};

export const STATION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
