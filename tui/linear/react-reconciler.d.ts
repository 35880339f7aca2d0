/** What the linear mode uses of the library that gives React a host; the library comes without types. */
declare module 'react-reconciler' {
  import type { ReactNode } from 'react';

  type Report = (error: unknown) => void;
  type Reconciler<Container> = {
    readonly createContainer: (
      container: Container,
      tag: number,
      hydration: null,
      isStrict: boolean,
      isConcurrentByDefault: null,
      idPrefix: string,
      onUncaughtError: Report,
      onCaughtError: Report,
      onRecoverableError: Report,
      onTransition: () => void,
      transitions: null,
    ) => object;
    readonly updateContainerSync: (tree: ReactNode, root: object, parent: null, then: null) => void;
    readonly flushSyncWork: () => void;
  };

  function createReconciler<Container>(host: object): Reconciler<Container>;
  export = createReconciler;
}

declare module 'react-reconciler/constants.js' {
  export const DiscreteEventPriority: number;
  export const LegacyRoot: number;
  export const NoEventPriority: number;
}
