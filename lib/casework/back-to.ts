/**
 * The page to go back to after a form, with the word it says in a sentence, and the record that Undo would take back.
 * @param back the page that the form says it stands on; it was read by its schema
 */
export function backTo(
  back: string,
  { done, of, part }: { done: string; of?: string; part?: string },
): string {
  const [page = '', query = ''] = (back.split('#')[0] ?? '').split('?')
  const kept = new URLSearchParams(query)
  kept.set('done', done)
  kept.delete('of')
  if (of) kept.set('of', of)
  return `${page}?${kept}${part ? `#${part}` : ''}`
}
