/** What spreadsheets read as the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** A cell that no spreadsheet runs as a formula (OWASP, CSV injection), quoted where it must be (RFC 4180). */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table for a spreadsheet: UTF-8 with its mark, so that ŵ and ŷ arrive, a row a line. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
