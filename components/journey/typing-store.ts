/** What is typed and not yet saved, in the browser's own storage: `chorus:<campaign>:<step>`. */
export const typingKey = (slug: string, step: string) => `chorus:${slug}:${step}`

/** Everything kept for a campaign is forgotten. */
export function forgetTyping(storage: Storage, slug: string): void {
  const prefix = typingKey(slug, '')
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key)
}
