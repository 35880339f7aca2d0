import type { Bilingual, Lang } from '#core/model/lang.ts';
import { isPressed, type Key, sayKey, sayKeys } from '#tui/keys/key.ts';
import type { Press } from '#tui/terminal/press.ts';

/** A key and what it does, as the footer and the help page show them. */
export type KeyLabel = readonly [key: string, does: string];

/** The keys of a screen on the help page, and what is good to know beside them. */
export type KeySection = {
  readonly heading: string;
  readonly keys: readonly KeyLabel[];
  readonly notes: readonly string[];
};

/** A key and what it does in words: what the footer and the help page show. */
export type KeyRow = {
  readonly keys: readonly [Key, ...Key[]];
  /** Keys that do the same and are not shown. */
  readonly aliases?: readonly Key[];
  /** What the footer and the menu say; a row without it works and is not shown. */
  readonly label?: Bilingual<string>;
  /** The footer leaves it out; the menu has it all the same. */
  readonly isHidden?: true;
  /** What the help page says. */
  readonly help?: KeyHelp;
};

/** A row that the footer can show. */
export type LabelledRow = KeyRow & { readonly label: Bilingual<string> };

/** A row that the help page can show. */
export type HelpedRow = KeyRow & { readonly help: KeyHelp };

export type KeyHelp = {
  readonly text: Bilingual<string>;
  /** The key that confirms. */
  readonly thenKey?: Key;
  /** The key that undoes. */
  readonly andKey?: Key;
  /** The aliases are named too. */
  readonly hasAliases?: true;
  /** In the place of the names of the keys. */
  readonly keys?: Bilingual<string>;
};

/** A key of a screen: the reducer runs it, the footer and the help page show it, from this one row. */
export type Binding<State, NoticeCode extends string = never> = KeyRow & {
  /** Why the key does nothing now: the screen says so instead of running it. */
  readonly enabled: true | NoticeCode;
  readonly run: (press: Press) => State;
};

/**
 * The keys of the moment, in the order of the footer; the frame around the screen runs a row without `run`.
 */
export type Bindings<State, NoticeCode extends string = never> = readonly (Binding<State, NoticeCode> | KeyRow)[];

/** The first binding that listens to this press; undefined when no key of the moment does. */
export function bindingFor<State, NoticeCode extends string>(
  bindings: Bindings<State, NoticeCode>,
  press: Press,
): Binding<State, NoticeCode> | undefined {
  return bindings
    .filter((row) => 'run' in row)
    .find(({ keys, aliases = [] }) => [...keys, ...aliases].some((key) => isPressed(key, press)));
}

/** The footer of these keys. Of two rows with the same keys only the first listens, and only it is shown. */
export function footerOf(rows: readonly KeyRow[], lang: Lang): readonly KeyLabel[] {
  const labels = rows.flatMap(({ label, isHidden, ...row }) =>
    label && !isHidden ? [labelOf({ ...row, label }, lang)] : [],
  );
  return labels.filter(([key], place) => labels.findIndex(([first]) => first === key) === place);
}

export function labelOf({ keys, label }: LabelledRow, lang: Lang): KeyLabel {
  return [sayKeys(keys, lang), label[lang]];
}

/** The row without its place in the footer. */
export function hidden<Row extends KeyRow>(row: Row): Row {
  return { ...row, isHidden: true };
}

/** What the help page says of these keys. */
export function helpOf(rows: readonly HelpedRow[], lang: Lang): readonly KeyLabel[] {
  return rows.map((row) => [row.help.keys?.[lang] ?? sayHelped(row, lang), row.help.text[lang]]);
}

const THEN: Bilingual<string> = { fr: ' puis ', en: ' then ' };
const OR: Bilingual<string> = { fr: ' ou ', en: ' or ' };

function sayHelped({ keys, aliases = [], help: { thenKey, andKey, hasAliases } }: HelpedRow, lang: Lang): string {
  const named = [sayKeys(keys, lang), ...(hasAliases ? aliases.map((key) => sayKey(key, lang)) : [])].join(OR[lang]);
  if (thenKey) return named + THEN[lang] + sayKey(thenKey, lang);
  return andKey ? `${named}, ${sayKey(andKey, lang)}` : named;
}
