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

/**
 * A revocation has no number of its own in the register: the last signs of its id, to say and to
 * write.
 */
export function revocationNumber(id: RevocationId): string {
  const signs = id.replaceAll('-', '').slice(-8).toUpperCase();
  return `R-${signs}`;
}

/** The number by which the act is named. */
export function receiptNumber(receipt: Receipt): string {
  return receipt.kind === 'procuration' ? String(receipt.recordedNo) : revocationNumber(receipt.id);
}

/** A part of the receipt: a text alone, or a label and the text beside it; nothing parts two groups. */
type Block = { readonly label?: string; readonly text: string } | undefined;

/** R-73, art. R75: the receipt, for the mandant, as plain text of at most 72 columns. */
export function receiptLines(receipt: Receipt, lang: Lang): readonly string[] {
  return blocksOf(receipt, lang).flatMap((block) => {
    if (block === undefined) return [''];
    return block.label === undefined ? wrap(typeset(block.text), WIDTH) : row(block.label, block.text);
  });
}

/** The same, a sentence for each part, to be listened to. */
export function receiptSentences(receipt: Receipt, lang: Lang): readonly string[] {
  const colon = lang === 'fr' ? ' : ' : ': ';
  return blocksOf(receipt, lang).flatMap((block) => {
    if (block === undefined) return [];
    return [block.label ? `${block.label}${colon}${block.text}` : block.text];
  });
}

function blocksOf(receipt: Receipt, lang: Lang): readonly Block[] {
  const words = RECEIPT_WORDS[lang];
  const blocks = [
    { text: words.title[receipt.kind] },
    { text: words.number(receiptNumber(receipt)) },
    undefined,
    { label: words.mandant, text: person(receipt.mandant, words) },
    ...(receipt.kind === 'procuration' ? given(receipt, lang) : [{ label: words.effect, text: words.revokesAll }]),
    undefined,
    { label: words.made, text: `${sayMoment(receipt.at, lang)}, ${receipt.authority.placeName}` },
    { label: words.authority, text: authority(receipt.authority, lang) },
    ...(receipt.homeVisit ? [{ label: '', text: words.homeVisit }] : []),
    undefined,
    ...advice(receipt, words).flatMap((text): readonly Block[] => [{ text }, undefined]),
  ];
  return blocks.slice(0, -1);
}

function given(receipt: Extract<Receipt, { kind: 'procuration' }>, lang: Lang): readonly Block[] {
  const words = RECEIPT_WORDS[lang];
  const { mandataire, period, rounds, status, reasons } = receipt;
  const days = period && words.period(sayDay(period.from, lang), sayDay(period.until, lang));
  const roundTexts = rounds.map(({ election, number, day, coverage }) => {
    const named = words.round(election, number, sayDay(day, lang));
    return coverage === 'covered' ? named : `${named} (${WORDS[lang].roundState[coverage]})`;
  });
  const validity = [...(days ? [days] : []), ...roundTexts];
  return [
    { label: words.mandataire, text: person(mandataire, words) },
    ...validity.map((text, index) => ({ label: index === 0 ? words.validity : '', text })),
    { label: words.state, text: WORDS[lang].status[status] },
    ...reasons.map((reason) => ({ label: '', text: explain(reason, lang) })),
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
