import { describe, expect, test } from 'vitest';
import { afterMove, type Drafting, type Drafts } from '#tui/steps/drafts.ts';

type Form = {
  readonly kind: 'form';
  readonly whom: string;
  readonly text: string;
  readonly pending: undefined;
  readonly notice: undefined;
};
type List = { readonly kind: 'list'; readonly pending: undefined; readonly notice: undefined };
type Step = Form | List;

const form = (whom: string, text = ''): Form => ({ kind: 'form', whom, text, pending: undefined, notice: undefined });
const LIST: List = { kind: 'list', pending: undefined, notice: undefined };
const DRAFTING: Drafting<Form, Step> = {
  about: ({ whom }) => whom,
  kept: (step) => (step.text === '' ? undefined : step),
  restored: (step, kept) => (kept.kind === 'form' && step.text === '' ? { ...step, text: kept.text } : undefined),
};

const left = (step: Form, drafts: Drafts<Step> = {}) =>
  afterMove<Form, List, Step>({ drafts }, { step, drafting: DRAFTING }, { step: LIST });
const opened = (step: Form, drafts: Drafts<Step>) =>
  afterMove<List, Form, Step>({ drafts }, { step: LIST }, { step, drafting: DRAFTING });

describe('What is typed in a step', () => {
  test('is kept when a key leads away, and nothing where nothing is typed', () => {
    expect(left(form('Zoé', 'erreur')).drafts).toEqual({ Zoé: form('Zoé', 'erreur') });
    expect(left(form('Zoé'))).toEqual({ drafts: {}, step: LIST });
  });

  test('is found by what it is about, once: then it is in the step', () => {
    const { drafts } = left(form('Zoé', 'erreur'), left(form('Yann', 'autre')).drafts);
    expect(opened(form('Zoé'), drafts)).toEqual({
      drafts: { Yann: form('Yann', 'autre') },
      step: form('Zoé', 'erreur'),
    });
  });

  test('is not found by another one, nor over another text', () => {
    const { drafts } = left(form('Zoé', 'erreur'));
    expect(opened(form('Yann'), drafts)).toEqual({ drafts, step: form('Yann') });
    expect(opened(form('Zoé', 'nouveau'), drafts)).toEqual({ drafts, step: form('Zoé', 'nouveau') });
  });

  test('stays in the step while one goes on with the same', () => {
    const typed = form('Zoé', 'erreurs');
    const sides = [
      { step: form('Zoé', 'erreur'), drafting: DRAFTING },
      { step: typed, drafting: DRAFTING },
    ] as const;
    expect(afterMove<Form, Form, Step>({ drafts: {} }, ...sides)).toEqual({ drafts: {}, step: typed });
  });
});
