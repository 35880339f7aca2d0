import ts from 'typescript';

/** A retired word: a `name` is an exact identifier, a `word` any part of an identifier, path or comment. */
export type Retired = {
  readonly kind: 'name' | 'word';
  readonly text: string;
  readonly now: string;
  /** The paths that may still say it: what callers or stored data rely on. */
  readonly except: readonly string[];
};

/** The rows of the table under "Retired words" in docs/glossary.md. */
export function retiredIn(glossary: string): readonly Retired[] {
  const [, section = ''] = glossary.split('## Retired words');
  const rows = section.split('\n').filter((line) => line.startsWith('|') && !line.includes('---'));
  return rows.slice(1).flatMap(retiredInRow);
}

function retiredInRow(row: string): readonly Retired[] {
  const [, texts = '', now = '', except = ''] = row.split('|').map((cell) => cell.trim());
  return texts.split(',').map((written) => {
    const text = written.trim();
    const name = /^`(.+)`$/.exec(text)?.[1];
    return {
      kind: name ? 'name' : 'word',
      text: name ?? text.toLowerCase(),
      now,
      except: [...except.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
    };
  });
}

/** Where a file says a retired word: `core/day.ts:12 booth (VoterAtRound)`. */
export function saysRetired(path: string, text: string, retired: readonly Retired[]): readonly string[] {
  const concerned = retired.filter(({ except }) => !except.some((prefix) => path.startsWith(prefix)));
  const folded = `${path} ${text}`.toLowerCase();
  const present = concerned.filter((row) => folded.includes(row.text.toLowerCase()));
  if (present.length === 0) return [];

  const sayings = [{ name: '', words: wordsOf(path.replace(/\.\w+$/, '')), at: 1 }, ...sayingsOf(path, text)];
  return sayings.flatMap(({ name, words, at }) => {
    const said = present.filter((row) => (row.kind === 'name' ? row.text === name : words.includes(row.text)));
    return said.map((row) => `${path}:${at} ${row.text} (${row.now})`);
  });
}

type Saying = { readonly name: string; readonly words: readonly string[]; readonly at: number };

/** The names and the comments of a source, each with its line; without texts, and properties of callers. */
function sayingsOf(path: string, text: string): readonly Saying[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const comments = new Map<number, string>();
  const sayings: Saying[] = [];

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node) && !isProperty(node)) {
      sayings.push({ name: node.text, words: wordsOf(node.text), at: lineOf(node.getStart()) });
    }
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      comments.set(pos, text.slice(pos, end));
    }
    ts.forEachChild(node, visit);
  }

  visit(source);
  return [...sayings, ...[...comments].map(([at, said]) => ({ name: '', words: wordsOf(said), at: lineOf(at) }))];
}

function isProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  const isKey =
    ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyAccessExpression(parent);
  return (isKey && parent.name === node) || (ts.isBindingElement(parent) && parent.propertyName === node);
}

/** `loadBooth`, `load-booth` and "load a booth" say `load` and `voterAtRound`. */
function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}
