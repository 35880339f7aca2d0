import ts from 'typescript';
import type { Lang } from '#core/model/lang.ts';

/** A text of a source that people read, in the language under which it stands; `…` is a value put in. */
export type Written = { readonly lang: Lang; readonly text: string; readonly at: string };

/** The names under which sources keep the texts of each language. */
const LANG_OF: { readonly [name: string]: Lang } = { fr: 'fr', en: 'en', french: 'fr', english: 'en' };

/** All texts of a source that stand under `fr` or `en`. */
export function writtenIn(path: string, text: string): readonly Written[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Written[] = [];

  function visit(node: ts.Node, lang: Lang | undefined): void {
    const own = langOf(node) ?? lang;
    const said = own && textOf(node);
    if (own && said !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ lang: own, text: said, at: `${path}:${line + 1}` });
    }
    ts.forEachChild(node, (child) => visit(child, own));
  }

  visit(source, undefined);
  return found;
}

function langOf(node: ts.Node): Lang | undefined {
  const isNamed = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isFunctionDeclaration(node);
  return isNamed && node.name && ts.isIdentifier(node.name) ? LANG_OF[node.name.text] : undefined;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  }
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return undefined;
  const { parent } = node;
  const isCode =
    ts.isLiteralTypeNode(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCaseClause(parent) ||
    ts.isBinaryExpression(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node);
  return isCode ? undefined : node.text;
}

/** A word or phrase that no text of this language says, and what is said. */
export type Never = { readonly lang: Lang; readonly words: string; readonly said: string };

/** The rows of the table under "Words of the screens" in docs/glossary.md. */
export function neverIn(glossary: string): readonly Never[] {
  const [, rest = ''] = glossary.split('## Words of the screens');
  const [section = ''] = rest.split('\n## ');
  const rows = section.split('\n').filter((line) => line.startsWith('|') && !line.includes('---'));
  return rows.slice(1).flatMap((row) => {
    const [, , french = '', english = '', neverFrench = '', neverEnglish = ''] = row
      .split('|')
      .map((cell) => cell.trim());
    return [...wordsOf(neverFrench, 'fr', french), ...wordsOf(neverEnglish, 'en', english)];
  });
}

function wordsOf(cell: string, lang: Lang, said: string): readonly Never[] {
  return cell
    .split(',')
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => ({ lang, words, said }));
}

/** The texts that say what is never said: `tui/words.ts:3 marque (émargement)`. */
export function saysNever(written: readonly Written[], never: readonly Never[]): readonly string[] {
  const rules = never.map((rule) => ({ ...rule, pattern: wholeWords(rule.words) }));
  return written.flatMap(({ lang, text, at }) =>
    rules
      .filter((rule) => rule.lang === lang && rule.pattern.test(text))
      .map(({ words, said }) => `${at} ${words} (${said})`),
  );
}

function wholeWords(words: string): RegExp {
  const quoted = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}-])${quoted}(?![\\p{L}-])`, 'iu');
}

/** Texts against the typography of their language. */
export function misspaced(written: readonly Written[]): readonly string[] {
  const wrong = {
    fr: /\p{L}'\p{L}|[“”]|[\p{L}\d)»…][;?!](?=\s|$)|[\p{L}\d)»…]:(?=\s|$)|«(?! )|(?<! )»/u,
    en: /\p{L}'\p{L}|[«»]| [;:?!](?=\s|$)/u,
  };
  return written.filter(({ lang, text }) => wrong[lang].test(text)).map(({ at, text }) => `${at} ${text}`);
}
