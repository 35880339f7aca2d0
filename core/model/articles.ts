import type { Capacity } from '#core/model/authority.ts';
import type { Lang } from '#core/model/lang.ts';
import type { NotCovered, OnPaper, Refusal, RefusalCode } from '#core/model/refusal.ts';

/** A text other than the Code électoral, as each language names it. */
export type Text = { readonly [lang in Lang]: string };
/** An article of the Code électoral (`L73`), the project's own rule (`R-48`), or another text. */
export type Source = string | Text;
export type Sources = readonly [Source, ...Source[]];

const PRACTICE: Text = {
  fr: 'pratique du ministère de l’Intérieur, hors Code électoral',
  en: 'practice of the Ministry of the Interior, outside the Electoral Code',
};
const SERVICE_PUBLIC: Text = {
  fr: 'fiche « Vote par procuration » de Service-Public',
  en: 'the Service-Public sheet on voting by proxy',
};
/** The decree that opened the way online in France from 6 April 2021. */
const DECREE_OF_MARCH_2021: Text = {
  fr: 'décret n° 2021-270 du 11 mars 2021',
  en: 'decree no. 2021-270 of 11 March 2021',
};
/** The decree that opened the way online abroad, and to revocations, from 1 January 2022. */
const DECREE_OF_DECEMBER_2021: Text = {
  fr: 'décret n° 2021-1740 du 22 décembre 2021',
  en: 'decree no. 2021-1740 of 22 December 2021',
};

function lawOf2013(fr: string, en: string): Text {
  return { fr: `loi n° 2013-659 du 22 juillet 2013, ${fr}`, en: `law no. 2013-659 of 22 July 2013, ${en}` };
}

/** The source of each refusal; a refusal with several causes has its own in `sourcesOf`. */
export const ARTICLES: { readonly [code in RefusalCode]: Source | Sources } = {
  'mandataire-not-elector': 'L72',
  'mandant-not-elector': 'L71',
  'eu-not-entitled': 'L72',
  'mandataire-not-consular': lawOf2013('art. 15 et 22', 'art. 15 and 22'),
  guardianship: 'L72-1',
  self: 'L71',
  'under-age': 'L11',
  'entered-in-error': 'R-11',
  'statement-missing': 'R73',
  'authority-not-entitled': 'R72-1',
  'public-place-closed': 'R72-1',
  'paper-only': ['R72', 'R72-1', 'R72-1-1', 'R72-2', 'R213-1'],
  'counter-required': 'R72-1',
  'period-too-long': 'R74',
  'same-day-elections': 'R74',
  'round-not-covered': 'R74',
  'cap-france': 'L73',
  'cap-total': 'L73',
  overlap: 'L75',
  'partial-revocation': 'L75',
  'nothing-to-revoke': 'L75',
  'already-voted-in-person': 'L76',
  'already-voted-by-proxy': 'L76',
  'already-voted-remotely': ['L79', 'L330-13', lawOf2013('art. 22', 'art. 22')],
  'remote-not-provided': ['L330-13', lawOf2013('art. 22', 'art. 22')],
  'not-received': 'R76-1',
  'station-closed': 'R57',
  'not-polling-day': 'R-46',
  'station-not-open': 'R57',
  'station-not-closed': 'R57',
  'opening-mismatch': 'R-46',
  'paper-differs': 'R76',
  'close-too-early': 'R41',
  'inside-all-voted': 'R57',
  'inside-miscounted': 'R57',
  'wrong-station': 'L74',
  'second-person-required': 'R-48',
  'not-on-roll': 'R59',
  'mandant-off-roll': 'L71',
  'mandataire-dead': 'L77',
  'mandataire-rights-lost': 'L77',
  'list-changed': PRACTICE,
  'other-commune': 'L72',
  revoked: 'L75',
  expired: 'R74',
  'in-control': 'R76-1',
  'already-decided': ['R-72', 'R-48', 'R57'],
  'control-claimed': 'R-72',
  'town-hall-rejected': ['R77', 'R213-1'],
  'mandataire-unknown': 'R75',
  'mandataire-ambiguous': 'R75',
  'mandant-ambiguous': 'R75',
  'reference-malformed': 'R75',
  'reference-unknown': 'R75',
  'reference-lapsed': 'R75',
  'reference-used': 'R75',
  'identity-mismatch': 'R73',
  'identity-unproven': 'R73',
  'mandant-unwilling': 'R-08',
  'out-of-scope': 'R-77',
  'account-unknown': 'R-77',
  'account-of-no-elector': 'R-31',
  'account-unusable': 'R-77',
  'account-locked': 'R-77',
  'account-not-activated': 'R-77',
  'activation-lapsed': 'R-77',
  'last-admin': 'R-77',
  'commune-in-use': 'R-62',
  'roll-changed': 'L16',
  'roll-falls': 'L16',
  'roll-voting': 'R-54',
  'roll-too-large': 'L16',
  'station-voting': 'R-46',
  'email-missing': 'R75',
  'paper-number-used': 'R-75',
  'received-before-written': 'R-75',
  'date-impossible': 'R-62',
  'dates-reversed': 'R74',
  'date-in-future': 'R-75',
  'commune-unknown': 'R75',
  'election-without-rounds': 'R-13',
  'rounds-out-of-order': 'R-61',
  'election-exists': 'R-13',
  'date-past': 'R-17',
  'round-called-off': 'R-20',
  'round-voted': 'R-18',
  'job-running': 'R-19',
};

