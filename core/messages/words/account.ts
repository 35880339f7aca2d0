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
    'commune-unknown': 'cette commune n’est pas connue',
    'station-unknown': 'ce bureau de vote n’est pas connu',
    'elector-unknown':
      'aucun électeur n’a ce numéro et cette date de naissance ou, sans numéro en Nouvelle-Calédonie, ces noms dans cette commune',
    'elector-ambiguous': 'plusieurs électeurs de cette commune ont ces noms et cette date de naissance',
    'capacity-not-entitled': 'cette qualité n’établit jamais de procuration',
    'place-not-its-own': 'cette qualité n’exerce pas en ce lieu (en France ou à l’étranger)',
    'designation-missing': 'il manque la date à laquelle le juge l’a désigné',
    'dates-reversed': 'la désignation finit avant de commencer',
    'chooser-missing': 'il manque l’OPJ qui a choisi ce délégué',
    'chooser-needless': 'seul un délégué est choisi par un OPJ',
    'chooser-unknown': 'aucun officier n’a le nom de compte de celui qui l’a choisi',
    'chooser-not-opj': 'celui qui l’a choisi n’est pas OPJ',
  },
};

const en: AccountWords = {
  role: {
    elector: 'elector',
    officer: 'officer or agent',
    'town-hall': 'town-hall agent',
    assessor: 'assessor',
    'presiding-officer': 'presiding officer',
    admin: 'administrator',
  },
  capacity: {
    opj: 'officer of judicial police',
    apj: 'agent of judicial police',
    reservist: 'reservist, agent of judicial police',
    delegate: 'delegate of an officer of judicial police',
    magistrate: 'magistrate',
    'registry-director': 'director of a court registry',
    ambassador: 'ambassador',
    consul: 'head of a consular post',
    'consular-agent': 'delegated consular official',
    'honorary-consul': 'honorary consul',
    'armed-forces-opj': 'officer of judicial police of the armed forces',
    captain: 'ship’s commander or captain',
    mayor: 'mayor',
    'deputy-mayor': 'deputy mayor',
  },
  accountState: {
    active: 'active',
    'awaiting-activation': 'awaiting activation',
    locked: 'locked',
    ended: 'ended',
  },
  accountFault: {
    'name-taken': 'another account has this name',
    'commune-unknown': 'this commune is not known',
    'station-unknown': 'this polling station is not known',
    'elector-unknown':
      'no elector has this number and birth date or, without a number in New Caledonia, these names in this commune',
    'elector-ambiguous': 'several electors of this commune have these names and this birth date',
    'capacity-not-entitled': 'this capacity never establishes a procuration',
    'place-not-its-own': 'this capacity does not act in that place (in France or abroad)',
    'designation-missing': 'the day of the judge’s designation is missing',
    'dates-reversed': 'the designation ends before it begins',
    'chooser-missing': 'the OPJ who chose this delegate is missing',
    'chooser-needless': 'only a delegate is chosen by an OPJ',
    'chooser-unknown': 'no officer has the account name of the one who chose them',
    'chooser-not-opj': 'the one who chose them is not an OPJ',
  },
};

export const ACCOUNT_WORDS = { fr, en } satisfies Bilingual<AccountWords>;
