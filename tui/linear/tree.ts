import type { Part } from '#tui/components/said.tsx';

/** What React gives to an element: a part that is said, a text, or a style of which one rule counts. */
export type HostProps = {
  readonly part?: Part;
  readonly text?: string;
  readonly style?: { readonly display?: string };
};

/** An element of the tree; React changes it in place. */
export type HostNode = {
  readonly type: string;
  props: HostProps;
  readonly children: HostNode[];
  isHidden: boolean;
};

export function hostNode(type: string, props: HostProps): HostNode {
  return { type, props, children: [], isHidden: false };
}

export function removed({ children }: HostNode, child: HostNode): void {
  const place = children.indexOf(child);
  if (place >= 0) children.splice(place, 1);
}

export function appended(parent: HostNode, child: HostNode): void {
  removed(parent, child);
  parent.children.push(child);
}

export function inserted(parent: HostNode, child: HostNode, next: HostNode): void {
  removed(parent, child);
  parent.children.splice(parent.children.indexOf(next), 0, child);
}

/** What the screen says, in order; a text that is drawn without more is a sentence. */
export function partsOf(node: HostNode): readonly Part[] {
  const { type, props, children } = node;
  if (node.isHidden || props.style?.display === 'none') return [];
  if (props.part) return [props.part];
  if (type === 'ink-text') return [{ kind: 'sentence', text: textOf(node), manner: 'new' }];
  return children.flatMap(partsOf);
}

function textOf({ props, children, isHidden }: HostNode): string {
  return isHidden ? '' : (props.text ?? children.map(textOf).join(''));
}
