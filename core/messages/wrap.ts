/** Text on lines of at most `width` characters, parted at plain spaces; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (lengthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  const signs = [...word];
  if (signs.length <= width) return [word];
  return [signs.slice(0, width).join(''), ...pieces(signs.slice(width).join(''), width)];
}

const lengthOf = (text: string) => [...text].length;
