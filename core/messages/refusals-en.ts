import { dayAt, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayMoment, sayTime } from '#core/messages/dates.ts';
import { sayCheck } from '#core/messages/opening.ts';
import { listed, stationNumber } from '#core/messages/phrases.ts';
import type { Sentences } from '#core/messages/refusal-sentences.ts';
import { ENGLISH_WORDS } from '#core/messages/words-en.ts';
import type { HomePaper, Link } from '#core/model/declaration.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { NotCovered, OnPaper, RefusalOf, RoundFact } from '#core/model/refusal.ts';

export const ENGLISH: Sentences = {
  'mandataire-not-elector': ({ type }) =>
    `This procuration is not valid: the mandataire is not an elector at ${type ? AT[type] : 'the mandant’s elections'}. Choose a mandataire who may vote there.`,
  'mandant-not-elector': ({ election }) =>
    election === undefined
      ? 'This procuration is not valid: the mandant is on no electoral roll. They must register first.'
      : `This procuration is not valid: the mandant is not an elector at “${election}”. Check the registration and the election chosen.`,
  'eu-not-entitled': ({ type }) =>
    `This procuration is not valid: an EU citizen on a complementary roll has no vote at ${type ? AT[type] : 'the mandant’s elections'}. Choose an election of that roll, or another mandataire.`,
  'mandataire-not-consular': () =>
    'This procuration is not valid: at the election of the representatives of the French abroad, the mandataire must be on a consular roll. Choose such a mandataire.',
  'other-commune': ({ commune }) =>
    `Until the end of 2021, mandant and mandataire had to be on the roll of the same commune: this procuration is not valid. The mandant may choose a mandataire on the roll of ${commune ?? 'their own commune'} too, or give a procuration today.`,
  guardianship: ({ link }) =>
    `A protected adult may not give a procuration to ${LINKED[link]}. Another mandataire may be chosen: a relative will do, even one who is the guardian.`,
  self: () => 'Nobody is their own mandataire. Choose another elector.',
  'under-age': ({ who, round }) =>
    `This procuration is not valid ${round ? `at ${named(round)}` : 'for this period'}: the ${who} must have turned 18 on the eve of the vote at the latest. Choose ${who === 'mandant' ? 'a later round or end date' : 'another mandataire'}.`,
  'entered-in-error': ({ until }) =>
    until === undefined
      ? 'This procuration was annulled: it had been established in error. The mandant may give another one, or vote in person.'
      : `This act can no longer be annulled as a slip: the procuration must be unused, and the time allowed ran until ${sayMoment(until, 'en')}. The mandant may revoke it.`,
  'statement-missing': ({ missing }) =>
    `This act cannot be established at home: what is missing is ${listed(
      missing.map((paper) => PAPERS[paper]),
      'and',
    )}. The mandant may write it on the spot, or come to the counter.`,
  'authority-not-entitled': ({ capacity }) =>
    `This authority (${ENGLISH_WORDS.capacity[capacity]}) may not establish this act in this place and on this date. The mandant may go to a police station or a gendarmerie, or abroad to the consulate.`,
  'public-place-closed': ({ name, day }) =>
    `This place (${name}, open on ${sayDay(day, 'en')}) is not open to the public today by the prefect: no act may be made there. It may be made at a police or gendarmerie station.`,
  'paper-only': (facts) =>
    facts.cause !== 'authority'
      ? `${ON_PAPER[facts.cause]}. Fill it in and present it in person.`
      : `This authority (${ENGLISH_WORDS.capacity[facts.capacity]}) takes the paper form only. Fill it in, or present the reference to the police, the gendarmerie or the consulate.`,
  'counter-required': ({ lacks }) =>
    `This act cannot be made wholly online: ${LACKING[lacks]}. The mandant may make a request online, then come to the counter with its reference.`,
  'period-too-long': ({ longest, years }) =>
    `This period is too long: a procuration lasts ${years} ${years === 1 ? 'year' : 'years'} at most, here until ${sayDay(longest, 'en')} included. Choose an earlier end date.`,
  'same-day-elections': ({ day, elections }) =>
    `One procuration serves for all the elections of ${sayDay(day, 'en')}, and the mandataire has no vote at ${listed(elections.map(quoted), 'and')}. Choose a mandataire who may vote at all of them.`,
  'round-not-covered': (facts) => roundNotCovered(facts),
  'cap-france': ({ held, max, rounds }) =>
    `This procuration is not valid${at(rounds)}: the mandataire would hold ${held} established in France, and the law allows ${max}. The first established alone stay valid. The mandant may choose another mandataire, or vote in person.`,
  'cap-total': ({ held, max, rounds }) =>
    `This procuration is not valid${at(rounds)}: the mandataire would hold ${held}, and the law allows ${max}. The first established alone stay valid. The mandant may choose another mandataire, or vote in person.`,
  overlap: ({ rounds, until }) =>
    `The mandant has already given a procuration for ${listed([...allNamed(rounds), ...(until ? [`a period until ${sayDay(until, 'en')}`] : [])], 'and')}. The mandant must revoke first, which ends all their procurations, and may then give others.`,
  'partial-revocation': () =>
    'A revocation ends all of a mandant’s procurations: a single one cannot be revoked. Revoke them all, then give again those still needed.',
  'nothing-to-revoke': () =>
    'There is nothing to revoke: the mandant has no procuration under way. Nothing more needs to be done.',
  'already-voted-in-person': ({ at, zone }) =>
    `This elector voted in person at ${sayTime(timeAt(at, zone), 'en')}, and everyone votes once. If this is a mistake, the presiding officer may correct it until the close.`,
  'already-voted-by-proxy': ({ at, zone }) =>
    `The mandataire voted for this elector at ${sayTime(timeAt(at, zone), 'en')}, and everyone votes once. If this is a mistake, the presiding officer may correct it until the close.`,
  'already-voted-remotely': ({ at, zone }) =>
    `This elector voted remotely (entered on ${sayDay(dayAt(at, zone), 'en')} at ${sayTime(timeAt(at, zone), 'en')}), and everyone votes once. The bureau rules on any dispute.`,
  'not-received': () =>
    'The town hall has received no procuration between these two electors: the mandataire may not vote. If the town hall finds it, it can add it today, and the mandant may vote in person.',
  'station-closed': ({ day, opens, closes }) =>
    `This polling station is open on ${sayDay(day, 'en')} from ${sayTime(opens, 'en')} to ${sayTime(closes, 'en')}: no vote and no correction outside these hours. Only those who were inside before the close still vote.`,
  'not-polling-day': ({ day, today }) =>
    `The poll is on ${sayDay(day, 'en')}, and today is ${sayDay(today, 'en')}: the opening is declared on the day of the vote. Come back on that day, or have the server’s clock checked.`,
  'station-not-open': () =>
    'The opening of this station was not declared: it goes by its planned hours. Declare it before declaring the close.',
  'station-not-closed': () =>
    'The close of this station was not declared: whoever is inside votes without being counted apart. Declare it first.',
  'opening-mismatch': ({ checks }) =>
    `This terminal and the server do not say the same: ${checks.map((check) => sayCheck(check, 'en')).join('; ')}. Load the list again, or open by two people who give the reason.`,
  'close-too-early': ({ day, closes }) =>
    `The close is not declared before the planned hour: ${sayTime(closes, 'en')} on ${sayDay(day, 'en')}. Voting goes on until then.`,
  'inside-all-voted': ({ counted, at, zone }) =>
    `At the close, declared at ${sayTime(timeAt(at, zone), 'en')}, the presiding officer counted ${counted === 0 ? 'nobody' : `${counted} ${counted === 1 ? 'voter' : 'voters'}`} inside${counted === 0 ? '' : ', and all have voted'}. If one is left, the presiding officer confirms a higher number, with the reason.`,
  'wrong-station': ({ station, commune }) =>
    `This elector does not vote at this station. Go to ${station && commune ? `station ${stationNumber(station)} of ${commune}` : 'the station that the town hall names'}.`,
  'second-person-required': () =>
    'This takes two people: the presiding officer and a second person of the same station. That person must confirm it, by their name and password.',
  'not-on-roll': () =>
    'This person is not on the electoral roll and may not vote. They may with a court decision that says so.',
  'mandant-off-roll': () =>
    'This procuration gives no vote: the mandant is no longer on the electoral roll. The town hall can say why.',
  'mandataire-dead': () =>
    'The mandataire has died: this procuration is annulled. The mandant may vote in person, or give a new procuration.',
  'mandataire-rights-lost': () =>
    'The mandataire has lost the right to vote: this procuration is annulled. The mandant may vote in person, or give a new procuration.',
  'list-changed': () =>
    'The mandant or the mandataire has moved to another kind of roll (communal, consular or of New Caledonia): this procuration is no longer valid. The mandant may vote in person, or give a new procuration.',
  revoked: ({ on }) =>
    `The mandant revoked this procuration on ${sayDay(on, 'en')}: the mandataire may no longer vote. The mandant may vote in person, or give a new procuration.`,
  expired: ({ lastDay }) =>
    `This procuration ended on ${sayDay(lastDay, 'en')}: the mandataire may no longer vote. The mandant may vote in person, or give a new procuration.`,
  'in-control': () =>
    'This procuration waits for the control of the mandant’s town hall and gives no vote yet. Ask that town hall.',
  'already-decided': () =>
    'A decision has already been made, and it is final. Look at the present state before acting.',
  'town-hall-rejected': ({ note }) =>
    `The mandant’s town hall rejected this procuration: “${note}”. The mandant may ask the town hall, or give a new procuration.`,
  'mandataire-unknown': () => 'No elector matches what is said of the mandataire. Check it and enter it again.',
  'mandataire-ambiguous': () =>
    'Several electors match what is said of the mandataire. Give the national elector number (NNE), printed on the elector’s card.',
  'mandant-ambiguous': () =>
    'Several electors match what is said of the mandant. Give the national elector number (NNE), which is on the elector’s card.',
  'reference-malformed': () =>
    'This reference has a mistake in it: it has 6 signs, and never 0, O, 1, I or L. Read it again and type it again.',
  'reference-unknown': () => 'No request has this reference. Read it again, or make a new request.',
  'reference-lapsed': ({ lastDay }) =>
    `This request is no longer valid: the mandant could come until ${sayDay(lastDay, 'en')} included. Make a new request.`,
  'reference-used': () => 'This reference has already served to establish an act. Another act needs a new request.',
  'identity-mismatch': () =>
    'The identity document shown is not the mandant’s: the act cannot be established. The mandant must come in person, with a document of their own; the request stays valid.',
  'out-of-scope': () => 'This act belongs to another person or another place. Ask those who are in charge of it.',
  'account-unknown': ({ name }) => `No account is called “${name}”. Check the name in the list of accounts.`,
  'account-of-no-elector': ({ name }) =>
    `The account “${name}” is no elector’s: it has no certified digital identity. Give the name of the elector’s account.`,
  'account-unusable': ({ name, faults }) =>
    `The account “${name}” cannot be made like this: ${listed(
      faults.map((fault) => ENGLISH_WORDS.accountFault[fault]),
      'and',
    )}. Correct it and try again.`,
  'account-locked': () => 'This account is locked. Ask your administrator.',
  'account-not-activated': () => 'This code is right, and serves once. Choose a password to sign in.',
  'activation-lapsed': ({ at }) =>
    `This activation code was valid until ${sayMoment(at, 'en')}. Ask your administrator for another.`,
  'last-admin': () =>
    'This is the last administrator who can sign in: nobody could open the accounts again. Activate another one first.',
  'commune-in-use': ({ commune, name }) =>
    `Electors are on the roll of ${name} (${commune}): its kind, territory and zone, on which the dates of their procurations rest, change no more. Leave them as they are.`,
  'email-missing': () =>
    'A request made online needs an e-mail address, where the reference and the news arrive. Give one, or come to a counter with the paper form.',
  'date-impossible': ({ written }) => `This date does not exist: ${written}. Check it and type it again.`,
  'dates-reversed': ({ from, until }) =>
    `These dates are reversed: the period would end on ${sayDay(until, 'en')}, before it starts on ${sayDay(from, 'en')}. Check them and type them again.`,
  'date-in-future': ({ day, today }) =>
    `This date is still to come: the form would be of ${sayDay(day, 'en')}, and today is ${sayDay(today, 'en')}. Check it and type it again.`,
  'commune-unknown': ({ commune }) => `No commune or post has the code ${commune}. Check it and type it again.`,
  'election-without-rounds': () =>
    'This election has no round: nobody could vote at it. Give the date of at least one round.',
  'rounds-out-of-order': ({ first, second }) =>
    `These rounds do not follow each other: the first would be on ${sayDay(first, 'en')}, the second on ${sayDay(second, 'en')}. Check their dates and type them again.`,
  'election-exists': ({ name }) =>
    `An election is already named ${quoted(name)}: no two elections have one name. Give it another.`,
  'date-past': ({ day, today }) =>
    `This date is past: ${sayDay(day, 'en')}, and today is ${sayDay(today, 'en')}. Give a date to come.`,
  'round-called-off': ({ round }) =>
    `This poll does not take place: ${named(round)} was called off. Nobody votes at it; wait for another call.`,
  'job-running': () =>
    'What follows from the call before is not done for every procuration yet. Bring it to its end, then try again.',
};

