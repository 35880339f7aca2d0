import { LINKS, type Link } from '#core/model/declaration.ts';
import type { Inputs, Outputs } from '#web/client.ts';
import type { Fields } from '#web/signed-in.tsx';

/** The fields that a request is made of; the rest of what a form sends is left aside. */
export const DRAFT_FIELDS = [
  'draft',
  'by',
  'nne',
  'nneBorn',
  'lastName',
  'firstNames',
  'sex',
  'born',
  'commune',
  'communeCode',
  'when',
  'until',
  'link',
  'email',
  'isProtected',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type Draft = { readonly [field in DraftField]?: string | undefined };

export function draftOf(fields: Fields): Draft {
  return Object.fromEntries(DRAFT_FIELDS.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));
}

type Procuration = Omit<Extract<Inputs['request']['submit'], { kind: 'procuration' }>, 'key'>;
export type Election = Outputs['election']['list']['elections'][number];
/** What a draft asks for, or the fields that it lacks. */
export type ReadDraft =
  | { readonly ok: true; readonly asked: Procuration }
  | { readonly ok: false; readonly missing: readonly DraftField[] };

export function readDraft(draft: Draft, elections: readonly Election[]): ReadDraft {
  const mandataire = mandataireIn(draft);
  const validity = validityIn(draft, elections);
  const missing = [mandataire, validity].flatMap((part) => (Array.isArray(part) ? part : []));
  if (missing.length > 0 || Array.isArray(mandataire) || Array.isArray(validity)) return { ok: false, missing };
  return { ok: true, asked: { kind: 'procuration', mandataire, validity, link: linkIn(draft), email: draft.email } };
}

function mandataireIn(draft: Draft): Procuration['mandataire'] | DraftField[] {
  if (draft.by !== 'names') {
    const { nne, nneBorn } = draft;
    return nne && nneBorn ? { nne: nne.replace(/\s/g, ''), born: nneBorn } : absent(draft, ['nne', 'nneBorn']);
  }
  const { lastName, firstNames, born, communeCode: commune } = draft;
  const sex = draft.sex === 'F' || draft.sex === 'M' ? draft.sex : undefined;
  if (!lastName || !firstNames || !sex || !born || !commune) {
    return absent({ ...draft, sex }, ['lastName', 'firstNames', 'sex', 'born', 'commune']);
  }
  return { lastName, firstNames, sex, born, commune };
}

/** `when` is an election's id with its rounds, or `period`. */
function validityIn(
  { when = '', until }: Draft,
  elections: readonly Election[],
): Procuration['validity'] | DraftField[] {
  if (when === 'period') return until ? { kind: 'period', until } : ['until'];
  const [id, numbers] = when.split(' ');
  const election = elections.find((each) => each.id === id);
  const rounds = election?.rounds.map(({ number }) => number).filter((number) => numbers?.includes(String(number)));
  if (election === undefined || rounds === undefined || rounds.length === 0) return ['when'];
  return { kind: 'election', election: election.id, rounds };
}

/** only who says to be protected declares a link. */
function linkIn({ isProtected, link }: Draft): Link {
  return (isProtected && LINKS.find((each) => each === link)) || 'none';
}

function absent(draft: Draft, needed: readonly DraftField[]): DraftField[] {
  return needed.filter((field) => !draft[field]);
}
