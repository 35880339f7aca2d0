import { dayAt, type Instant, instant, PARIS, timeAt } from '#core/calendar/instant.ts';
import { articleOfCode } from '#core/messages/explain.ts';
import { ACT_WORDS } from '#core/messages/words/acts.ts';
import { ARTICLES } from '#core/model/articles.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RefusalCode } from '#core/model/refusal.ts';
import type { AuditPage } from '#tui/answers.ts';
import { isUuid } from '#tui/cli/read-option.ts';
import { FACT_WORDS, wordsForValue } from '#tui/commands/audit/fact-words.ts';
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
  const codes = refused.map(({ code }) => sayCode(code, saying.lang)).join(', ');
  return [sayFacts(about, saying), ...(codes ? [AUDIT_WORDS[saying.lang].refused(codes)] : [])]
    .filter((part) => part !== '')
    .join(', ');
}

/** `mandant #5ac49212, numéro 404, rejetée`: a status needs no name, and what is not so is not said. */
function sayFacts(facts: object, saying: Saying): string {
  const names = FACT_WORDS[saying.lang];
  return Object.entries(facts)
    .flatMap(([name, value]) => {
      const said = sayValue(name, value, saying);
      if (said === '') return [];
      return name === 'status' ? [said] : [`${names[name] ?? name} ${said}`];
    })
    .join(', ');
}

/** Ids by their names where they have one that an administrator may know, else by their first signs. */
function sayValue(name: string, value: unknown, saying: Saying): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map((item) => sayValue(name, item, saying)).join(' ');
  if (typeof value === 'object') {
    return 'code' in value ? sayCode(String(value.code), saying.lang) : `(${sayFacts(value, saying)})`;
  }
  const text = String(value);
  if (DIGEST.test(text)) return `${text.slice(0, SHOWN_OF_DIGEST)}…`;
  if (isUuid(text)) return saying.names[text] ?? shortId(text);
  return wordsForValue(name, text, saying.lang) ?? (INSTANT.test(text) ? sayMoment(instant(text)) : text);
}

/** `cap-france (art. L73 du Code électoral)`. */
function sayCode(code: string, lang: Lang): string {
  return isRefusalCode(code) ? `${code} (${articleOfCode(code, lang)})` : code;
}

function isRefusalCode(code: string): code is RefusalCode {
  return code in ARTICLES;
}

/** SHA-256; its first signs tell one from another. */
const DIGEST = /^[0-9a-f]{64}$/;
const SHOWN_OF_DIGEST = 12;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const shortId = (id: string) => `#${id.slice(-8)}`;
