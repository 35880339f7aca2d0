import type { OfferedChoice } from '#tui/components/said.tsx';
import { labelOf } from '#tui/keys/binding.ts';
import { type Key, keysAloud } from '#tui/keys/key.ts';
import type { LinearScreen } from '#tui/linear/screen.ts';
import { LINEAR_WORDS } from '#tui/linear/words.ts';

/** What a digit chooses: a line of the list by its id, or a key. */
export type Offer = { readonly choice: string } | { readonly key: Key };
export type Menu = ReadonlyMap<string, Offer>;

/** What is offered: its sentences, and what each digit chooses from now on. */
export type Offered = { readonly sentences: readonly string[]; readonly menu: Menu };

/** Lines that are said at a time, as many as a page key passes. */
export const WINDOW = 8;

/** The digits that no key of the moment takes. */
function digitsOf({ rows }: LinearScreen): readonly string[] {
  const taken: readonly string[] = rows.flatMap(({ keys }) => keys);
  return ['1', '2', '3', '4', '5', '6', '7', '8', '9'].filter((digit) => !taken.includes(digit));
}

/** The lines around the one pointed at, each with its digit. */
export function offeredChoices(screen: LinearScreen): Offered {
  const { choices, pointed, lang } = screen;
  const words = LINEAR_WORDS[lang];
  const first = pointed - (pointed % WINDOW);
  const inWindow = choices.slice(first, first + WINDOW);
  const left = choices.length - first - inWindow.length;
  return {
    sentences: [
      ...(first > 0 ? [words.before(first)] : []),
      ...inWindow.map((choice, place) => sayChoice(screen, choice, first + place)),
      ...(left > 0 ? [words.after(left)] : []),
    ],
    menu: new Map(inWindow.flatMap((choice, place) => numbered(screen, first + place, { choice: choice.id }))),
  };
}

/** The line that the pointer has moved to. */
export function offeredPointed(screen: LinearScreen): Offered {
  const { choices, pointed } = screen;
  const choice = choices[pointed];
  if (choice === undefined) return { sentences: [], menu: new Map() };
  return {
    sentences: [sayChoice(screen, choice, pointed)],
    menu: new Map(numbered(screen, pointed, { choice: choice.id })),
  };
}

function numbered(screen: LinearScreen, place: number, offer: Offer): readonly (readonly [string, Offer])[] {
  const digit = digitsOf(screen)[place % WINDOW];
  return digit === undefined ? [] : [[digit, offer]];
}

function sayChoice(screen: LinearScreen, { text, isPointed }: OfferedChoice, place: number): string {
  const words = LINEAR_WORDS[screen.lang];
  const said = words.numbered(Number(digitsOf(screen)[place % WINDOW]), text);
  return isPointed && screen.choices.length > 1 ? words.pointed(said) : said;
}

/** The keys by their names; where no line has the digits, each key has one too. */
export function offeredKeys(screen: LinearScreen, hasDigits: boolean): Offered {
  const { rows, lang } = screen;
  const words = LINEAR_WORDS[lang];
  const labels = rows.map((row) => {
    const [key, does] = labelOf(row, lang);
    return { row, name: keysAloud(key, lang), does };
  });
  const byDigit = hasDigits ? labels.filter(({ row }) => hasOneKey(row.keys)) : [];
  const digits = digitsOf(screen).slice(0, byDigit.length);
  const others = labels.filter((label) => !byDigit.slice(0, digits.length).includes(label));
  return {
    sentences: [
      ...digits.flatMap((digit, place) => {
        const label = byDigit[place];
        return label ? [words.numberedKey(Number(digit), label.name, label.does)] : [];
      }),
      ...(others.length > 0 ? [words.keys(others.map(({ name, does }) => words.key(name, does)).join('. '))] : []),
    ],
    menu: new Map(
      digits.flatMap((digit, place) => {
        const key = byDigit[place]?.row.keys[0];
        return key ? [[digit, { key }] as const] : [];
      }),
    ),
  };
}

/** What has no digit: Enter, which confirms; what ends the program at once; what is typed. */
const WITHOUT_DIGIT: readonly Key[] = ['enter', 'ctrl+c', 'text', 'reference'];

function hasOneKey([key, ...others]: readonly [Key, ...Key[]]): boolean {
  return others.length === 0 && !WITHOUT_DIGIT.includes(key);
}
