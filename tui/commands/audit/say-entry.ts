import { dayAt, type Instant, PARIS, timeAt } from '#core/calendar/instant.ts';
import { ACT_WORDS } from '#core/messages/words/acts.ts';
import type { Lang } from '#core/model/lang.ts';
import type { AuditPage } from '#tui/answers.ts';
import { isUuid } from '#tui/cli/read-option.ts';
import { AUDIT_WORDS } from '#tui/commands/audit/words.ts';
import { shortDay } from '#tui/components/short-day.ts';

export type Entry = AuditPage['entries'][number];
type Saying = { readonly names: AuditPage['names']; readonly lang: Lang };

/** The parts of a line: when in Paris, the number, what was done, whose act, what about, and why not. */
export function partsOf({ at, chain, seq, act, who, account, body }: Entry, saying: Saying): readonly string[] {
  const { lang, names } = saying;
  const acts: { readonly [act: string]: string } = ACT_WORDS[lang];
  const whose = who ?? (account ? (names[account] ?? shortId(account)) : '—');
  const facts = body === null ? AUDIT_WORDS[lang].erased : sayBody(body, saying);
  return [sayMoment(at), `${chain}/${seq}`, acts[act] ?? act, whose, facts];
}

function sayMoment(at: Instant): string {
  return `${shortDay(dayAt(at, PARIS))} ${timeAt(at, PARIS)}`;
}

type Body = { readonly about?: object; readonly refused?: readonly { readonly code: string }[] };

function sayBody(body: unknown, saying: Saying): string {
  const { about = {}, refused = [] }: Body = typeof body === 'object' && body !== null ? body : {};
  const facts = Object.entries(about).flatMap(([name, value]) => {
    const said = sayValue(value, saying);
    return said === '' ? [] : [`${name} ${said}`];
  });
  const codes = refused.map(({ code }) => code).join(', ');
  return [...facts, ...(codes ? [AUDIT_WORDS[saying.lang].refused(codes)] : [])].join(', ');
}

/** Ids by their names where they have one that an administrator may know, else by their first signs. */
function sayValue(value: unknown, saying: Saying): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => sayValue(item, saying)).join(' ');
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  return isUuid(text) ? (saying.names[text] ?? shortId(text)) : text;
}

const shortId = (id: string) => `#${id.slice(-8)}`;
