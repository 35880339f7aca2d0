import { sayReason } from '#core/messages/reasons-of-system.ts';
import { typeset } from '#core/messages/typeset.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { Problem } from '#server/run/problem.ts';

/**
 * Each problem of a start as a sentence: what is wrong, and how the person who runs the server corrects that.
 */
export const problemSentence: Bilingual<(problem: Problem) => string> = {
  fr: (problem) => typeset(french(problem)),
  en: english,
};

function french(problem: Problem): string {
  switch (problem.kind) {
    case 'folder-held':
      return problem.by
        ? `Un autre serveur (processus ${problem.by.pid}) utilise le dossier ${problem.folder} et répond à ${problem.by.url}. Il faut s’y connecter par npm run tui, ou l’arrêter d’abord.`
        : `Un autre processus démarre sur le dossier ${problem.folder}, ou le prépare. Il faut attendre qu’il ait fini, puis recommencer.`;
    case 'folder-empty':
      return `Le dossier ${problem.folder} ne contient pas de données : il n’y a aucun compte à rouvrir. Il faut en donner un autre par PROCURATION_DATA, ou créer un compte par db init --admin.`;
    case 'folder-unusable':
      return `Le dossier ${problem.folder} n’est pas utilisable (${sayReason(problem.why, 'fr')}). Il faut en vérifier les droits et la place libre, ou en donner un autre par PROCURATION_DATA.`;
    case 'file-unreadable':
      return `Le fichier ${problem.file} n’est pas utilisable (${sayReason(problem.why, 'fr')}). Il faut en vérifier le chemin et les droits.`;
    case 'provider-file-unusable':
      return `Le fichier ${problem.file} sur un fournisseur d’identité ne peut pas être lu${problem.fields.length > 0 ? ` (${problem.fields.join(', ')})` : ''}. Il faut y mettre issuer, clientId et clientSecret.`;
    case 'address-exposed':
      return `L’adresse ${problem.host} peut être jointe depuis d’autres machines : il faut donner un certificat (PROCURATION_TLS_CERT et PROCURATION_TLS_KEY), ou indiquer qu’un serveur intermédiaire (proxy) termine TLS (PROCURATION_TLS_ENDED_BY_PROXY=yes).`;
    case 'certificate-incomplete':
      return 'PROCURATION_TLS_CERT et PROCURATION_TLS_KEY vont ensemble, et il en manque un. Il faut donner les deux.';
    case 'certificate-unusable':
      return `Le certificat et la clé ne sont pas utilisables (${sayReason(problem.why, 'fr')}). Il faut vérifier que les deux sont en PEM et vont ensemble.`;
    case 'address-unusable':
      return `Rien ne peut écouter à ${problem.host}, port ${problem.port} (${sayReason(problem.why, 'fr')}). Il faut changer PROCURATION_HOST ou PROCURATION_PORT.`;
    case 'database-away':
      return `PostgreSQL ne répond pas à ${problem.at}. Il faut vérifier qu’il tourne et que cette adresse est juste, puis recommencer.`;
    case 'database-closed':
      return `PostgreSQL refuse à cet identifiant l’accès à cette base (${sayReason(problem.why, 'fr')}). Il faut vérifier l’identifiant, le mot de passe et la base de l’URL.${problem.isByOwner ? ' La base se prépare par son propriétaire : son URL se donne par DATABASE_OWNER_URL.' : ''}`;
    case 'rights-missing':
      return `Il manque des droits à cet identifiant (${sayReason(problem.why, 'fr')}). Il faut lancer : DATABASE_OWNER_URL=postgres://… procuration db init.`;
    case 'owner-rights-missing':
      return `Il manque des droits à cet identifiant (${sayReason(problem.why, 'fr')}) : il en faut un qui possède la base et peut créer des rôles. Il faut le donner par DATABASE_OWNER_URL.`;
    case 'schema-old':
      return `Le schéma est plus ancien que cette version (migrations : ${problem.applied} sur ${problem.known}). Il faut lancer : DATABASE_OWNER_URL=postgres://… procuration db migrate.`;
    case 'schema-new':
      return `Le schéma est plus récent que cette version (migrations : ${problem.applied}, dont ${problem.known} connues). Il faut démarrer la version plus récente.`;
    case 'schema-unreleased':
      return 'Une version d’avant la première publication a créé cette base, et cette version ne peut pas la mettre à jour. Rien n’y a été changé. Il faut démarrer la version qui l’a créée, ou donner à celle-ci un autre dossier de données ou une autre base.';
    case 'rights-lost':
      return `Les droits et les règles d’accès de la base ne sont pas ceux de cette version (${problem.missing} en moins, ${problem.surplus} en trop), comme après une restauration faite sans les rôles. Il faut lancer : DATABASE_OWNER_URL=postgres://… procuration db init.`;
    case 'clocks-apart':
      return `Les horloges de cette machine et de la base ont ${(problem.milliseconds / 1000).toFixed(1).replace('.', ',')} s d’écart, pour ${problem.most / 1000} s au plus. Il faut mettre les deux à l’heure, puis recommencer.`;
    case 'account-unknown':
      return `Aucun compte ne porte le nom « ${problem.name} ». Il faut vérifier ce nom, ou créer un compte par db init --admin.`;
    case 'name-unusable':
      return 'Le nom d’un compte a de 1 à 100 caractères visibles. Il faut en choisir un autre.';
    case 'name-taken':
      return `Le compte « ${problem.name} » existe avec un autre rôle (${WORDS.fr.role[problem.role]}). Il faut choisir un autre nom.`;
    case 'password-unusable':
      return `Un mot de passe a de ${problem.least} à ${problem.most} caractères. Il faut en choisir un autre.`;
  }
}

