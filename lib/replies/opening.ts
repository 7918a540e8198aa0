const SHOWN = 4
const PARAGRAPH_LIMIT = 600
/** "Dear Ann," on a line of its own; or a case system's "type above this line". */
const NOT_YET = [
  /^(?:dear|hello|hi|good (?:morning|afternoon)|annwyl|helo|bore da|prynhawn da)\b(?:[^.!?]{0,80}[,:!]|(?: [^ ]+){0,3})$/i,
  /^#+-.*$/,
]

/** The first paragraphs of what somebody wrote, without the greeting, each on one line of at most 600 characters. */
export function opening(words: string): string[] {
  return words
    .slice(0, 10_000)
    .split(/\n[ \t]*\n/)
    .map((paragraph) => withoutGreeting(paragraph).replace(/\s+/g, ' ').trim().slice(0, PARAGRAPH_LIMIT))
    .filter((paragraph) => paragraph !== '')
    .slice(0, SHOWN)
}

function withoutGreeting(paragraph: string): string {
  const lines = paragraph.split('\n').filter((line) => line.trim() !== '')
  const first = lines[0]?.trim() ?? ''
  return lines.slice(NOT_YET.some((rule) => rule.test(first)) ? 1 : 0).join('\n')
}