const PAPERS: { readonly [paper in HomePaper]: string } = {
  request: 'the mandant’s written request',
  statement: 'the sworn statement that the mandant cannot come',
  certificate: 'the medical certificate that the law then asked for',
};

const ON_PAPER: { readonly [cause in OnPaper]: string } = {
  'too-early': 'On this date, or for this vote, the law does not open this online yet: it is done on the paper form',
  'new-caledonia-mandataire':
    'The mandataire is on a New Caledonia roll and the mandant is not: this procuration is made on the paper form only',
  'new-caledonia-counter': 'For an elector of New Caledonia this act is made at the counter on the paper form',
  'new-caledonia-revocation':
    'The mandant or one of their mandataires is on a New Caledonia roll: the revocation is made on the paper form only',
};

const LINKED: { readonly [link in Exclude<Link, 'none'>]: string } = {
  guardian: 'their professional guardian',
  'care-staff': 'anyone who owns, runs, works or volunteers in the establishment or service that cares for them',
  'home-employee': 'the person they employ for services at home',
};

const LACKING: { readonly [lack in RefusalOf<'counter-required'>['lacks']]: string } = {
  law: 'on this date, or for this vote, the law asks for the mandant to come to the counter',
  identity: 'it takes a certified digital identity',
  'recent-identity': 'the digital identity was certified more than 5 years ago',
};

