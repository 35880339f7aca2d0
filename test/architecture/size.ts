import ts from 'typescript';

export const LONG_FILE = 150;
export const LONG_FUNCTION = 50;

export function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** The functions of a source that have more lines than is good, from their first line to their last. */
export function longFunctions(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];

  function visit(node: ts.Node): void {
    if (ts.isFunctionLike(node)) {
      const [first, last] = [node.getStart(), node.getEnd()].map((at) => source.getLineAndCharacterOfPosition(at).line);
      if (first !== undefined && last !== undefined && last - first + 1 > LONG_FUNCTION)
        found.push(`${path}:${first + 1}`);
    }
    ts.forEachChild(node, visit);
  }

  visit(source);
  return found;
}
