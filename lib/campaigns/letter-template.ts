import { Liquid, type Template } from 'liquidjs'
import type { MemberKind } from '#lib/platform/generated/prisma/enums.ts'

/** What a campaign's letter may name; anything else is refused when the template is saved. */
export type LetterFields = {
  salutation: string
  member_name: string
  member_kind: MemberKind
  seat_name: string
  /** In English whatever the letter's language: it is compared, not read. */
  nation: 'England' | 'Scotland' | 'Wales' | 'Northern Ireland'
  asks: string[]
  own_words: string
  sender_name: string
  /** Whose letter it is when somebody else writes it for them; empty otherwise. */
  represented_name: string
  campaign_title: string
  coalition_name: string
  /** The organisations whose signature stands on the published statement. */
  signatories: string[]
}

const SAMPLE: LetterFields = {
  salutation: 'Dear A Member',
  member_name: 'A Member',
  member_kind: 'backbencher',
  seat_name: 'A Seat',
  nation: 'England',
  asks: ['do one thing', 'do another'],
  own_words: 'My own words.',
  sender_name: 'A Supporter',
  represented_name: '',
  campaign_title: 'A campaign',
  coalition_name: 'A coalition',
  signatories: ['An organisation', 'Another'],
}

const MAX_TEMPLATE = 20_000

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  // A template is a text of ours; it reads no files and repeats nothing without end.
  templates: {},
  parseLimit: MAX_TEMPLATE,
  // Milliseconds by the clock: on a busy machine even a short letter may have to wait for its turn.
  renderLimit: 5_000,
  memoryLimit: 1_000_000,
})

export type TemplateFault = {
  ok: false
  reason: 'too_long' | 'unknown_field' | 'not_readable'
  message: string
}

/**
 * Checks a template as it is saved: it parses, names only fields there are (in every branch, not only the one a sample
 * takes), and renders.
 */
export function checkLetterTemplate(template: string): { ok: true } | TemplateFault {
  if (template.length > MAX_TEMPLATE) {
    return { ok: false, reason: 'too_long', message: `The letter is longer than ${MAX_TEMPLATE} characters.` }
  }
  try {
    const read = engine.parse(template)
    const unknown = engine.globalVariablesSync(read).filter((name) => !Object.hasOwn(SAMPLE, name))
    if (unknown.length > 0) {
      const known = Object.keys(SAMPLE).join(', ')
      return {
        ok: false,
        reason: 'unknown_field',
        message: `There is no field called ${unknown.map((name) => `“${name}”`).join(', ')}. There are: ${known}.`,
      }
    }
    engine.renderSync(read, SAMPLE)
    return { ok: true }
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : 'it is not a template'
    return { ok: false, reason: 'not_readable', message: `The template cannot be read: ${why}` }
  }
}

/** Whether a template that was checked uses a field, in any of its branches. */
export function templateNames(template: string, field: keyof LetterFields): boolean {
  return engine.globalVariablesSync(parsed(template)).includes(field)
}

const MOST_KEPT = 100
const kept = new Map<string, Template[]>()

/** Templates are few and rendered for each letter and each look at one: they are read once. */
function parsed(template: string): Template[] {
  const found = kept.get(template)
  if (found) return found
  if (kept.size >= MOST_KEPT) kept.clear()
  const fresh = engine.parse(template)
  kept.set(template, fresh)
  return fresh
}

/** Fills a template that was checked when it was saved. Runs of blank lines become one. */
export function renderLetterTemplate(template: string, fields: LetterFields): string {
  const text: string = engine.renderSync(parsed(template), fields)
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
