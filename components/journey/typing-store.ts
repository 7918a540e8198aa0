/** What is typed and not yet saved, in the browser's own storage: `chorus:<campaign>:<step>`. */
export const typingKey = (slug: string, step: string) => `chorus:${slug}:${step}`

/** What was kept of one step is forgotten: it is saved. */
export function forgetStep(slug: string, step: string): void {
  try {
    localStorage.removeItem(typingKey(slug, step))
  } catch {
    // Storage is refused, so nothing is in it.
  }
}

/** Everything kept for a campaign is forgotten. */
export function forgetTyping(storage: Storage, slug: string): void {
  const prefix = typingKey(slug, '')
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key)
}
