/// <reference path="./react-reconciler.d.ts" />
import { createContext, type ReactNode } from 'react';
import createReconciler from 'react-reconciler';
import { DiscreteEventPriority, LegacyRoot, NoEventPriority } from 'react-reconciler/constants.js';
import { appended, type HostNode, type HostProps, hostNode, inserted, removed } from '#tui/linear/tree.ts';

/** The tree of a screen that is listened to, and what to call each time that it has changed. */
export type HostRoot = { readonly node: HostNode; readonly onCommit: () => void };

let priority = NoEventPriority;
const nothing = () => undefined;
const no = () => false;
const none = () => null;

/** Keeps the tree that React makes of a screen; nothing is drawn or measured. */
const reconciler = createReconciler<HostRoot>({
  rendererPackageName: 'procuration',
  rendererVersion: '1',
  extraDevToolsConfig: null,
  isPrimaryRenderer: false,
  supportsMutation: true,
  supportsPersistence: false,
  supportsHydration: false,
  supportsMicrotasks: true,
  scheduleMicrotask: queueMicrotask,
  scheduleTimeout: setTimeout,
  cancelTimeout: clearTimeout,
  noTimeout: -1,
  getRootHostContext: () => ({}),
  getChildHostContext: (context: object) => context,
  getPublicInstance: (node: HostNode) => node,
  getInstanceFromNode: none,
  getInstanceFromScope: none,
  createFragmentInstance: none,
  prepareForCommit: none,
  resetAfterCommit: ({ onCommit }: HostRoot) => onCommit(),
  preparePortalMount: nothing,
  prepareScopeUpdate: nothing,
  clearContainer: nothing,
  detachDeletedInstance: nothing,
  beforeActiveInstanceBlur: nothing,
  afterActiveInstanceBlur: nothing,
  resetFormInstance: nothing,
  requestPostPaintCallback: nothing,
  trackSchedulerEvent: nothing,
  resolveEventType: none,
  resolveEventTimeStamp: () => -1,
  shouldAttemptEagerTransition: no,
  NotPendingTransition: null,
  HostTransitionContext: createContext(null),
  bindToConsole: () => nothing,

  shouldSetTextContent: no,
  createInstance: (type: string, props: HostProps) => hostNode(type, props),
  createTextInstance: (text: string) => hostNode('text', { text }),
  finalizeInitialChildren: no,
  resetTextContent: nothing,
  appendInitialChild: appended,
  appendChild: appended,
  appendChildToContainer: ({ node }: HostRoot, child: HostNode) => appended(node, child),
  insertBefore: inserted,
  insertInContainerBefore: ({ node }: HostRoot, child: HostNode, next: HostNode) => inserted(node, child, next),
  removeChild: removed,
  removeChildFromContainer: ({ node }: HostRoot, child: HostNode) => removed(node, child),
  commitUpdate: (node: HostNode, _type: string, _before: HostProps, props: HostProps) => {
    node.props = props;
  },
  commitTextUpdate: (node: HostNode, _before: string, text: string) => {
    node.props = { text };
  },
  hideInstance: (node: HostNode) => {
    node.isHidden = true;
  },
  unhideInstance: (node: HostNode) => {
    node.isHidden = false;
  },
  hideTextInstance: (node: HostNode) => {
    node.isHidden = true;
  },
  unhideTextInstance: (node: HostNode) => {
    node.isHidden = false;
  },

  setCurrentUpdatePriority: (next: number) => {
    priority = next;
  },
  getCurrentUpdatePriority: () => priority,
  /** What a key changes is in the tree before the next key is read. */
  resolveUpdatePriority: () => (priority === NoEventPriority ? DiscreteEventPriority : priority),
  maySuspendCommit: no,
  maySuspendCommitOnUpdate: no,
  maySuspendCommitInSyncRender: no,
  preloadInstance: () => true,
  startSuspendingCommit: nothing,
  suspendInstance: nothing,
  suspendOnActiveViewTransition: nothing,
  waitForCommitToBeReady: none,
  getSuspendedCommitReason: none,
});

/** Keeps `app` in the tree until the answer is called; an error that no component takes goes to `onBug`. */
export function renderLinear(app: ReactNode, root: HostRoot, onBug: (error: unknown) => void): () => void {
  const container = reconciler.createContainer(
    root,
    LegacyRoot,
    null,
    false,
    null,
    'linear',
    onBug,
    onBug,
    nothing,
    nothing,
    null,
  );
  const show = (tree: ReactNode) => {
    reconciler.updateContainerSync(tree, container, null, null);
    reconciler.flushSyncWork();
  };
  show(app);
  return () => show(null);
}
