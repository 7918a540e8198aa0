import type { Chorus } from '../../e2e/fixtures/start-chorus.ts'

/** Where everything happens: a running Chorus, its mail port, and how large the attacks are. */
export type Scene = {
  chorus: Chorus
  inboundPort: number
  mailDomain: string
  /** Parts of the full size: 1, or a tenth for a quick look. */
  scale: number
}

/** An attack says in a few words what came of it; it begins nothing new after `until` (`performance.now()`). */
export type Attack = {
  name: string
  run: (scene: Scene, until: number) => Promise<string>
}

/** A strangers' address for the web, as the proxy in front would name it, and one for mail. */
export const STRANGER = { web: '198.18.0.66', mail: '127.0.0.66' }

/** What a form of a stranger's browser carries along. */
export const strangerForm = ({ chorus }: Scene) => ({
  host: new URL(chorus.url).host,
  accept: 'text/html',
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
  'x-forwarded-for': STRANGER.web,
})

/** Does something `count` times, `atOnce` at a time, until the time is up. @returns how often it was done */
export async function inTurns(
  { count, atOnce, until }: { count: number; atOnce: number; until: number },
  act: (turn: number) => Promise<unknown>,
): Promise<number> {
  let next = 0
  const one = async () => {
    while (next < count && performance.now() < until) {
      const turn = next
      next += 1
      await act(turn)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return next
}

/** How many answers of each kind there were: `200 × 3, 429 × 7`. */
export function tally(kinds: readonly (string | number)[]): string {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(String(kind), (counts.get(String(kind)) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${kind} × ${count}`).join(', ') || 'nothing'
}

export const codeOf = (reply: string) => (reply === 'gone' ? reply : reply.slice(0, 3))
