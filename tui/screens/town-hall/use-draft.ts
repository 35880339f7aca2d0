import { useEffect, useRef } from 'react';
import type { Client } from '#tui/answers.ts';

/** Milliseconds after the last key when what is typed goes to the server. */
const SETTLED_AFTER = 800;

/** Keeps on the server what is typed of a form: nothing of an elector lies on the terminal's disk. */
export function useDraft(content: string | undefined, client: Client): void {
  const saved = useRef<string | undefined>('');
  useEffect(() => {
    if (content === undefined || content === saved.current) return;
    const save = () => {
      saved.current = content;
      client.paper.keepDraft.mutate(content === '' ? {} : { content }).catch(() => {
        saved.current = undefined;
      });
    };
    if (content === '') return save();
    const settling = setTimeout(save, SETTLED_AFTER);
    return () => clearTimeout(settling);
  }, [content, client]);
}
