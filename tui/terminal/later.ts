import { useEffect, useState } from 'react';

/** A part of the program that is loaded once it is asked for: the first form does not wait for it. */
export type Later<Part> = {
  readonly load: () => Promise<Part>;
  /** The part for a component that needs it, which is drawn again once the part is there. */
  readonly useLoaded: () => Part | undefined;
};

export function later<Part>(read: () => Promise<Part>): Later<Part> {
  let loading: Promise<Part> | undefined;
  let loaded: Part | undefined;

  async function load(): Promise<Part> {
    loading ??= read();
    loaded = await loading;
    return loaded;
  }

  function useLoaded(): Part | undefined {
    const [part, setPart] = useState(() => loaded);
    const [failure, setFailure] = useState<{ readonly cause: unknown }>();
    useEffect(() => {
      if (part === undefined) load().then(setPart, (cause) => setFailure({ cause }));
    }, [part]);
    if (failure) throw failure.cause;
    return part;
  }

  return { load, useLoaded };
}