const AT: { readonly [type in ElectionType]: string } = {
  presidential: 'presidential elections',
  legislative: 'legislative elections',
  municipal: 'municipal elections',
  departmental: 'departmental elections',
  regional: 'regional elections',
  european: 'European elections',
  consular: 'elections of the representatives of the French abroad',
  referendum: 'referendums',
  provincial: 'the provincial elections of New Caledonia, which ask for its special roll',
  metropolitan: 'the metropolitan elections of Lyon',
};

const OR_VOTES = 'The mandant may vote in person, or give a procuration for a round to come.';

/** The reason at that round, then the next step. */
const NOT_COVERED: { readonly [cause in NotCovered]: readonly [why: string, next: string] } = {
  'not-chosen': ['the mandant did not choose it', OR_VOTES],
  'no-such-round': ['the election has no such round', 'Choose a round that it has.'],
  over: ['that round is over', 'The mandant may give a procuration for a round to come.'],
  'period-over': ['the period is past', 'Choose an end date to come.'],
  'outside-period': ['the poll is outside the period chosen', OR_VOTES],
  'other-period': ['another procuration of the mandant holds that day', OR_VOTES],
  'called-off': ['that round does not take place', 'Nobody votes at it; wait for another call.'],
  moved: ['the mandant has moved to another roll and is no elector there', 'The town hall can tell where they vote.'],
  'under-age': ['one of the two is not 18 on the eve of the vote', OR_VOTES],
  'not-elector': ['one of the two is no elector there', OR_VOTES],
};

