import type { Bilingual, Lang } from '#core/model/lang.ts';

/** The meaning of each code of the system, the network and PostgreSQL that people who run a server meet. */
const REASONS: Bilingual<{ readonly [code: string]: string }> = {
  fr: {
    ENOENT: 'introuvable',
    EACCES: 'accès refusé',
    EPERM: 'accès refusé',
    EISDIR: 'c’est un dossier',
    ENOTDIR: 'un fichier est à la place d’un dossier',
    EEXIST: 'un fichier est à la place d’un dossier',
    ENOSPC: 'plus de place sur le disque',
    EDQUOT: 'plus de place pour cet utilisateur',
    EROFS: 'disque en lecture seule',
    EADDRINUSE: 'un autre programme y écoute déjà',
    EADDRNOTAVAIL: 'ce n’est pas une adresse de cette machine',
    ECONNREFUSED: 'rien n’écoute à cette adresse',
    ENOTFOUND: 'nom de machine inconnu',
    ETIMEDOUT: 'pas de réponse',
    EHOSTUNREACH: 'machine hors d’atteinte',
    '28P01': 'identifiant ou mot de passe faux',
    '28000': 'identifiant refusé par pg_hba.conf',
    '3D000': 'cette base n’existe pas',
    '42501': 'droits insuffisants',
    '53300': 'trop de connexions',
    '57P03': 'PostgreSQL démarre ou s’arrête',
  },
  en: {
    ENOENT: 'not found',
    EACCES: 'access denied',
    EPERM: 'access denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a file is in the place of a folder',
    EEXIST: 'a file is in the place of a folder',
    ENOSPC: 'no space left on the disk',
    EDQUOT: 'no space left for this user',
    EROFS: 'the disk is read-only',
    EADDRINUSE: 'another program listens there already',
    EADDRNOTAVAIL: 'it is no address of this machine',
    ECONNREFUSED: 'nothing listens at this address',
    ENOTFOUND: 'unknown host name',
    ETIMEDOUT: 'no answer',
    EHOSTUNREACH: 'the host cannot be reached',
    '28P01': 'wrong login or password',
    '28000': 'login refused by pg_hba.conf',
    '3D000': 'there is no such database',
    '42501': 'rights are missing',
    '53300': 'too many connections',
    '57P03': 'PostgreSQL is starting or stopping',
  },
};

/** The code in words, then itself, by which it is looked up; another text as it is. */
export function sayReason(code: string, lang: Lang): string {
  const words = REASONS[lang][code];
  return words === undefined ? code : `${words}, ${code}`;
}
