import type { Bilingual } from '#core/model/lang.ts';
import type { RoundNumber } from '#core/model/procuration.ts';

/** the sentences of the messages to mandants. */
const fr = {
  request: {
    asked: 'Votre demande de procuration est enregistrée. Voici sa référence :',
    askedToRevoke: 'Votre demande de résiliation est enregistrée. Voici sa référence :',
    present: (day: string) =>
      `Présentez-la vous-même, avec votre pièce d’identité, dans un commissariat, une gendarmerie ou un consulat, au plus tard le ${day}. Votre mandataire n’a pas à venir.`,
    presentToRevoke: (day: string) =>
      `Présentez-la vous-même, avec votre pièce d’identité, dans un commissariat, une gendarmerie ou un consulat, au plus tard le ${day}. Jusque-là, vos procurations restent valables.`,
    online: 'La demande a été établie en ligne : vous n’avez pas à vous présenter à un guichet.',
    late: 'Le scrutin est proche : présentez-vous sans attendre, sinon la procuration pourrait ne pas parvenir à temps au bureau de vote.',
    reminder: (day: string) =>
      `Votre demande n’a pas encore été présentée à un guichet. Elle devient caduque après le ${day}. Voici sa référence :`,
    afterLapse: 'Si vous n’en avez plus besoin, vous n’avez rien à faire : la demande et vos données seront effacées.',
  },
  receipt: 'Votre procuration a été établie.',
  late: 'Le scrutin est proche : elle pourrait ne pas parvenir à temps au bureau de vote. Demandez à votre mandataire de se munir du récépissé.',
  revocationReceipt: 'Votre résiliation a été établie.',
  effective: 'Votre procuration est valable : votre mandataire peut voter à votre place.',
  warnings: 'À savoir :',
  rejected: 'Votre procuration a été rejetée. Votre mandataire ne peut pas voter à votre place.',
  why: 'Motif :',
  voidRounds: 'Votre procuration est nulle pour :',
  voidDays: (day: string) => `Votre procuration ne vaut qu’à partir du ${day} : une autre occupe les jours précédents.`,
  annulled: 'Votre procuration a été annulée. Votre mandataire ne peut plus voter à votre place.',
  notCovered: 'Votre procuration ne couvre pas :',
  moved: 'Vous avez changé de liste électorale. Votre procuration reste valable.',
  movedTo: (station: number) => `Votre mandataire vote désormais au bureau de vote n° ${station}, le vôtre.`,
  mandataireMoved:
    'Votre mandataire a changé de liste électorale. Votre procuration reste valable ; votre mandataire vote toujours dans votre bureau de vote.',
  revoked: 'Toutes les procurations que vous aviez données sont résiliées. Vous votez vous-même.',
  another: 'Vous pouvez voter vous-même, ou donner une autre procuration.',
  inPerson: 'Vous pouvez toujours voter vous-même, si vous venez avant votre mandataire.',
  tellMandataire: 'Votre mandataire ne reçoit aucun message : c’est à vous de le prévenir.',
  tellMandataires: 'Vos mandataires ne reçoivent aucun message : c’est à vous de les prévenir.',
  keepSecret: 'Ne communiquez cette référence à personne d’autre.',
  notYou: (townHall: string) =>
    `Vous n’êtes pas à l’origine de cet acte ? Signalez-le sans attendre à ${townHall}, ou au commissariat ou à la gendarmerie, avec votre pièce d’identité.`,
  townHall: (commune: string) => `la mairie ou au consulat de votre inscription (${commune})`,
  footer: 'Message automatique : n’y répondez pas. Il ne contient ni image ni lien, et sa lecture n’est pas suivie.',
  labels: {
    reference: 'Référence',
    no: 'Acte n°',
    mandataire: 'Mandataire',
    rounds: 'Scrutins',
    until: 'Valable jusqu’au',
    day: 'Établi le',
    authority: 'Par',
    place: 'À',
  },
  untilDay: (day: string) => `${day} inclus`,
  withoutAuthority: 'vous-même, en ligne',
  round: (election: string, number: RoundNumber, day: string) =>
    `${election}, ${number === 1 ? '1er' : '2e'} tour : ${day}`,
};

export type MailWords = typeof fr;

const en: MailWords = {
  request: {
    asked: 'Your request for a procuration is registered. This is its reference:',
    askedToRevoke: 'Your request to revoke is registered. This is its reference:',
    present: (day) =>
      `Present it in person, with your identity document, at a police station, a gendarmerie or a consulate, on ${day} at the latest. Your mandataire need not come.`,
    presentToRevoke: (day) =>
      `Present it in person, with your identity document, at a police station, a gendarmerie or a consulate, on ${day} at the latest. Until then your procurations remain valid.`,
    online: 'The request was established online: you need not come to a counter.',
    late: 'The election is near: come without delay, or the procuration may not reach the polling station in time.',
    reminder: (day) =>
      `Your request has not been presented at a counter yet. It lapses after ${day}. This is its reference:`,
    afterLapse: 'If you no longer need it, you have nothing to do: the request and your data will be erased.',
  },
  receipt: 'Your procuration has been established.',
  late: 'The election is near: it may not reach the polling station in time. Ask your mandataire to bring the receipt.',
  revocationReceipt: 'Your revocation has been established.',
  effective: 'Your procuration is valid: your mandataire may vote in your place.',
  warnings: 'Note:',
  rejected: 'Your procuration has been rejected. Your mandataire cannot vote in your place.',
  why: 'Reason:',
  voidRounds: 'Your procuration is void for:',
  voidDays: (day) => `Your procuration is valid only from ${day}: another one takes the days before.`,
  annulled: 'Your procuration has been annulled. Your mandataire can no longer vote in your place.',
  notCovered: 'Your procuration does not cover:',
  moved: 'You have changed electoral rolls. Your procuration remains valid.',
  movedTo: (station) => `Your mandataire now votes at polling station no. ${station}, which is yours.`,
  mandataireMoved:
    'Your mandataire has changed electoral rolls. Your procuration remains valid; your mandataire still votes at your polling station.',
  revoked: 'All the procurations that you had given are revoked. You vote in person.',
  another: 'You may vote in person, or give another procuration.',
  inPerson: 'You may still vote in person, if you come before your mandataire.',
  tellMandataire: 'Your mandataire is sent no message: you must tell them yourself.',
  tellMandataires: 'Your mandataires are sent no message: you must tell them yourself.',
  keepSecret: 'Give this reference to nobody else.',
  notYou: (townHall) =>
    `Was this not your doing? Report it without delay to ${townHall}, or to the police or the gendarmerie, with your identity document.`,
  townHall: (commune) => `the town hall or consulate where you are registered (${commune})`,
  footer: 'Automatic message: do not reply. It has no image and no link, and nobody sees whether you read it.',
  labels: {
    reference: 'Reference',
    no: 'Act no.',
    mandataire: 'Mandataire',
    rounds: 'Rounds',
    until: 'Valid until',
    day: 'Established on',
    authority: 'By',
    place: 'At',
  },
  untilDay: (day) => `${day} inclusive`,
  withoutAuthority: 'yourself, online',
  round: (election, number, day) => `${election}, round ${number}: ${day}`,
};

export const MAIL_WORDS = { fr, en } satisfies Bilingual<MailWords>;
