const HEADING = '### ';

/** Parts of a document, each under its name: Markdown. */
export type Sections = ReadonlyMap<string, string>;

/** What is under each heading of the third level. */
export function sectionsIn(text: string): Sections {
  const [, ...parts] = text.split(new RegExp(`^${HEADING}`, 'm'));
  return new Map(
    parts.map((part) => {
      const [name = '', ...lines] = part.split('\n');
      return [name, lines.join('\n').trim()];
    }),
  );
}

/** The sections of these names, in their order; a name without a section is left out. */
export function joined(sections: Sections, names: readonly string[]): string {
  const texts = names.flatMap((name) => {
    const text = sections.get(name);
    return text === undefined ? [] : [`${HEADING}${name}\n\n${text}`];
  });
  return texts.join('\n\n');
}
