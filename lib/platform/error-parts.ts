/** What went wrong, in its own words. They may name people and addresses: for whoever started it, not for the log. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Of what kind a fault is, for the log: it names nobody. */
export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')

/** The code of a fault of Node, of a database or of a mail system, such as `ENOENT`; undefined for any other. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
