import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { WayToRevoke } from '#core/law/establishment/revocation-channels.ts';
import { sayDay, sayMoment } from '#core/messages/dates.ts';
import { explain } from '#core/messages/explain.ts';
import { RECEIPT_WORDS, type ReceiptWords } from '#core/messages/receipt/words.ts';
import { typeset } from '#core/messages/typeset.ts';
import { WORDS } from '#core/messages/words.ts';
import { wrap } from '#core/messages/wrap.ts';
import type { Authority } from '#core/model/authority.ts';
import type { Elector } from '#core/model/elector.ts';
import type { ProcurationId, RevocationId } from '#core/model/ids.ts';
import type { Lang } from '#core/model/lang.ts';
import { type CoveredRound, isLivingStatus, type Status } from '#core/model/procuration.ts';
import type { Refusal, RoundFact } from '#core/model/refusal.ts';

type Named = Pick<Elector, 'lastName' | 'usageName' | 'firstNames' | 'sex' | 'born'> & {
  readonly commune: string | undefined;
};

/** the facts on the receipt of an act. */
export type Receipt = {
  readonly mandant: Named;
  readonly at: Instant;
  readonly authority: Pick<Authority, 'lastName' | 'firstName' | 'capacity' | 'unit' | 'placeName'>;
  readonly homeVisit: boolean;
} & (
  | {
      readonly kind: 'procuration';
      readonly id: ProcurationId;
      readonly recordedNo: number;
      readonly mandataire: Named;
      readonly status: Status;
      readonly revoking: WayToRevoke;
      readonly reasons: readonly Refusal[];
      /** The first and last day of a period; undefined for an election. */
      readonly period: { readonly from: Day; readonly until: Day } | undefined;
      readonly rounds: readonly (RoundFact & Pick<CoveredRound, 'coverage'>)[];
    }
  | { readonly kind: 'revocation'; readonly id: RevocationId }
);

/**
 * Columns of a line, whole on paper and on a terminal of 80 columns with margins; then columns of the labels.
 */
const WIDTH = 72;
const LABELS = 14;

/** R-73, art. R75: the receipt, for the mandant, as plain text of at most 72 columns. */
export function receiptLines(receipt: Receipt, lang: Lang): readonly string[] {
  const words = RECEIPT_WORDS[lang];
  const no = receipt.kind === 'procuration' ? String(receipt.recordedNo) : receipt.id;
  return [
    words.title[receipt.kind],
    words.number(no),
    '',
    ...row(words.mandant, person(receipt.mandant, words)),
    ...(receipt.kind === 'procuration' ? given(receipt, lang) : row(words.effect, words.revokesAll)),
    '',
    ...row(words.made, `${sayMoment(receipt.at, lang)}, ${receipt.authority.placeName}`),
    ...row(words.authority, authority(receipt.authority, lang)),
    ...(receipt.homeVisit ? row('', words.homeVisit) : []),
    '',
    ...advice(receipt, words).flatMap((text) => [...wrap(typeset(text), WIDTH), '']),
  ].slice(0, -1);
}

function given(receipt: Extract<Receipt, { kind: 'procuration' }>, lang: Lang): readonly string[] {
  const words = RECEIPT_WORDS[lang];
  const { mandataire, period, rounds, status, reasons } = receipt;
  const days = period && words.period(sayDay(period.from, lang), sayDay(period.until, lang));
  const roundTexts = rounds.map(({ election, number, day, coverage }) => {
    const named = words.round(election, number, sayDay(day, lang));
    return coverage === 'covered' ? named : `${named} (${WORDS[lang].roundState[coverage]})`;
  });
  const validity = [...(days ? [days] : []), ...roundTexts];
  return [
    ...row(words.mandataire, person(mandataire, words)),
    ...validity.flatMap((text, index) => row(index === 0 ? words.validity : '', text)),
    ...row(words.state, WORDS[lang].status[status]),
    ...reasons.flatMap((reason) => row('', explain(reason, lang))),
  ];
}

/** The advice to the mandant, who tells the mandataire of a living procuration. */
function advice(receipt: Receipt, words: ReceiptWords): readonly string[] {
  if (receipt.kind === 'revocation') return words.afterRevocation;
  const { status, revoking } = receipt;
  return isLivingStatus(status) ? [...words.afterProcuration, words.revoking[revoking]] : words.afterNothing;
}

function person({ lastName, usageName, firstNames, sex, born, commune }: Named, words: ReceiptWords): string {
  const name = usageName ? `${lastName} (${words.usageName} ${usageName})` : lastName;
  const where = commune ? `, ${commune}` : '';
  return `${name} ${firstNames}, ${words.born[sex]} ${born.split('-').reverse().join('/')}${where}`;
}

function authority({ lastName, firstName, capacity, unit }: Receipt['authority'], lang: Lang): string {
  return `${lastName} ${firstName}, ${WORDS[lang].capacity[capacity]}, ${unit}`;
}

/** A label and the text beside it, on as many lines as the text takes. */
function row(label: string, text: string): readonly string[] {
  return wrap(typeset(text), WIDTH - LABELS).map((line, index) => (index === 0 ? label : '').padEnd(LABELS) + line);
}
