import type { NodeFS } from '@electric-sql/pglite/nodefs';

/** What the engine's file system asks of Node; the library has no type for it. */
type Operations = {
  mknod: (parent: unknown, name: string, mode: number, device: number) => unknown;
  setattr: (node: unknown, attributes: { readonly mode?: number }) => unknown;
};
type WithFiles = { readonly NODEFS: { readonly node_ops: Operations } };

/** The rights of a file's group and of everybody. */
const OTHERS = 0o077;

/**
 * Makes each file and folder that the engine creates its owner's alone: the engine heeds no umask of the
 * process.
 */
export function keepPrivate(files: NodeFS): NodeFS {
  const init = files.init.bind(files);
  files.init = async (engine, options) => {
    const ready = (module: unknown) => withoutOthers((module as WithFiles).NODEFS.node_ops);
    return init(engine, { ...options, preRun: [...[options.preRun ?? []].flat(), ready] });
  };
  return files;
}

function withoutOthers(operations: Operations): void {
  const { mknod, setattr } = operations;
  operations.mknod = (parent, name, mode, device) => mknod(parent, name, mode & ~OTHERS, device);
  operations.setattr = (node, attributes) =>
    setattr(node, attributes.mode === undefined ? attributes : { ...attributes, mode: attributes.mode & ~OTHERS });
}