function english(problem: Problem): string {
  switch (problem.kind) {
    case 'folder-held':
      return problem.by
        ? `Another server (process ${problem.by.pid}) uses the folder ${problem.folder} and answers at ${problem.by.url}. Connect to it with npm run tui, or stop it first.`
        : `Another process is starting on the folder ${problem.folder}, or preparing it. Wait until it has finished, then start again.`;
    case 'folder-empty':
      return `The folder ${problem.folder} contains no data: there is no account to reopen. Give another folder in PROCURATION_DATA, or create an account with db init --admin.`;
    case 'folder-unusable':
      return `The folder ${problem.folder} cannot be used (${sayReason(problem.why, 'en')}). Check its permissions and the space left, or give another folder in PROCURATION_DATA.`;
    case 'file-unreadable':
      return `The file ${problem.file} cannot be used (${sayReason(problem.why, 'en')}). Check its path and permissions.`;
    case 'provider-file-unusable':
      return `The file ${problem.file} on an identity provider cannot be read${problem.fields.length > 0 ? ` (${problem.fields.join(', ')})` : ''}. It has to have issuer, clientId and clientSecret.`;
    case 'address-exposed':
      return `The address ${problem.host} can be reached from other machines: give a certificate (PROCURATION_TLS_CERT and PROCURATION_TLS_KEY), or say that a proxy ends TLS (PROCURATION_TLS_ENDED_BY_PROXY=yes).`;
    case 'certificate-incomplete':
      return 'PROCURATION_TLS_CERT and PROCURATION_TLS_KEY go together, and one is missing. Give both.';
    case 'certificate-unusable':
      return `The certificate and the key cannot be used (${sayReason(problem.why, 'en')}). Check that both are PEM and belong together.`;
    case 'address-unusable':
      return `Nothing can listen at ${problem.host}, port ${problem.port} (${sayReason(problem.why, 'en')}). Change PROCURATION_HOST or PROCURATION_PORT.`;
    case 'database-away':
      return `PostgreSQL does not answer at ${problem.at}. Check that it runs and that this address is right, then start again.`;
    case 'database-closed':
      return `PostgreSQL refuses this login access to this database (${sayReason(problem.why, 'en')}). Check the login, the password and the database of the URL.${problem.isByOwner ? ' A database is prepared by its owner: give the owner’s URL in DATABASE_OWNER_URL.' : ''}`;
    case 'rights-missing':
      return `This login lacks rights (${sayReason(problem.why, 'en')}). Run: DATABASE_OWNER_URL=postgres://… procuration db init.`;
    case 'owner-rights-missing':
      return `This login lacks rights (${sayReason(problem.why, 'en')}): one is needed that owns the database and may create roles. Give it in DATABASE_OWNER_URL.`;
    case 'schema-old':
      return `The schema is older than this version (migrations: ${problem.applied} of ${problem.known}). Run: DATABASE_OWNER_URL=postgres://… procuration db migrate.`;
    case 'schema-new':
      return `The schema is newer than this version (migrations: ${problem.applied}, of which ${problem.known} known). Start the newer version.`;
    case 'schema-unreleased':
      return 'A build from before the first release created this database, and this version cannot bring it up to date. Nothing in it was changed. Start the build that created it, or give this version another data folder or database.';
    case 'rights-lost':
      return `The rights and access rules of the database are not those of this version (${problem.missing} missing, ${problem.surplus} in excess), as after a restore without the roles. Run: DATABASE_OWNER_URL=postgres://… procuration db init.`;
    case 'clocks-apart':
      return `The clocks of this machine and of the database are ${(problem.milliseconds / 1000).toFixed(1)} s apart, and at most ${problem.most / 1000} s is allowed. Set both right, then start again.`;
    case 'account-unknown':
      return `No account is called “${problem.name}”. Check the name, or create an account with db init --admin.`;
    case 'name-unusable':
      return 'An account’s name has 1 to 100 visible characters. Choose another.';
    case 'name-taken':
      return `The account “${problem.name}” exists with another role (${WORDS.en.role[problem.role]}). Choose another name.`;
    case 'password-unusable':
      return `A password has ${problem.least} to ${problem.most} characters. Choose another.`;
  }
}
