import { dayAt, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayMoment, sayTime } from '#core/messages/dates.ts';
import { sayCheck } from '#core/messages/opening.ts';
import { listed, stationNumber } from '#core/messages/phrases.ts';
import type { Sentences } from '#core/messages/refusal-sentences.ts';
import { FRENCH_WORDS } from '#core/messages/words-fr.ts';
import type { HomePaper, Link } from '#core/model/declaration.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { NotCovered, OnPaper, RefusalOf, RoundFact } from '#core/model/refusal.ts';

export const FRENCH: Sentences = {
  'mandataire-not-elector': ({ type }) =>
    `Cette procuration n’est pas valable : le mandataire n’est pas électeur ${type ? AT[type] : 'aux élections du mandant'}. Il faut choisir un mandataire qui peut y voter.`,
  'mandant-not-elector': ({ election }) =>
    election === undefined
      ? 'Cette procuration n’est pas valable : le mandant n’est inscrit sur aucune liste électorale. Il doit d’abord s’inscrire.'
      : `Cette procuration n’est pas valable : le mandant n’est pas électeur à « ${election} ». Il faut vérifier son inscription et l’élection choisie.`,
  'eu-not-entitled': ({ type }) =>
    `Cette procuration n’est pas valable : un citoyen de l’Union européenne inscrit sur une liste complémentaire ne vote pas ${type ? AT[type] : 'aux élections du mandant'}. Il faut choisir une élection de sa liste, ou un autre mandataire.`,
  'mandataire-not-consular': () =>
    'Cette procuration n’est pas valable : à l’élection des conseillers des Français de l’étranger, le mandataire doit être inscrit sur une liste consulaire. Il faut choisir un tel mandataire.',
  'other-commune': ({ commune }) =>
    `Jusqu’à la fin de 2021, mandant et mandataire devaient être inscrits dans la même commune : cette procuration n’est pas valable. Le mandant peut choisir un mandataire inscrit ${commune ? `comme lui à ${commune}` : 'dans sa commune'}, ou donner une procuration aujourd’hui.`,
  guardianship: ({ link }) =>
    `Un majeur protégé ne peut pas donner procuration ${LINKED[link]}. Il peut choisir un autre mandataire : un proche, même s’il est son tuteur ou son curateur, convient.`,
  self: () => 'Nul ne peut être son propre mandataire. Il faut choisir un autre électeur.',
  'under-age': ({ who, round }) =>
    `Cette procuration ne vaut pas ${round ? `pour ${named(round)}` : 'pour cette période'} : le ${who} doit avoir 18 ans au plus tard la veille du vote. Il faut choisir ${who === 'mandant' ? 'un tour ou une date de fin plus tardifs' : 'un autre mandataire'}.`,
  'entered-in-error': ({ until }) =>
    until === undefined
      ? 'Cette procuration a été annulée : elle avait été établie par erreur. Le mandant peut en donner une autre, ou voter lui-même.'
      : `Cet acte ne s’annule plus comme une erreur de saisie : il faut que la procuration n’ait pas servi, et le délai courait jusqu’au ${sayMoment(until, 'fr')}. Le mandant peut la résilier.`,
  'statement-missing': ({ missing }) =>
    `Cet acte ne peut pas être établi au domicile : il manque ${listed(
      missing.map((paper) => PAPERS[paper]),
      'et',
    )}. Le mandant peut l’écrire sur place, ou se présenter au guichet.`,
  'authority-not-entitled': ({ capacity }) =>
    `Cette autorité (${FRENCH_WORDS.capacity[capacity]}) ne peut pas établir cet acte, en ce lieu et à cette date. Le mandant peut s’adresser à un commissariat ou à une gendarmerie, à l’étranger au consulat.`,
  'public-place-closed': ({ name, day }) =>
    `Ce lieu (${name}, ouvert le ${sayDay(day, 'fr')}) n’est pas ouvert au public aujourd’hui par le préfet : aucun acte ne peut y être établi. L’acte peut l’être au commissariat ou à la gendarmerie.`,
  'paper-only': (facts) =>
    facts.cause !== 'authority'
      ? `${ON_PAPER[facts.cause]}. Il faut le remplir et le présenter en personne.`
      : `Cette autorité (${FRENCH_WORDS.capacity[facts.capacity]}) ne reçoit que le formulaire papier. Il faut le remplir, ou présenter la référence à la police, à la gendarmerie ou au consulat.`,
  'counter-required': ({ lacks }) =>
    `Cet acte ne peut pas se faire entièrement en ligne : ${LACKING[lacks]}. Le mandant peut faire une demande en ligne, puis se présenter au guichet avec sa référence.`,
  'period-too-long': ({ longest, years }) =>
    `Cette durée est trop longue : une procuration vaut au plus ${years} ${years === 1 ? 'an' : 'ans'}, ici jusqu’au ${sayDay(longest, 'fr')} inclus. Il faut choisir une date de fin plus proche.`,
  'same-day-elections': ({ day, elections }) =>
    `Une seule procuration vaut pour toutes les élections du ${sayDay(day, 'fr')}, et le mandataire ne peut pas voter à ${listed(elections.map(quoted), 'et')}. Il faut choisir un mandataire qui peut voter à toutes.`,
  'round-not-covered': (facts) => roundNotCovered(facts),
  'cap-france': ({ held, max, rounds }) =>
    `Cette procuration n’est pas valable${at(rounds)} : le mandataire en aurait ${held} établies en France, et la loi en permet ${max}. Les premières établies restent seules valables. Le mandant peut choisir un autre mandataire, ou voter lui-même.`,
  'cap-total': ({ held, max, rounds }) =>
    `Cette procuration n’est pas valable${at(rounds)} : le mandataire en aurait ${held}, et la loi en permet ${max}. Les premières établies restent seules valables. Le mandant peut choisir un autre mandataire, ou voter lui-même.`,
  overlap: ({ rounds, until }) =>
    `Le mandant a déjà donné procuration pour ${listed([...allNamed(rounds), ...(until ? [`une période qui va jusqu’au ${sayDay(until, 'fr')}`] : [])], 'et')}. Il doit d’abord résilier, ce qui met fin à toutes ses procurations, et pourra ensuite en donner d’autres.`,
  'partial-revocation': () =>
    'Une résiliation met fin à toutes les procurations du mandant : on ne peut pas en résilier une seule. Il faut les résilier toutes, puis redonner celles qui restent utiles.',
  'nothing-to-revoke': () =>
    'Il n’y a rien à résilier : le mandant n’a aucune procuration en cours. Aucune autre démarche n’est nécessaire.',
  'already-voted-in-person': ({ at, zone }) =>
    `Cet électeur a voté personnellement à ${sayTime(timeAt(at, zone), 'fr')}, et chacun ne vote qu’une fois. En cas d’erreur, le président du bureau peut corriger jusqu’à la clôture.`,
  'already-voted-by-proxy': ({ at, zone }) =>
    `Le mandataire a voté pour cet électeur à ${sayTime(timeAt(at, zone), 'fr')}, et chacun ne vote qu’une fois. En cas d’erreur, le président du bureau peut corriger jusqu’à la clôture.`,
  'already-voted-remotely': ({ at, zone }) =>
    `Cet électeur a voté à distance (vote inscrit le ${sayDay(dayAt(at, zone), 'fr')} à ${sayTime(timeAt(at, zone), 'fr')}), et chacun ne vote qu’une fois. Le bureau statue en cas de contestation.`,
  'not-received': () =>
    'La mairie n’a reçu aucune procuration entre ces deux électeurs : le mandataire ne peut pas voter. La mairie, si elle la retrouve, peut l’ajouter aujourd’hui même, et le mandant peut voter lui-même.',
  'station-closed': ({ day, opens, closes }) =>
    `Ce bureau de vote est ouvert le ${sayDay(day, 'fr')} de ${sayTime(opens, 'fr')} à ${sayTime(closes, 'fr')} : aucun vote ni aucune correction en dehors. Seul qui était entré avant la clôture vote encore.`,
  'not-polling-day': ({ day, today }) =>
    `Le scrutin est le ${sayDay(day, 'fr')}, et nous sommes le ${sayDay(today, 'fr')} : l’ouverture se déclare le jour du vote. Il faut revenir ce jour-là, ou faire vérifier l’heure du serveur.`,
  'station-not-open': () =>
    'L’ouverture de ce bureau n’a pas été déclarée : il suit ses heures prévues. Il faut la déclarer avant de déclarer la clôture.',
  'station-not-closed': () =>
    'La clôture de ce bureau n’a pas été déclarée : qui est dans la salle vote sans être compté à part. Il faut d’abord la déclarer.',
  'opening-mismatch': ({ checks }) =>
    `Ce poste et le serveur ne disent pas la même chose : ${checks.map((check) => sayCheck(check, 'fr')).join(' ; ')}. Il faut recharger la liste, ou ouvrir à deux en donnant le motif.`,
  'close-too-early': ({ day, closes }) =>
    `La clôture ne se déclare pas avant l’heure prévue : ${sayTime(closes, 'fr')}, le ${sayDay(day, 'fr')}. Le vote continue jusque-là.`,
  'inside-all-voted': ({ counted, at, zone }) =>
    `À la clôture, déclarée à ${sayTime(timeAt(at, zone), 'fr')}, le président a compté ${counted === 0 ? 'personne' : `${counted} ${counted === 1 ? 'électeur' : 'électeurs'}`} dans la salle${counted === 0 ? '' : ', et tous ont voté'}. S’il en reste un, le président confirme un nombre plus élevé, avec son motif.`,
  'wrong-station': ({ station, commune }) =>
    `Cet électeur ne vote pas dans ce bureau. Il faut se présenter ${station && commune ? `au bureau ${stationNumber(station)} de ${commune}` : 'au bureau que la mairie indiquera'}.`,
  'second-person-required': () =>
    'Cet acte se fait à deux : le président du bureau et une seconde personne du même bureau. Il faut que celle-ci confirme, par son nom et son mot de passe.',
  'not-on-roll': () =>
    'Cette personne n’est pas inscrite sur la liste électorale et ne peut pas voter. Elle le peut si elle présente une décision de justice qui l’y autorise.',
  'mandant-off-roll': () =>
    'Cette procuration ne permet pas de voter : le mandant n’est plus inscrit sur la liste électorale. La mairie peut en dire la raison.',
  'mandataire-dead': () =>
    'Le mandataire est décédé : cette procuration est annulée. Le mandant peut voter lui-même, ou donner une nouvelle procuration.',
  'mandataire-rights-lost': () =>
    'Le mandataire n’a plus le droit de vote : cette procuration est annulée. Le mandant peut voter lui-même, ou donner une nouvelle procuration.',
  'list-changed': () =>
    'Le mandant ou le mandataire est passé à une liste électorale d’une autre sorte (communale, consulaire ou de Nouvelle-Calédonie) : cette procuration n’est plus valable. Le mandant peut voter lui-même, ou donner une nouvelle procuration.',
  revoked: ({ on }) =>
    `Le mandant a résilié cette procuration le ${sayDay(on, 'fr')} : le mandataire ne peut plus voter. Le mandant peut voter lui-même, ou donner une nouvelle procuration.`,
  expired: ({ lastDay }) =>
    `Cette procuration a pris fin le ${sayDay(lastDay, 'fr')} : le mandataire ne peut plus voter. Le mandant peut voter lui-même, ou donner une nouvelle procuration.`,
  'in-control': () =>
    'Cette procuration attend le contrôle de la mairie du mandant et ne permet pas encore de voter. Il faut s’adresser à cette mairie.',
  'already-decided': () =>
    'Une décision a déjà été prise, et elle ne change plus. Il faut relire l’état actuel avant d’agir.',
  'town-hall-rejected': ({ note }) =>
    `La mairie du mandant a rejeté cette procuration : « ${note} ». Le mandant peut s’adresser à elle, ou donner une nouvelle procuration.`,
  'mandataire-unknown': () =>
    'Aucun électeur ne correspond à ce qui est dit du mandataire. Il faut le vérifier et le saisir de nouveau.',
  'mandataire-ambiguous': () =>
    'Plusieurs électeurs correspondent à ce qui est dit du mandataire. Il faut donner son numéro national d’électeur (NNE), qui figure sur sa carte électorale.',
  'mandant-ambiguous': () =>
    'Plusieurs électeurs correspondent à ce qui est dit du mandant. Il faut donner son numéro national d’électeur (NNE), qui figure sur sa carte électorale.',
  'reference-malformed': () =>
    'Cette référence contient une faute : elle a 6 signes, et jamais 0, O, 1, I ni L. Il faut la relire et la saisir de nouveau.',
  'reference-unknown': () =>
    'Aucune demande ne porte cette référence. Il faut la relire, ou faire une nouvelle demande.',
  'reference-lapsed': ({ lastDay }) =>
    `Cette demande n’est plus valable : le mandant pouvait se présenter jusqu’au ${sayDay(lastDay, 'fr')} inclus. Il faut faire une nouvelle demande.`,
  'reference-used': () =>
    'Cette référence a déjà servi à établir un acte. Pour un autre acte, il faut une nouvelle demande.',
  'identity-mismatch': () =>
    'La pièce d’identité présentée n’est pas celle du mandant : l’acte ne peut pas être établi. Le mandant doit venir lui-même, avec une pièce à son nom ; sa demande reste valable.',
  'out-of-scope': () =>
    'Cet acte relève d’une autre personne ou d’un autre lieu. Il faut s’adresser à ceux qui en sont chargés.',
  'account-unknown': ({ name }) =>
    `Aucun compte ne s’appelle « ${name} ». Il faut vérifier ce nom dans la liste des comptes.`,
  'account-of-no-elector': ({ name }) =>
    `Le compte « ${name} » n’est pas celui d’un électeur : il n’a pas d’identité numérique certifiée. Il faut donner le nom du compte de l’électeur.`,
  'account-unusable': ({ name, faults }) =>
    `Le compte « ${name} » ne peut pas être créé ainsi : ${listed(
      faults.map((fault) => FRENCH_WORDS.accountFault[fault]),
      'et',
    )}. Il faut le corriger, puis recommencer.`,
  'account-locked': () => 'Ce compte est verrouillé. Il faut s’adresser à son administrateur.',
  'account-not-activated': () =>
    'Ce code est le bon, et ne sert qu’une fois. Il faut choisir un mot de passe pour entrer.',
  'activation-lapsed': ({ at }) =>
    `Ce code d’activation valait jusqu’au ${sayMoment(at, 'fr')}. Il faut en demander un autre à son administrateur.`,
  'last-admin': () =>
    'C’est le dernier administrateur qui puisse entrer : plus personne ne pourrait rouvrir les comptes. Il faut d’abord en activer un autre.',
  'commune-in-use': ({ commune, name }) =>
    `Des électeurs sont inscrits à ${name} (${commune}) : sa nature, son territoire et son fuseau, dont dépendent les dates de leurs procurations, ne changent plus. Il faut les laisser tels quels.`,
  'email-missing': () =>
    'Une demande en ligne demande une adresse électronique, pour y recevoir la référence et la suite. Il faut en donner une, ou venir au guichet avec le formulaire.',
  'date-impossible': ({ written }) =>
    `Cette date n’existe pas : ${written}. Il faut la vérifier et la saisir de nouveau.`,
  'dates-reversed': ({ from, until }) =>
    `Ces dates sont inversées : la période finirait le ${sayDay(until, 'fr')}, avant de commencer le ${sayDay(from, 'fr')}. Il faut les vérifier et les saisir de nouveau.`,
  'date-in-future': ({ day, today }) =>
    `Cette date est à venir : le formulaire serait du ${sayDay(day, 'fr')}, et nous sommes le ${sayDay(today, 'fr')}. Il faut la vérifier et la saisir de nouveau.`,
  'commune-unknown': ({ commune }) =>
    `Aucune commune et aucun poste n’a le code ${commune}. Il faut le vérifier et le saisir de nouveau.`,
  'election-without-rounds': () =>
    'Cette élection n’a aucun tour : personne ne pourrait y voter. Il faut donner la date d’un tour au moins.',
  'rounds-out-of-order': ({ first, second }) =>
    `Ces tours ne se suivent pas : le premier serait le ${sayDay(first, 'fr')}, le second le ${sayDay(second, 'fr')}. Il faut vérifier leurs dates et les saisir de nouveau.`,
  'election-exists': ({ name }) =>
    `Une élection s’appelle déjà « ${name} » : deux élections ne portent pas le même nom. Il faut en donner un autre.`,
  'date-past': ({ day, today }) =>
    `Cette date est passée : le ${sayDay(day, 'fr')}, et nous sommes le ${sayDay(today, 'fr')}. Il faut donner une date à venir.`,
  'round-called-off': ({ round }) =>
    `Ce scrutin n’a pas lieu : ${named(round)} a été annulé. Personne n’y vote ; il faut attendre une autre convocation.`,
  'job-running': () =>
    'Les suites de la convocation précédente ne sont pas finies pour toutes les procurations. Il faut les mener à leur terme, puis recommencer.',
};

