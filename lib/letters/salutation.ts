/** Titles that stand with the first name (knights, dames) and those that stand with the last (doctors, professors). */
const WITH_FIRST_NAME = new Set(['Sir', 'Dame'])
const WITH_LAST_NAME = new Set(['Dr', 'Professor', 'Prof', 'Rev', 'Lord', 'Lady', 'Mr', 'Mrs', 'Ms', 'Miss'])

/**
 * How a letter to a member begins: `Dear Sir Lindsay`, `Dear Dr Huq`, else the full name, which is right for everyone.
 * The Speaker is addressed by office.
 */
export function salutation({ name, kind }: { name: string; kind: string }): string {
  if (kind === 'speaker') return 'Dear Mr Speaker'
  const words = name.trim().split(/\s+/)
  const [title, first] = words
  if (title && first && words.length > 2) {
    if (WITH_FIRST_NAME.has(title)) return `Dear ${title} ${first}`
    if (WITH_LAST_NAME.has(title)) return `Dear ${title} ${words.slice(2).join(' ')}`
  }
  return `Dear ${name.trim()}`
}
