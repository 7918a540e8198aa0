import { fdatasyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Attributes = { mode?: number }
type Stream = { nfd: number }
type Options = Parameters<NodeFS['init']>[1]

/** The part of Emscripten's file system for Node that is changed here; PGlite's types do not describe it. */
type NodeFiles = {
  tryFSOperation(operation: () => void): void
  node_ops: {
    mknod(parent: unknown, name: string, mode: number, device: number): unknown
    setattr(node: unknown, attributes: Attributes): void
  }
  stream_ops: {
    setattr(stream: Stream, attributes: Attributes): void
    fsync?(stream: Stream): number
  }
}

/** Read and write for others than the owner. */
const OTHERS = 0o077

/**
 * The database's files in a folder of the disk. PGlite's own file system answers "flushed" without flushing and makes
 * files that anybody may read; this one passes each flush on to the disk, and keeps every file to its owner.
 */
export class DatabaseFiles extends NodeFS {
  readonly #onAbort: () => void

  /** @param onAbort called when PostgreSQL gives itself up (its PANIC), in the middle of what it was doing */
  constructor(folder: string, onAbort: () => void) {
    super(folder)
    this.#onAbort = onAbort
  }

  override async init(db: PGlite, options: Options): Promise<{ emscriptenOpts: Options }> {
    const { emscriptenOpts } = await super.init(db, options)
    const more = {
      onAbort: this.#onAbort,
      preRun: [
        ...(emscriptenOpts.preRun ?? []),
        (module: { FS: { filesystems: { NODEFS: NodeFiles } } }) =>
          flushAndClose(module.FS.filesystems.NODEFS),
      ],
    }
    return { emscriptenOpts: { ...emscriptenOpts, ...more } }
  }
}

function flushAndClose({ node_ops, stream_ops, tryFSOperation }: NodeFiles): void {
  // Flushes the data and what is needed to find it again (POSIX calls that data integrity), but not the time of the last
  // write, which would cost a second write to the disk's journal at every commit.
  stream_ops.fsync = ({ nfd }) => {
    tryFSOperation(() => fdatasyncSync(nfd))
    return 0
  }
  const { mknod, setattr } = node_ops
  node_ops.mknod = (parent, name, mode, device) => mknod(parent, name, mode & ~OTHERS, device)
  node_ops.setattr = (node, attributes) => setattr(node, forOwner(attributes))
  const setOfOpenFile = stream_ops.setattr
  stream_ops.setattr = (stream, attributes) => setOfOpenFile(stream, forOwner(attributes))
}

const forOwner = (attributes: Attributes): Attributes =>
  attributes.mode === undefined ? attributes : { ...attributes, mode: attributes.mode & ~OTHERS }

/**
 * How PostgreSQL is started on such files: as PGlite starts it, but flushing. PGlite 0.5.14 answers `fdatasync` by itself
 * and hands only `fsync` to the file system, so the log is flushed with that. The two sizes bound what a checkpoint keeps
 * of the log. Of PostgreSQL's own copy of its files 32 MB are enough: the system keeps another, and 128 held 110 MB more.
 */
export const flushingStart: string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...[
    '-c',
    'shared_buffers=32MB',
    '-c',
    'wal_sync_method=fsync',
    '-c',
    'min_wal_size=32MB',
    '-c',
    'max_wal_size=64MB',
  ],
]