const PAPERS: { readonly [paper in HomePaper]: string } = {
  request: 'la demande écrite du mandant',
  statement: 'son attestation sur l’honneur qu’il ne peut pas se déplacer',
  certificate: 'le certificat médical que la loi demandait alors',
};

const ON_PAPER: { readonly [cause in OnPaper]: string } = {
  'too-early':
    'À cette date, ou pour ce scrutin, la loi n’ouvre pas encore cette démarche en ligne : elle se fait sur le formulaire papier',
  'new-caledonia-mandataire':
    'Le mandataire est inscrit en Nouvelle-Calédonie et le mandant ailleurs : cette procuration ne se fait que sur le formulaire papier',
  'new-caledonia-counter':
    'Pour un électeur de Nouvelle-Calédonie, cet acte se fait au guichet sur le formulaire papier',
  'new-caledonia-revocation':
    'Le mandant ou l’un de ses mandataires est inscrit en Nouvelle-Calédonie : la résiliation ne se fait que sur le formulaire papier',
};

const LINKED: { readonly [link in Exclude<Link, 'none'>]: string } = {
  guardian: 'à son mandataire judiciaire à la protection des majeurs',
  'care-staff': 'à qui possède, dirige ou sert l’établissement ou le service qui le prend en charge',
  'home-employee': 'à la personne qu’il emploie pour des services à domicile',
};

