import { listed } from '#core/messages/phrases.ts';
import { typeset } from '#core/messages/typeset.ts';
import { FRENCH_WORDS } from '#core/messages/words-fr.ts';
import type { ForeignData } from '#drizzle/queries/demonstration.ts';
import type { Problem } from '#server/run/problem.ts';
import type { Words } from '#server/run/words.ts';

export const FRENCH: Words = {
  steps: {
    create: 'Première mise en route\u00a0: création de la base embarquée…',
    open: 'Ouverture de la base embarquée…',
    connect: 'Connexion à PostgreSQL…',
    migrate: 'Mise du schéma à cette version…',
    demonstration: 'Démonstration du jour (une vingtaine de secondes, la première fois de la journée)…',
  },
  problem: (of) => typeset(problem(of)),
  howToConnect: (url) =>
    typeset(
      `Le serveur répond à cette adresse. Pour s’y connecter : PROCURATION_URL=${url} npm run tui. Ctrl-C l’arrête.`,
    ),
  replaced: 'La démonstration d’un jour précédent a été remplacée par celle du jour.',
  otherData: (holds) =>
    typeset(
      `La démonstration n’a pas été chargée : ce dossier contient d’autres données (${listed(
        holds.map((one) => HELD[one]),
        'et',
      )}), laissées telles quelles. Pour essayer la démonstration, donner un autre dossier par PROCURATION_DATA.`,
    ),
  login: {
    made: (name) => typeset(`Identifiant « ${name} » créé ; il peut lire et décider, et ne possède rien.`),
    known: (name) => typeset(`L’identifiant « ${name} » existait ; il peut lire et décider.`),
  },
  current: 'Le schéma est celui de cette version.',
  admin: {
    made: (name) => typeset(`Compte d’administration « ${name} » créé.`),
    known: (name) => typeset(`Le compte d’administration « ${name} » existait ; son mot de passe n’a pas changé.`),
  },
};

const HELD: { readonly [other in ForeignData]: string } = {
  accounts: 'des comptes',
  communes: 'des communes',
  elections: 'des élections',
  electors: 'des électeurs',
};

function problem(of: Problem): string {
  switch (of.kind) {
    case 'folder-held':
      return of.by
        ? `Un autre serveur (processus ${of.by.pid}) utilise le dossier ${of.folder} et répond à ${of.by.url}. Il faut s’y connecter par npm run tui, ou l’arrêter d’abord.`
        : `Un autre processus démarre sur le dossier ${of.folder}, ou le prépare. Il faut attendre qu’il ait fini, puis recommencer.`;
    case 'folder-unusable':
      return `Le dossier ${of.folder} n’est pas utilisable (${of.why}). Il faut en vérifier les droits et la place libre, ou en donner un autre par PROCURATION_DATA.`;
    case 'file-unreadable':
      return `Le fichier ${of.file} n’est pas utilisable (${of.why}). Il faut en vérifier le chemin et les droits.`;
    case 'address-exposed':
      return `L’adresse ${of.host} peut être jointe depuis d’autres machines : il faut donner un certificat (PROCURATION_TLS_CERT et PROCURATION_TLS_KEY), ou dire qu’un serveur mandataire termine TLS (PROCURATION_TLS_ENDED_BY_PROXY=yes).`;
    case 'certificate-incomplete':
      return 'PROCURATION_TLS_CERT et PROCURATION_TLS_KEY vont ensemble, et il en manque un. Il faut donner les deux.';
    case 'certificate-unusable':
      return `Le certificat et la clé ne sont pas utilisables (${of.why}). Il faut vérifier que les deux sont en PEM et vont ensemble.`;
    case 'address-unusable':
      return `Rien ne peut écouter à ${of.host}, port ${of.port} (${of.why}). Il faut changer PROCURATION_HOST ou PROCURATION_PORT.`;
    case 'database-away':
      return 'PostgreSQL ne répond pas. Il faut vérifier qu’il tourne et que son adresse est juste, puis recommencer.';
    case 'database-closed':
      return `PostgreSQL n’ouvre pas cette base à cet identifiant (${of.why}). Il faut vérifier l’identifiant, le mot de passe et la base de l’URL.`;
    case 'rights-missing':
      return `Il manque des droits à cet identifiant (${of.why}). Il faut lancer : DATABASE_OWNER_URL=postgres://… procuration db init.`;
    case 'owner-rights-missing':
      return `Il manque des droits à cet identifiant (${of.why}) : il en faut un qui possède la base et peut créer des rôles. Il faut le donner par DATABASE_OWNER_URL.`;
    case 'schema-old':
      return `Le schéma est plus ancien que cette version (${of.applied} migrations sur ${of.known}). Il faut lancer : DATABASE_OWNER_URL=postgres://… procuration db migrate.`;
    case 'schema-new':
      return `Le schéma est plus récent que cette version (${of.applied} migrations, ${of.known} connues). Il faut démarrer la version plus récente.`;
    case 'clocks-apart':
      return `Les horloges de cette machine et de la base ont ${(of.milliseconds / 1000).toFixed(1).replace('.', ',')} s d’écart, pour ${of.most / 1000} s au plus. Il faut mettre les deux à l’heure, puis recommencer.`;
    case 'account-unknown':
      return `Aucun compte ne s’appelle « ${of.name} ». Il faut vérifier ce nom, ou créer un compte par db init --admin.`;
    case 'name-unusable':
      return 'Le nom d’un compte a de 1 à 100 caractères visibles. Il faut en choisir un autre.';
    case 'name-taken':
      return `Le compte « ${of.name} » existe avec un autre rôle (${FRENCH_WORDS.role[of.role]}). Il faut choisir un autre nom.`;
    case 'password-unusable':
      return `Un mot de passe a de ${of.least} à ${of.most} signes. Il faut en choisir un autre.`;
  }
}
