/**
 * A row, or rows, as `json_populate_record` and `json_populate_recordset` read them: bytes in PostgreSQL's own notation, and half
 * a sign, which is no text for it, as the sign that stands for what cannot be read.
 */
export const rowsAsJson = (rows: object): string =>
  JSON.stringify(rows, (_, part: unknown) => {
    if (typeof part === 'string') return part.toWellFormed()
    return part instanceof Uint8Array ? `\\x${Buffer.from(part).toString('hex')}` : part
  })
