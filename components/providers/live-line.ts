import { type LiveTopic, liveTopic } from '#lib/platform/live-topics.ts'

type Listener = { topics: readonly LiveTopic[]; heard: (topics: readonly LiveTopic[]) => void }

const listeners = new Set<Listener>()
let line: { source: EventSource; topics: string } | undefined
let hadLine = false
let turn: ReturnType<typeof setTimeout> | undefined

/**
 * One line a tab, for whatever its page shows. A tab that nobody sees has none, since a browser opens few to one place; seen
 * again, it takes everything for changed.
 */
export function listenLive(listener: Listener): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', arrange)
  listeners.add(listener)
  later()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) document.removeEventListener('visibilitychange', arrange)
    later()
  }
}

/** The parts of a page come and go together: one line for what they all want. */
function later(): void {
  clearTimeout(turn)
  turn = setTimeout(arrange, 0)
}

function arrange(): void {
  const wanted = liveTopic.options.filter((topic) =>
    [...listeners].some(({ topics }) => topics.includes(topic)),
  )
  const topics = document.visibilityState === 'hidden' ? '' : wanted.join(',')
  if (topics === (line?.topics ?? '')) return
  const before = line
  line = undefined
  before?.source.close()
  if (topics === '') return
  const source = new EventSource(`/api/live?topics=${topics}`)
  line = { source, topics }
  source.onopen = () => {
    // What came while there was no line is not told again; on the first page it was read a moment ago.
    if (hadLine) tell(wanted)
    hadLine = true
  }
  source.onmessage = ({ data }) => {
    const told = String(data).split(' ')
    tell(liveTopic.options.filter((topic) => told.includes(topic)))
  }
}

const tell = (topics: readonly LiveTopic[]) => {
  for (const { heard, topics: wanted } of [...listeners]) {
    const own = topics.filter((topic) => wanted.includes(topic))
    if (own.length > 0) heard(own)
  }
}
