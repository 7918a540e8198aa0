const LINES_LIMIT = 400
/** `550 5.1.1 No such user`, after whatever stands before it on its line. */
const ANSWER = /\b[45]\d\d[ -]+[45]\.\d{1,3}\.\d{1,3}\b.{0,250}/
const STATUS = /\b[45]\.\d{1,3}\.\d{1,3}\b.{0,250}/
const CODE = /\b[45]\d\d\b [^\d\s].{0,250}/

/** The line of a delivery report in which the mail system itself speaks, else how the report begins; empty for no words. */
export function saidOfReturn(report: string): string {
  const lines = report
    .slice(0, 20_000)
    .split('\n', LINES_LIMIT)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  for (const rule of [ANSWER, STATUS, CODE]) {
    for (const line of lines) {
      const [found] = rule.exec(line) ?? []
      if (found) return found
    }
  }
  return lines.slice(0, 2).join(' ')
}
