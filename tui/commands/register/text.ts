import { type RegisterHead, startRegisterPages } from '#core/messages/register/pages.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RegisterFormat } from '#tui/commands/register/format.ts';
import { harmlessPage } from '#tui/terminal/harmless.ts';

/** Pages for a printer, parted by form feeds. */
export function registerText(head: RegisterHead, lang: Lang): RegisterFormat {
  const pages = startRegisterPages(head, lang);
  let isFirst = true;

  function parted(full: readonly string[]): string {
    return full
      .map((page) => {
        const text = harmlessPage(page);
        const part = isFirst ? text : `\f${text}`;
        isFirst = false;
        return part;
      })
      .join('');
  }
  return { begin: '', entries: (entries) => parted(pages.add(entries)), end: (count) => parted(pages.end(count)) };
}
