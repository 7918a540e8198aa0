const SHORTEST = 40
const LONGEST = 300
const ENDS = /(?<=(?:wrote|ysgrifennodd|>):) /
const BEGINS = [' On ', ' Ar ']

/**
 * Puts a line end around a mail program's "On … Ann Other <…> wrote:" where whoever wrote the HTML left none: above and
 * below it stands what two people wrote.
 */
export const breakRunOn = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.length < SHORTEST || !ENDS.test(line) ? line : breakLine(line)))
    .join('\n')

function breakLine(line: string): string {
  const pieces = line.split(ENDS)
  return pieces
    .map((piece, at) => {
      if (at === pieces.length - 1) return piece
      const start = Math.max(...BEGINS.map((begins) => ` ${piece}`.lastIndexOf(begins)))
      const head = piece.slice(Math.max(0, start))
      const isHead =
        start >= 0 && head.length <= LONGEST && /\d/.test(head) && head.includes('@') && head.includes('<')
      return isHead ? `${piece.slice(0, start).trimEnd()}\n${head.trim()}\n` : `${piece} `
    })
    .join('')
}