function roundNotCovered({ cause, round, until }: RefusalOf<'round-not-covered'>): string {
  const [why, next] = NOT_COVERED[cause];
  if (round) return `This procuration is not valid at ${named(round)}: ${why}. ${next}`;
  if (until) return `This period is past: it ended on ${sayDay(until, 'en')}. ${next}`;
  if (cause === 'over') {
    return 'This procuration would cover no round: the election chosen is over. Choose an election to come.';
  }
  return `This procuration would cover no round: ${why}. ${next}`;
}

/** The rounds where the procuration is not valid; nothing when it is valid nowhere. */
function at(rounds: readonly RoundFact[] | undefined): string {
  return rounds ? ` at ${listed(allNamed(rounds), 'and')}` : '';
}

/** The two rounds of one election are named together. */
function allNamed(rounds: readonly RoundFact[]): readonly string[] {
  return [...Map.groupBy(rounds, ({ election }) => election)].map(([election, facts]) => {
    const distinct = [...new Map(facts.map((round) => [round.number, round])).values()];
    const [first] = distinct;
    if (first && distinct.length === 1) return named(first);
    const days = distinct.map(({ day }) => sayDay(day, 'en'));
    return `both rounds of ${quoted(election)} (${listed(days, 'and')})`;
  });
}

/** `round 1 of “Presidential” (Sunday 11 April 2027)` */
function named({ election, number: round, day }: RoundFact): string {
  return `round ${round} of ${quoted(election)} (${sayDay(day, 'en')})`;
}

const quoted = (name: string) => `“${name}”`;