const LACKING: { readonly [lack in RefusalOf<'counter-required'>['lacks']]: string } = {
  law: 'à cette date, ou pour ce scrutin, la loi demande de se présenter au guichet',
  identity: 'il faut une identité numérique certifiée',
  'recent-identity': 'la certification de l’identité numérique a plus de 5 ans',
};

const AT: { readonly [type in ElectionType]: string } = {
  presidential: 'à l’élection présidentielle',
  legislative: 'aux élections législatives',
  municipal: 'aux élections municipales',
  departmental: 'aux élections départementales',
  regional: 'aux élections régionales',
  european: 'aux élections européennes',
  consular: 'à l’élection des conseillers des Français de l’étranger',
  referendum: 'aux référendums',
  provincial: 'aux élections provinciales, faute d’être inscrit sur la liste électorale spéciale de Nouvelle-Calédonie',
  metropolitan: 'aux élections métropolitaines de Lyon',
};

const OR_VOTES = 'Le mandant peut voter lui-même, ou donner procuration pour un tour à venir.';

/** The reason at that round, then the next step. */
const NOT_COVERED: { readonly [cause in NotCovered]: readonly [why: string, next: string] } = {
  'not-chosen': ['le mandant ne l’a pas choisi', OR_VOTES],
  'no-such-round': ['l’élection n’a pas ce tour', 'Il faut choisir un tour qu’elle a.'],
  over: ['ce tour est terminé', 'Le mandant peut donner procuration pour un tour à venir.'],
  'period-over': ['la période est passée', 'Il faut choisir une date de fin à venir.'],
  'outside-period': ['le scrutin est hors de la période choisie', OR_VOTES],
  'other-period': ['une autre procuration du mandant vaut ce jour-là', OR_VOTES],
  'called-off': ['ce tour n’a pas lieu', 'Personne n’y vote ; il faut attendre une autre convocation.'],
  moved: ['le mandant a changé d’inscription électorale et n’y est plus électeur', 'La mairie peut dire où il vote.'],
  'under-age': ['l’un des deux n’a pas 18 ans la veille du vote', OR_VOTES],
  'not-elector': ['l’un des deux n’y est pas électeur', OR_VOTES],
};

