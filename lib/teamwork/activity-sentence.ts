import type { AuditAction } from '#lib/platform/audit.ts'
import { activityWords } from './activity-words.ts'

/** An entry of the log with the names of what it is about; null where it is about none, or it is gone. */
export type ActivityEntry = {
  id: string
  at: Date
  action: AuditAction
  /** Null for what Chorus did by itself. */
  person: string | null
  member: { id: number; name: string; invented: boolean } | null
  campaign: { slug: string; title: string } | null
  organisation: { slug: string; name: string } | null
  from: string | null
  to: string | null
}

/** A piece of a sentence: words, or a name that leads to what it names. */
export type SentencePart =
  | string
  | { member: NonNullable<ActivityEntry['member']> }
  | { campaign: NonNullable<ActivityEntry['campaign']> }
  | { organisation: NonNullable<ActivityEntry['organisation']> }

const CHORUS = 'Chorus'
const NAMED = /\{([a-z]+)\}/g

type Named = (name: string) => SentencePart | null

/** The sentence of an entry, in pieces. What stands in square brackets is left out where what it names is not known. */
export function activitySentence(entry: ActivityEntry): SentencePart[] {
  const { says, words = {} } = activityWords[entry.action]
  const named: Named = (name) => {
    if (name === 'person') return entry.person ?? CHORUS
    if (name === 'from' || name === 'to') return words[entry[name] ?? ''] ?? null
    if (name === 'member') return entry.member && { member: entry.member }
    if (name === 'campaign') return entry.campaign && { campaign: entry.campaign }
    return entry.organisation && { organisation: entry.organisation }
  }
  const [first = '', ...others] = says.split('[')
  const parts = others.flatMap((part) => {
    const [within = '', behind = ''] = part.split(']')
    const known = [...within.matchAll(NAMED)].every(([, name = '']) => named(name) !== null)
    return [...(known ? piecesOf(within, named) : []), ...piecesOf(behind, named)]
  })
  return [...piecesOf(first, named), ...parts]
}

/** A name outside brackets that is not known is told as somebody, or something. */
function piecesOf(text: string, named: Named): SentencePart[] {
  return text
    .split(/(\{[a-z]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? (named(piece.slice(1, -1)) ?? unknown(piece)) : piece))
}

const unknown = (piece: string) => (piece === '{organisation}' ? 'an organisation' : 'somebody')

/** The same as plain text, for a mail. */
export const sentenceText = (parts: readonly SentencePart[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part
      if ('member' in part) return part.member.invented ? `${part.member.name} (invented)` : part.member.name
      return 'campaign' in part ? part.campaign.title : part.organisation.name
    })
    .join('')
