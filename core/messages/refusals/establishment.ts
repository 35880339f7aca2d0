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
      `Cette autorité (${WORDS.fr.capacity[capacity]}) ne peut pas établir cet acte en ce lieu et à cette date. Le mandant peut s’adresser à un commissariat, à une gendarmerie ou, à l’étranger, au consulat.`,
    en: ({ capacity }) =>
      `This authority (${WORDS.en.capacity[capacity]}) may not establish this act in this place and on this date. The mandant may go to a police station, a gendarmerie or, abroad, the consulate.`,
  },
  'public-place-closed': {
    fr: ({ name, day }) =>
      `Le préfet n’a pas ouvert ce lieu au public aujourd’hui (${name}, ouvert le ${sayDay(day, 'fr')}) : aucun acte ne peut y être établi. Il faut l’établir au commissariat ou à la gendarmerie.`,
    en: ({ name, day }) =>
      `The prefect has not opened this place to the public today (${name}, open on ${sayDay(day, 'en')}): no act may be established there. Establish it at a police station or a gendarmerie.`,
  },
  'statement-missing': {
    fr: ({ missing }) =>
      `Cet acte ne peut pas être établi au domicile : il manque ${listed(
        missing.map((paper) => PAPERS.fr[paper]),
        'et',
      )}. Le mandant peut compléter le dossier, ou se présenter au guichet.`,
    en: ({ missing }) =>
      `This act cannot be established at home without ${listed(
        missing.map((paper) => PAPERS.en[paper]),
        'and',
      )}. The mandant may provide what is missing, or come to the counter.`,
  },
  'identity-mismatch': {
    fr: ({ withoutRequest }) =>
      `La pièce d’identité présentée n’est pas celle du mandant : l’acte ne peut pas être établi. Le mandant doit venir lui-même, avec une pièce à son nom${withoutRequest ? '.' : ' ; sa demande reste valable.'}`,
    en: ({ withoutRequest }) =>
      `The identity document shown is not the mandant’s: the act cannot be established. The mandant must come in person, with their own identity document${withoutRequest ? '.' : '; the request remains valid.'}`,
  },
  'identity-unproven': {
    fr: ({ withoutRequest }) =>
      `Aucune pièce d’identité admise n’a été présentée : l’acte ne peut pas être établi. Le mandant doit revenir avec une pièce admise${withoutRequest ? '.' : ' ; sa demande reste valable.'}`,
    en: ({ withoutRequest }) =>
      `No accepted identity document was shown: the act cannot be established. The mandant must come back with an accepted document${withoutRequest ? '.' : '; the request remains valid.'}`,
  },
  'mandant-unwilling': {
    fr: ({ withoutRequest }) =>
      `Le mandant renonce à cet acte, ou ne le veut pas librement : rien n’est établi. Il peut revenir seul${withoutRequest ? '.' : ' ; sa demande reste valable, et il peut la retirer.'}`,
    en: ({ withoutRequest }) =>
      `The mandant has changed their mind, or is not acting freely: nothing is established. They may come back alone${withoutRequest ? '.' : '; the request remains valid, and they may withdraw it.'}`,
  },
  'paper-only': {
    fr: (facts) =>
      facts.cause !== 'authority'
        ? `${ON_PAPER.fr[facts.cause]}. Il faut le remplir et le présenter en personne.`
        : `Cette autorité (${WORDS.fr.capacity[facts.capacity]}) ne reçoit que le formulaire papier. Il faut le remplir, ou présenter la référence à la police, à la gendarmerie ou au consulat.`,
    en: (facts) =>
      facts.cause !== 'authority'
        ? `${ON_PAPER.en[facts.cause]}. Fill it in and present it in person.`
        : `This authority (${WORDS.en.capacity[facts.capacity]}) accepts the paper form only. Fill it in, or present the reference to the police, the gendarmerie or the consulate.`,
  },
  'counter-required': {
    fr: ({ lacks }) =>
      `Cet acte ne peut pas se faire entièrement en ligne : ${LACKING.fr[lacks]}. Le mandant peut faire une demande en ligne, puis se présenter au guichet avec sa référence.`,
    en: ({ lacks }) =>
      `This act cannot be done entirely online: ${LACKING.en[lacks]}. The mandant may make a request online, then come to the counter with its reference.`,
  },
  'in-control': {
    fr: () =>
      'Cette procuration attend le contrôle de la mairie du mandant et ne permet pas encore de voter. Il faut s’adresser à cette mairie.',
    en: () =>
      'This procuration is awaiting a check by the mandant’s town hall and cannot be used yet. Contact that town hall.',
  },
  'already-decided': {
    fr: ({ what }) => DECIDED.fr[what ?? 'procuration'],
    en: ({ what }) => DECIDED.en[what ?? 'procuration'],
  },
  'control-claimed': {
    fr: ({ who }) =>
      `${who} a déjà ouvert cette procuration pour décider. Elle est rendue dès que sa fiche est quittée, ou 3 minutes après que son poste a cessé de répondre. Il faut en traiter une autre.`,
    en: ({ who }) =>
      `${who} already has this procuration open for a decision. It is given back when they leave its card, or 3 minutes after their terminal stops answering. Take another one meanwhile.`,
  },
  'town-hall-rejected': {
    fr: ({ note }) =>
      `La mairie du mandant a rejeté cette procuration : « ${note} ». Le mandant peut s’adresser à elle, ou donner une nouvelle procuration.`,
    en: ({ note }) =>
      `The mandant’s town hall rejected this procuration: “${note}”. The mandant may contact the town hall, or give a new procuration.`,
  },
} satisfies Partial<RefusalSentences>;

const DECIDED = {
  fr: {
    procuration:
      'Une décision a déjà été prise, et elle est définitive. Il faut relire l’état actuel de la procuration avant d’agir.',
    opening: 'L’ouverture de ce bureau est déjà déclarée. Il faut relire l’état du bureau avant d’agir.',
    close: 'La clôture de ce bureau est déjà déclarée. Il faut relire l’état du bureau avant d’agir.',
    mark: 'Cet émargement est déjà rectifié. Il faut relire la fiche de l’électeur avant d’agir.',
  },
  en: {
    procuration:
      'A decision has already been made, and it is final. Check the current state of the procuration before acting.',
    opening: 'The opening of this station is already declared. Check the state of the station before acting.',
    close: 'The close of this station is already declared. Check the state of the station before acting.',
    mark: 'This mark is already corrected. Check the elector’s card before acting.',
  },
} as const;

const PAPERS = {
  fr: {
    request: 'la demande écrite du mandant',
    statement: 'son attestation sur l’honneur indiquant qu’il ne peut pas se déplacer',
    certificate: 'le certificat médical que la loi demandait alors',
  },
  en: {
    request: 'the mandant’s written request',
    statement: 'the mandant’s sworn statement that they cannot travel',
    certificate: 'the medical certificate that the law then required',
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
    'too-early': 'On this date, or for this poll, the law does not yet allow this online: it is done on the paper form',
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
    law: 'on this date, or for this poll, the law requires the mandant to come to the counter',
    identity: 'a certified digital identity is needed',
    'recent-identity': 'the digital identity was certified more than 5 years ago',
  },
} satisfies Bilingual<{ readonly [lack in RefusalOf<'counter-required'>['lacks']]: string }>;
