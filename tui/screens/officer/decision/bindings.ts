import { hasPapers } from '#core/law/establishment/home-visit.ts';
import { type HomeVisit, LINKS, type Link } from '#core/model/declaration.ts';
import { type Binding, type Bindings, hidden, type KeyRow, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, GIVE_UP, HELP } from '#tui/keys/common.ts';
import { isPressed } from '#tui/keys/key.ts';
import {
  type Deciding,
  type Decision,
  type Identity,
  REFUSALS,
  type Signing,
} from '#tui/screens/officer/decision/state.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import type { Press } from '#tui/terminal/press.ts';

const MATCHES = { fr: 'l’identité correspond', en: 'identity matches' };
export const MATCH = {
  establish: {
    keys: ['v'],
    label: MATCHES,
    help: {
      thenKey: 'enter',
      text: {
        fr: 'la pièce d’identité correspond : établir',
        en: 'the identity document matches: establish',
      },
    },
  },
  collect: { keys: ['v'], label: MATCHES },
  countersign: { keys: ['v'], label: { fr: 'signer', en: 'sign' } },
} as const satisfies { readonly [signing in Signing]: LabelledRow };
export const MISMATCH = {
  keys: ['r'],
  label: { fr: 'refuser', en: 'refuse' },
  help: {
    thenKey: 'enter',
    text: { fr: 'refuser ; R encore : un autre motif', en: 'refuse; R again: another reason' },
  },
} as const satisfies LabelledRow;
const OTHER_REASON = {
  keys: ['r'],
  label: { fr: 'autre motif', en: 'other reason' },
} as const satisfies LabelledRow;
export const AT_HOME = {
  keys: ['f7'],
  label: { fr: 'à domicile', en: 'at home' },
  help: {
    text: {
      fr: 'l’acte est établi au domicile du mandant (police, gendarmerie)',
      en: 'the act is made at the mandant’s home (police, gendarmerie)',
    },
  },
} as const satisfies LabelledRow;
const PAPERS = { keys: ['1', '2'], label: { fr: 'pièces', en: 'papers' } } as const satisfies LabelledRow;
const LINK = { keys: ['l'], label: { fr: 'lien', en: 'link' } } as const satisfies LabelledRow;
const CONFIRM = { keys: ['enter'], label: { fr: 'confirmer', en: 'confirm' } } as const satisfies LabelledRow;

type DecidingStep = Extract<Step, Deciding<object>>;

/** Where a decision leads. */
type Ways = {
  readonly signing: Signing;
  readonly confirmed: (choice: Identity) => Step;
  readonly back: Step;
  /** The act may be recorded, or not: its answer did not come. */
  readonly givenUp: Step;
};

/** `V` or `R`, then Enter; Escape takes the choice back first, then leaves the person. */
export function decisionBindings(state: State, step: DecidingStep, ways: Ways): Bindings<State> {
  const { choice, visit, link, pending } = step;
  const at = (next: Step) => ({ ...state, step: next });
  if (pending) return pending.attempts > 0 ? [{ ...GIVE_UP, enabled: true, run: () => at(ways.givenUp) }] : [];
  if (!step.isPainted) return [];

  const changing = <Row extends KeyRow>(row: Row, changes: Partial<Decision>): Binding<State> => {
    return { ...row, enabled: true, run: () => at({ ...step, ...changes, notice: undefined }) };
  };
  const ticked = (next: HomeVisit) => at({ ...step, visit: next, notice: undefined });
  const identity = [
    changing(MATCH[ways.signing], { choice: 'match' }),
    changing(choice && choice !== 'match' ? OTHER_REASON : MISMATCH, { choice: refusalAfter(choice) }),
  ];
  const noPapers = { request: false, statement: false };
  const atHome = state.powers.leavesUnit ? [changing(AT_HOME, { visit: visit ? undefined : noPapers })] : [];
  const ticking: readonly Binding<State>[] = [
    ...(link ? [changing(LINK, { link: linkAfter(link) })] : []),
    ...(visit ? [{ ...PAPERS, enabled: true, run: (press: Press) => ticked(tickedBy(visit, press)) } as const] : []),
  ];
  if (choice === undefined) {
    return [...identity, ...atHome, ...ticking, { ...BACK, enabled: true, run: () => at(ways.back) }, HELP];
  }
  return [
    { ...CONFIRM, enabled: true, run: () => at(confirmed(step, choice, ways)) },
    { ...BACK, enabled: true, run: () => at({ ...step, choice: undefined }) },
    ...ticking,
    ...identity,
    ...atHome.map(hidden),
  ];
}

/** a visit without its papers goes no further; a refusal needs none. */
function confirmed(step: DecidingStep, choice: Identity, { confirmed: send }: Ways): Step {
  const papers = hasPapers(step.visit, 'statement');
  if (papers.ok || choice !== 'match') return send(choice);
  const failure = { kind: 'refused', refusals: papers.reasons } as const;
  return { ...step, choice: undefined, notice: { kind: 'failed', failure } };
}

/** `R` refuses; pressed again it goes on to the next reason, and to the first again. */
function refusalAfter(choice: Identity | undefined): Identity {
  const reasons: readonly (Identity | undefined)[] = REFUSALS;
  const position = reasons.indexOf(choice);
  return REFUSALS[(position + 1) % REFUSALS.length] ?? 'mismatch';
}

/** The next one in their order, and the first again. */
function linkAfter(link: Link): Link {
  return LINKS[(LINKS.indexOf(link) + 1) % LINKS.length] ?? 'none';
}

function tickedBy(visit: HomeVisit, press: Press): HomeVisit {
  const [request] = PAPERS.keys;
  return isPressed(request, press) ? { ...visit, request: !visit.request } : { ...visit, statement: !visit.statement };
}