function roundNotCovered({ cause, round, until }: RefusalOf<'round-not-covered'>): string {
  const [why, next] = NOT_COVERED[cause];
  if (round) return `Cette procuration ne vaut pas pour ${named(round)} : ${why}. ${next}`;
  if (until) return `Cette période est passée : elle finissait le ${sayDay(until, 'fr')}. ${next}`;
  if (cause === 'over') {
    return 'Cette procuration ne couvrirait aucun tour : l’élection choisie est terminée. Il faut choisir une élection à venir.';
  }
  return `Cette procuration ne couvrirait aucun tour : ${why}. ${next}`;
}

/** The rounds where the procuration is not valid; nothing when it is valid nowhere. */
function at(rounds: readonly RoundFact[] | undefined): string {
  return rounds ? ` pour ${listed(allNamed(rounds), 'et')}` : '';
}

/** The two rounds of one election are named together. */
function allNamed(rounds: readonly RoundFact[]): readonly string[] {
  return [...Map.groupBy(rounds, ({ election }) => election)].map(([election, facts]) => {
    const distinct = [...new Map(facts.map((round) => [round.number, round])).values()];
    const [first] = distinct;
    if (first && distinct.length === 1) return named(first);
    const days = distinct.map(({ day }) => sayDay(day, 'fr'));
    return `les deux tours de ${quoted(election)} (${listed(days, 'et')})`;
  });
}

/** `le 1er tour de « Présidentielle » (dimanche 11 avril 2027)` */
function named({ election, number: round, day }: RoundFact): string {
  return `le ${round === 1 ? '1er' : '2e'} tour de ${quoted(election)} (${sayDay(day, 'fr')})`;
}

const quoted = (name: string) => `« ${name} »`;
