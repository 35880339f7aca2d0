import { demonstrated, type Embedded } from '#test/bench/embedded.ts';
import { openService, type Service } from '#test/bench/service.ts';
import type { Size } from '#test/bench/size.ts';

/** The servers that benches share, each started on first use. */
export type Lab = {
  readonly size: Size;
  readonly log: (text: string) => void;
  /** A server on a PostgreSQL with a generated database. */
  readonly service: () => Promise<Service>;
  /** A server on the embedded database, with the demonstration. */
  readonly embedded: () => Promise<Embedded>;
  readonly close: () => Promise<void>;
};

export function openLab(size: Size, log: (text: string) => void): Lab {
  let service: Promise<Service> | undefined;
  let embedded: Promise<Embedded> | undefined;
  return {
    size,
    log,
    service: () => {
      service ??= openService(size, log);
      return service;
    },
    embedded: () => {
      embedded ??= demonstrated(log);
      return embedded;
    },
    close: async () => {
      const opened = await Promise.allSettled([service, embedded]);
      for (const place of opened) if (place.status === 'fulfilled') await place.value?.close();
    },
  };
}
