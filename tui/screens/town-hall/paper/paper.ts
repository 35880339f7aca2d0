import type { Day } from '#core/calendar/day.ts';
import type { Elections, Entries, FoundElector } from '#tui/answers.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { formOf, isTouched, textOf, withField } from '#tui/forms/form.ts';
import {
  ACT_FIELDS,
  type PaperField,
  type PaperForm,
  PERSON_FIELDS,
  SHEET_FIELDS,
} from '#tui/screens/town-hall/paper/fields.ts';
import { edited } from '#tui/terminal/edit.ts';

export type Purpose = 'procuration' | 'revocation';
export type Page = 'mandant' | 'mandataire' | 'act';

/** A form of the pile as it is typed, page by page; it stays while one goes back and forth. */
export type Paper = {
  readonly purpose: Purpose;
  readonly today: Day;
  /** As the commune is typed: the town hall's own, until another one is. */
  readonly ownCommune: string;
  readonly pages: { readonly [page in Page]: PaperForm };
  readonly mandant: FoundElector | undefined;
  readonly mandataire: FoundElector | undefined;
  readonly elections: Elections;
  /** What this agent has entered; undefined until the server says. */
  readonly entries: Entries | undefined;
};

export function blankPaper(purpose: Purpose, { today, ownCommune }: Pick<Paper, 'today' | 'ownCommune'>): Paper {
  const commune = { commune: edited(ownCommune) };
  return {
    purpose,
    today,
    ownCommune,
    pages: {
      mandant: formOf([...SHEET_FIELDS, ...PERSON_FIELDS], {
        medium: edited('P'),
        receivedOn: edited(shortDay(today)),
        ...commune,
      }),
      mandataire: formOf([...PERSON_FIELDS, 'address'], commune),
      act: formOf<PaperField>(purpose === 'procuration' ? ['validity', ...ACT_FIELDS] : [...ACT_FIELDS]),
    },
    mandant: undefined,
    mandataire: undefined,
    elections: [],
    entries: undefined,
  };
}

/** What one form of a pile shares with the next: how and when it came, and who signed it. */
const SHARED: readonly PaperField[] = [
  'medium',
  'receivedOn',
  'capacity',
  'officerLast',
  'officerFirst',
  'unit',
  'placeName',
];

/** The next form of the pile. */
export function nextPaper(paper: Paper, office: Pick<Paper, 'today' | 'ownCommune'>): Paper {
  const blank = blankPaper(paper.purpose, office);
  const { elections, entries, pages } = paper;
  return {
    ...blank,
    elections,
    entries,
    pages: {
      mandant: shared(pages.mandant, blank.pages.mandant),
      mandataire: blank.pages.mandataire,
      act: shared(pages.act, blank.pages.act),
    },
  };
}

function shared(from: PaperForm, to: PaperForm): PaperForm {
  return SHARED.filter((name) => from.names.includes(name)).reduce((filled, name) => {
    return withField(filled, name, edited(textOf(from, name)));
  }, to);
}

export function withPage(paper: Paper, page: Page, form: PaperForm): Paper {
  return { ...paper, pages: { ...paper.pages, [page]: form } };
}

/** the form of New Caledonia alone gives the mandataire's address. */
export function withMandatairePage(paper: Paper): Paper {
  const { fields, focus } = paper.pages.mandataire;
  const isNewCaledonia = paper.mandant?.isNewCaledonia === true;
  const form = formOf<PaperField>([...PERSON_FIELDS, ...(isNewCaledonia ? (['address'] as const) : [])], fields);
  return withPage(paper, 'mandataire', form.names.includes(focus) ? { ...form, focus } : form);
}

/** Something of this form is typed: what it shares with the one before is no typing. */
export function isTyped({ pages, ownCommune }: Paper): boolean {
  const own = (form: PaperForm) =>
    form.names.filter((name) => !SHARED.includes(name) && (name !== 'commune' || textOf(form, name) !== ownCommune));
  return Object.values(pages).some((form) => isTouched(form, own(form)));
}

/** What the server keeps of it. */
export function draftOf(paper: Paper): string {
  if (!isTyped(paper)) return '';
  const texts = Object.entries(paper.pages).map(([page, form]) => [
    page,
    Object.fromEntries(form.names.map((name) => [name, textOf(form, name)])),
  ]);
  return JSON.stringify({ purpose: paper.purpose, pages: Object.fromEntries(texts) });
}

type Kept = {
  readonly purpose: Purpose;
  readonly pages: { readonly [page in Page]?: { readonly [name: string]: string } };
};

/** The form as it was typed; people are looked for again. Undefined for what is no draft of this kind. */
export function restored(paper: Paper, content: string): Paper | undefined {
  const kept = parsed(content);
  if (kept?.purpose !== paper.purpose) return undefined;
  const filled = (page: Page) => {
    const form = paper.pages[page];
    return form.names.reduce((after, name) => {
      const text = kept.pages[page]?.[name];
      return text === undefined ? after : withField(after, name, edited(text));
    }, form);
  };
  return { ...paper, pages: { mandant: filled('mandant'), mandataire: filled('mandataire'), act: filled('act') } };
}

function parsed(content: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(content);
    return typeof kept === 'object' && kept !== null && 'pages' in kept ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}
