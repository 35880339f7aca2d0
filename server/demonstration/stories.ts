/**
 * What a mandant chose: rounds of the election polled today, or of the municipal one, or a period that ends
 * so many days after today.
 */
export type Covers = 'both' | 'first' | 'second' | 'municipal' | { readonly days: number };

/** An act at the counter, `days` before today, by the account `by`. People are named by their handles. */
export type AtCounter = { readonly by: string; readonly days: number };

/** From the request to the mark, as far as it goes; `asked` is in days before today. */
export type Story = {
  readonly mandant: string;
  readonly asked: number;
  readonly gives: { readonly to: string; readonly covers: Covers } | 'revocation';
  readonly withdrawn?: boolean;
  readonly collected?: AtCounter;
  readonly established?: AtCounter;
  readonly decided?: AtCounter & { readonly decision: 'accept' | 'reject' };
  readonly annulled?: boolean;
  readonly voted?: Vote;
};
export type Vote = { readonly how: 'proxy' | 'in-person'; readonly by: string };

const opj = (days: number): AtCounter => ({ by: 'opj', days });
const apj = (days: number): AtCounter => ({ by: 'apj', days });
const both = (to: string) => ({ to, covers: 'both' }) as const;
const PROXY: Vote = { how: 'proxy', by: 'assesseur' };
const IN_PERSON: Vote = { how: 'in-person', by: 'assesseur' };

/** Sign-in shows the references of the first three: a success, a refusal by the cap, a revocation. */
const TO_TRY: readonly Story[] = [
  { mandant: 'ormesson', asked: 6, gives: both('le-goff') },
  { mandant: 'oeuvrard', asked: 5, gives: both('van-den-berghe') },
  { mandant: 'saint-exupery', asked: 4, gives: 'revocation' },
];
export const SHOWN_REFERENCES = TO_TRY.length;

const LIVE: readonly Story[] = [
  { mandant: 'leap-1924', asked: 3, gives: 'revocation' },
  // Two requests of one mandant: the first that is established wins.
  { mandant: 'where', asked: 9, gives: both('true') },
  { mandant: 'where', asked: 8, gives: both('leap-1996') },
  { mandant: 'turns-18-between', asked: 2, gives: both('martin-marie-second') },
  { mandant: 'martin-jean', asked: 7, gives: both('martin-jean-son') },
  { mandant: 'one-letter-usage', asked: 12, gives: { to: 'long-hyphens', covers: 'first' } },
  { mandant: 'd-straight', asked: 11, gives: { to: 'd-typographic', covers: { days: 300 } } },
  { mandant: 'inan', asked: 10, gives: { to: 'strasse', covers: 'second' } },
  { mandant: 'hawaiian', asked: 1, gives: both('leap-tahiti') },
  { mandant: 'eu-rossi', asked: 6, gives: { to: 'skvorecky', covers: 'municipal' } },
  { mandant: 'washetine', asked: 5, gives: both('98818/0001#1') },
  { mandant: 'tremblay', asked: 4, gives: { to: 'ZGB01/0001#1', covers: { days: 900 } } },
];

/** What is no longer to be presented, or waits for the OPJ who sent the delegate. */
const OVER: readonly Story[] = [
  { mandant: 'al', asked: 93, gives: both('du') },
  { mandant: 'nan', asked: 14, gives: both('undefined'), withdrawn: true },
  { mandant: 'backslash', asked: 9, gives: both('exponent'), collected: { by: 'delegue', days: 3 } },
];

const MADE: readonly Story[] = [
  { mandant: 'rochefoucauld', asked: 30, gives: both('van-den-berghe'), established: opj(25), voted: PROXY },
  { mandant: 'lukasiewicz', asked: 21, gives: both('maes'), established: opj(18) },
  { mandant: 'strauss', asked: 24, gives: both('ygouf'), established: opj(20), voted: IN_PERSON },
  { mandant: 'dang', asked: 22, gives: both('van-den-berghe'), established: opj(15) },
  { mandant: 'leap-1996', asked: 20, gives: both('maes'), established: apj(13) },
  { mandant: 'saint-exupery', asked: 28, gives: both('marchand'), established: apj(27) },
  { mandant: 'aegidius', asked: 20, gives: both('false'), established: apj(16) },
  { mandant: 'aegidius', asked: 10, gives: 'revocation', established: opj(8) },
  // After a revocation, a new one may be given.
  { mandant: 'niguez', asked: 33, gives: both('vietnam'), established: { by: 'opj-paris', days: 31 } },
  { mandant: 'niguez', asked: 19, gives: 'revocation', established: { by: 'opj-paris', days: 17 } },
  { mandant: 'niguez', asked: 13, gives: both('sigurdsson'), established: { by: 'opj-paris', days: 12 } },
  { mandant: 'martin-marie', asked: 17, gives: both('twin-lea'), established: opj(14) },
  { mandant: 'martin-marie-too', asked: 17, gives: both('twin-leo'), established: opj(13) },
  { mandant: 'twin-camille', asked: 16, gives: both('twin-camille-too'), established: opj(11) },
  { mandant: 'twin-camille-too', asked: 16, gives: both('twin-camille'), established: opj(11) },
  { mandant: 'long', asked: 26, gives: both('long-word'), established: apj(23) },
  { mandant: 'null', asked: 18, gives: both('select'), established: apj(10) },
  { mandant: 'comma', asked: 27, gives: { to: 'lhay', covers: 'first' }, established: opj(9) },
  { mandant: 'comma', asked: 27, gives: { to: 'de', covers: 'second' }, established: opj(9) },
  { mandant: 'one-letter', asked: 15, gives: both('turns-18-second-eve'), established: opj(12) },
  { mandant: 'leap-1924', asked: 35, gives: { to: 'leap-2004', covers: { days: 180 } }, established: opj(29) },
  { mandant: 'martin-saint', asked: 40, gives: { to: 'martin-spaced', covers: { days: -1 } }, established: opj(32) },
  { mandant: 'martin-marie-older', asked: 12, gives: both('martin-marie-hyphen'), established: opj(7), annulled: true },
  { mandant: 'turns-18-eve', asked: 14, gives: both('turns-18-between'), established: apj(6) },
  {
    mandant: 'eu-silva',
    asked: 11,
    gives: { to: 'eu-grunwald', covers: 'municipal' },
    established: { by: 'opj-strasbourg', days: 5 },
  },
  { mandant: 'wamytan', asked: 19, gives: both('98818/0001#2'), established: { by: 'opj-noumea', days: 16 } },
  { mandant: 'teriierooiterai', asked: 18, gives: both('taaroa'), established: { by: 'opj-papeete', days: 15 } },
  { mandant: 'glottal-straight', asked: 13, gives: both('glottal-okina'), established: { by: 'opj-papeete', days: 9 } },
  { mandant: 'obrien', asked: 23, gives: both('ZGB01/0001#2'), established: { by: 'consul', days: 21 } },
  { mandant: 'corsican', asked: 15, gives: both('slaves'), collected: { by: 'delegue', days: 8 }, established: opj(6) },
];

export const TOLD: readonly Story[] = [...TO_TRY, ...LIVE, ...OVER, ...MADE];