/** the articles for the authorities that take the paper form only. */
const PAPER_AUTHORITIES: { readonly [capacity in Capacity]?: Source } = {
  'honorary-consul': 'R72-1-1',
  'armed-forces-opj': 'R72-1-1',
  captain: 'R72-2',
};

const ON_PAPER: { readonly [cause in OnPaper]: Sources } = {
  'too-early': ['R72', DECREE_OF_MARCH_2021, DECREE_OF_DECEMBER_2021],
  'new-caledonia-mandataire': ['R213-1'],
  'new-caledonia-counter': ['R213-1', SERVICE_PUBLIC],
  'new-caledonia-revocation': [SERVICE_PUBLIC],
};

const NOT_COVERED: { readonly [cause in NotCovered]: Sources } = {
  'not-chosen': ['R74'],
  'no-such-round': ['R74'],
  over: ['R74'],
  'period-over': ['R74'],
  'outside-period': ['R74'],
  'other-period': ['R74', 'L75'],
  'called-off': ['R74'],
  moved: ['L71'],
  'under-age': ['L2', 'L11'],
  'not-elector': ['L71', 'L72'],
};

const DECIDED = { procuration: ['R-72'], opening: ['R57'], close: ['R57'], mark: ['R-48'] } as const satisfies {
  readonly [what: string]: Sources;
};

/** The sources of a refusal, by its cause where it has one. */
export function sourcesOf(refusal: Refusal): Sources {
  if (refusal.code === 'round-not-covered') return NOT_COVERED[refusal.cause];
  if (refusal.code === 'town-hall-rejected') return [refusal.list === 'new-caledonia' ? 'R213-1' : 'R77'];
  if (refusal.code === 'already-decided') return DECIDED[refusal.what ?? 'procuration'];
  if (refusal.code !== 'paper-only') return sourcesOfCode(refusal.code);
  if (refusal.cause !== 'authority') return ON_PAPER[refusal.cause];
  return [PAPER_AUTHORITIES[refusal.capacity] ?? 'R72-1'];
}

/** The sources that a refusal of this code may have. */
export function sourcesOfCode(code: RefusalCode): Sources {
  const source = ARTICLES[code];
  return isSingle(source) ? [source] : source;
}

const isSingle = (source: Source | Sources): source is Source => !Array.isArray(source);
