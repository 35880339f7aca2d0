import type { Role } from '#core/law/access/permissions.ts';
import type { AccountFault, AccountState } from '#core/model/account.ts';
import type { Capacity } from '#core/model/authority.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** The words for people who sign in: their roles, their capacity, the state of their accounts. */
type AccountWords = {
  readonly role: { readonly [role in Role]: string };
  readonly capacity: { readonly [capacity in Capacity]: string };
  readonly accountState: { readonly [state in AccountState]: string };
  readonly accountFault: { readonly [fault in AccountFault]: string };
};

const fr: AccountWords = {
  role: {
    elector: 'électeur',
    officer: 'officier ou agent habilité',
    'town-hall': 'agent de la mairie',
    assessor: 'assesseur',
    'presiding-officer': 'président du bureau de vote',
    admin: 'administrateur',
  },
  capacity: {
    opj: 'officier de police judiciaire',
    apj: 'agent de police judiciaire',
    reservist: 'réserviste, agent de police judiciaire',
    delegate: 'délégué d’officier de police judiciaire',
    magistrate: 'magistrat',
    'registry-director': 'directeur de greffe',
    ambassador: 'ambassadeur',
    consul: 'chef de poste consulaire',
    'consular-agent': 'agent consulaire délégué',
    'honorary-consul': 'consul honoraire',
    'armed-forces-opj': 'officier de police judiciaire des forces armées',
    captain: 'commandant ou capitaine de navire',
    mayor: 'maire',
    'deputy-mayor': 'adjoint au maire',
  },
  accountState: {
    active: 'actif',
    'awaiting-activation': 'en attente d’activation',
    locked: 'verrouillé',
    ended: 'fermé',
  },
  accountFault: {
    'name-taken': 'un autre compte porte ce nom',
    'commune-unknown': 'cette commune est inconnue',
    'station-unknown': 'ce bureau de vote est inconnu',
    'elector-unknown':
      'aucun électeur n’a ce numéro et cette date de naissance ou, sans numéro en Nouvelle-Calédonie, ces noms dans cette commune',
    'elector-ambiguous': 'plusieurs électeurs de cette commune ont ces noms et cette date de naissance',
    'capacity-not-entitled': 'cette qualité ne permet pas d’établir de procuration',
    'place-not-its-own': 'cette qualité ne s’exerce pas en ce lieu (en France ou à l’étranger)',
    'designation-missing': 'il manque la date de sa désignation par le juge',
    'dates-reversed': 'la désignation finit avant de commencer',
    'chooser-missing': 'il manque l’OPJ qui a choisi ce délégué',
    'chooser-needless': 'seul un délégué est choisi par un OPJ',
    'chooser-unknown': 'aucun compte d’officier n’a le nom donné pour l’OPJ qui a choisi ce délégué',
    'chooser-not-opj': 'la personne qui a choisi ce délégué n’est pas OPJ',
  },
};

const en: AccountWords = {
  role: {
    elector: 'elector',
    officer: 'officer or agent',
    'town-hall': 'town hall official',
    assessor: 'assessor',
    'presiding-officer': 'presiding officer',
    admin: 'administrator',
  },
  capacity: {
    opj: 'judicial police officer',
    apj: 'judicial police agent',
    reservist: 'reservist, judicial police agent',
    delegate: 'delegate of a judicial police officer',
    magistrate: 'magistrate',
    'registry-director': 'court registry director',
    ambassador: 'ambassador',
    consul: 'head of a consular post',
    'consular-agent': 'delegated consular official',
    'honorary-consul': 'honorary consul',
    'armed-forces-opj': 'judicial police officer of the armed forces',
    captain: 'ship’s commander or captain',
    mayor: 'mayor',
    'deputy-mayor': 'deputy mayor',
  },
  accountState: {
    active: 'active',
    'awaiting-activation': 'awaiting activation',
    locked: 'locked',
    ended: 'closed',
  },
  accountFault: {
    'name-taken': 'another account has this name',
    'commune-unknown': 'this commune is unknown',
    'station-unknown': 'this polling station is unknown',
    'elector-unknown':
      'no elector has this number and date of birth or, without a number in New Caledonia, these names in this commune',
    'elector-ambiguous': 'several electors of this commune have these names and this date of birth',
    'capacity-not-entitled': 'this capacity does not allow procurations to be established',
    'place-not-its-own': 'this capacity does not apply in that place (in France or abroad)',
    'designation-missing': 'the date of designation by the judge is missing',
    'dates-reversed': 'the designation ends before it begins',
    'chooser-missing': 'the OPJ who chose this delegate is missing',
    'chooser-needless': 'only a delegate is chosen by an OPJ',
    'chooser-unknown': 'no officer’s account has the name given for the OPJ who chose this delegate',
    'chooser-not-opj': 'the person who chose this delegate is not an OPJ',
  },
};

export const ACCOUNT_WORDS = { fr, en } satisfies Bilingual<AccountWords>;
