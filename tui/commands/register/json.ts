import type { RegisterHead } from '#core/messages/register/pages.ts';
import { harmlessJson } from '#tui/cli/output.ts';
import type { RegisterFormat } from '#tui/commands/register/format.ts';

/** One document, whose entries are written as they come. */
export function registerJson(head: RegisterHead): RegisterFormat {
  const opening = harmlessJson({ schema: 'procuration.register/1', ...head }).replace(/\n\}$/, '');
  let isFirst = true;
  return {
    begin: `${opening},\n  "entries": [`,
    entries: (entries) => {
      const lines = entries.map((entry, place) => {
        const comma = isFirst && place === 0 ? '' : ',';
        return `${comma}\n    ${harmlessJson(entry, 0)}`;
      });
      if (lines.length > 0) isFirst = false;
      return lines.join('');
    },
    end: (count) => `\n  ],\n  "count": ${count}\n}\n`,
  };
}
