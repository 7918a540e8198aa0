const MOST = 90

/**
 * As much of a letter as its writer needs to know it again, and no more: the beginning of its first line after the
 * salutation.
 */
export function firstLine(body: string): string {
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  const line = (lines[1] ?? lines[0] ?? '').trim()
  if (line.length <= MOST) return line
  const cut = line.slice(0, MOST)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : MOST)}…`
}
