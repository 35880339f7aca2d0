import ts from 'typescript';

/** What a file of tests says in the titles of its tests, in their tables, and in its comments. */
export function saidIn(text: string, file: string): readonly string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const said = new Map<number, string>();
  walk(source, source, said);
  return [...said].sort(([one], [other]) => one - other).map(([, words]) => words);
}

function walk(node: ts.Node, source: ts.SourceFile, said: Map<number, string>): void {
  for (const { pos, end } of ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []) {
    said.set(pos, plain(source.text.slice(pos, end)));
  }
  if (ts.isCallExpression(node) && isTest(node.expression)) {
    const [title, ...rest] = node.arguments;
    if (title) for (const literal of literalsIn(title)) said.set(literal.pos, literal.text);
    for (const expression of rest) walk(expression, source, said);
    walk(node.expression, source, said);
    return;
  }
  for (const child of node.getChildren(source)) walk(child, source, said);
}

/** `test(…)`, `describe.each(…)`, and what that gives; a test that is left out proves nothing. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'test' || callee.text === 'describe';
  if (ts.isCallExpression(callee)) return isTest(callee.expression);
  return ts.isPropertyAccessExpression(callee) && !LEFT_OUT.includes(callee.name.text) && isTest(callee.expression);
}

const LEFT_OUT = ['skip', 'todo', 'fails'];

/** What a title says, or a row of the table it is made from; not what the row calls. */
function literalsIn(node: ts.Node): readonly ts.LiteralLikeNode[] {
  if (ts.isCallExpression(node)) return [];
  if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) return [node];
  return node.getChildren().flatMap(literalsIn);
}

/** A comment without its signs, on one line. */
function plain(comment: string): string {
  return comment
    .replace(/^\/[/*]+|\*\/$/g, '')
    .replace(/\n\s*\*?/g, ' ')
    .trim();
}
