import { sayDay } from '#core/messages/dates.ts';
import { listed } from '#core/messages/phrases.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';
import { WORDS } from '#core/messages/words.ts';
import type { HomePaper } from '#core/model/declaration.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { OnPaper, RefusalOf } from '#core/model/refusal.ts';

export const ESTABLISHMENT_REFUSALS = {
  'authority-not-entitled': {
    fr: ({ capacity }) =>
      `Cette autorité (${WORDS.fr.capacity[capacity]}) ne peut pas établir cet acte, en ce lieu et à cette date. Le mandant peut s’adresser à un commissariat ou à une gendarmerie, à l’étranger au consulat.`,
    en: ({ capacity }) =>
      `This authority (${WORDS.en.capacity[capacity]}) may not establish this act in this place and on this date. The mandant may go to a police station or a gendarmerie, or abroad to the consulate.`,
  },
  'public-place-closed': {
    fr: ({ name, day }) =>
      `Ce lieu (${name}, ouvert le ${sayDay(day, 'fr')}) n’est pas ouvert au public aujourd’hui par le préfet : aucun acte ne peut y être établi. L’acte peut l’être au commissariat ou à la gendarmerie.`,
    en: ({ name, day }) =>
      `This place (${name}, open on ${sayDay(day, 'en')}) is not open to the public today by the prefect: no act may be made there. It may be made at a police or gendarmerie station.`,
  },
  'statement-missing': {
    fr: ({ missing }) =>
      `Cet acte ne peut pas être établi au domicile : il manque ${listed(
        missing.map((paper) => PAPERS.fr[paper]),
        'et',
      )}. Le mandant peut l’écrire sur place, ou se présenter au guichet.`,
    en: ({ missing }) =>
      `This act cannot be established at home: what is missing is ${listed(
        missing.map((paper) => PAPERS.en[paper]),
        'and',
      )}. The mandant may write it on the spot, or come to the counter.`,
  },
  'identity-mismatch': {
    fr: () =>
      'La pièce d’identité présentée n’est pas celle du mandant : l’acte ne peut pas être établi. Le mandant doit venir lui-même, avec une pièce à son nom ; sa demande reste valable.',
    en: () =>
      'The identity document shown is not the mandant’s: the act cannot be established. The mandant must come in person, with a document of their own; the request stays valid.',
  },
  'identity-unproven': {
    fr: () =>
      'Aucune pièce d’identité admise n’a été présentée : l’acte ne peut pas être établi. Le mandant doit revenir avec une pièce de la liste ; sa demande reste valable.',
    en: () =>
      'No identity document that is admitted was shown: the act cannot be established. The mandant must come again with a document of the list; the request stays valid.',
  },
  'mandant-unwilling': {
    fr: () =>
      'Le mandant renonce à cet acte, ou ne le veut pas librement : rien n’est établi. Il peut revenir seul ; sa demande reste valable, et il peut la retirer.',
    en: () =>
      'The mandant gives this act up, or does not want it freely: nothing is established. They may come again alone; the request stays valid, and they may withdraw it.',
  },
  'paper-only': {
    fr: (facts) =>
      facts.cause !== 'authority'
        ? `${ON_PAPER.fr[facts.cause]}. Il faut le remplir et le présenter en personne.`
        : `Cette autorité (${WORDS.fr.capacity[facts.capacity]}) ne reçoit que le formulaire papier. Il faut le remplir, ou présenter la référence à la police, à la gendarmerie ou au consulat.`,
    en: (facts) =>
      facts.cause !== 'authority'
        ? `${ON_PAPER.en[facts.cause]}. Fill it in and present it in person.`
        : `This authority (${WORDS.en.capacity[facts.capacity]}) takes the paper form only. Fill it in, or present the reference to the police, the gendarmerie or the consulate.`,
  },
  'counter-required': {
    fr: ({ lacks }) =>
      `Cet acte ne peut pas se faire entièrement en ligne : ${LACKING.fr[lacks]}. Le mandant peut faire une demande en ligne, puis se présenter au guichet avec sa référence.`,
    en: ({ lacks }) =>
      `This act cannot be made wholly online: ${LACKING.en[lacks]}. The mandant may make a request online, then come to the counter with its reference.`,
  },
  'in-control': {
    fr: () =>
      'Cette procuration attend le contrôle de la mairie du mandant et ne permet pas encore de voter. Il faut s’adresser à cette mairie.',
    en: () =>
      'This procuration waits for the control of the mandant’s town hall and gives no vote yet. Ask that town hall.',
  },
  'already-decided': {
    fr: () => 'Une décision a déjà été prise, et elle ne change plus. Il faut relire l’état actuel avant d’agir.',
    en: () => 'A decision has already been made, and it is final. Look at the present state before acting.',
  },
  'town-hall-rejected': {
    fr: ({ note }) =>
      `La mairie du mandant a rejeté cette procuration : « ${note} ». Le mandant peut s’adresser à elle, ou donner une nouvelle procuration.`,
    en: ({ note }) =>
      `The mandant’s town hall rejected this procuration: “${note}”. The mandant may ask the town hall, or give a new procuration.`,
  },
} satisfies Partial<RefusalSentences>;

const PAPERS = {
  fr: {
    request: 'la demande écrite du mandant',
    statement: 'son attestation sur l’honneur qu’il ne peut pas se déplacer',
    certificate: 'le certificat médical que la loi demandait alors',
  },
  en: {
    request: 'the mandant’s written request',
    statement: 'the sworn statement that the mandant cannot come',
    certificate: 'the medical certificate that the law then asked for',
  },
} satisfies Bilingual<{ readonly [paper in HomePaper]: string }>;

const ON_PAPER = {
  fr: {
    'too-early':
      'À cette date, ou pour ce scrutin, la loi n’ouvre pas encore cette démarche en ligne : elle se fait sur le formulaire papier',
    'new-caledonia-mandataire':
      'Le mandataire est inscrit en Nouvelle-Calédonie et le mandant ailleurs : cette procuration ne se fait que sur le formulaire papier',
    'new-caledonia-counter':
      'Pour un électeur de Nouvelle-Calédonie, cet acte se fait au guichet sur le formulaire papier',
    'new-caledonia-revocation':
      'Le mandant ou l’un de ses mandataires est inscrit en Nouvelle-Calédonie : la résiliation ne se fait que sur le formulaire papier',
  },
  en: {
    'too-early': 'On this date, or for this vote, the law does not open this online yet: it is done on the paper form',
    'new-caledonia-mandataire':
      'The mandataire is on a New Caledonia roll and the mandant is not: this procuration is made on the paper form only',
    'new-caledonia-counter': 'For an elector of New Caledonia this act is made at the counter on the paper form',
    'new-caledonia-revocation':
      'The mandant or one of their mandataires is on a New Caledonia roll: the revocation is made on the paper form only',
  },
} satisfies Bilingual<{ readonly [cause in OnPaper]: string }>;

const LACKING = {
  fr: {
    law: 'à cette date, ou pour ce scrutin, la loi demande de se présenter au guichet',
    identity: 'il faut une identité numérique certifiée',
    'recent-identity': 'la certification de l’identité numérique a plus de 5 ans',
  },
  en: {
    law: 'on this date, or for this vote, the law asks for the mandant to come to the counter',
    identity: 'it takes a certified digital identity',
    'recent-identity': 'the digital identity was certified more than 5 years ago',
  },
} satisfies Bilingual<{ readonly [lack in RefusalOf<'counter-required'>['lacks']]: string }>;
