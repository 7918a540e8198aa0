import { Liquid } from 'liquidjs'

/** What a campaign's letter may name; anything else is refused when the template is saved. */
export type LetterFields = {
  salutation: string
  member_name: string
  seat_name: string
  nation: 'England' | 'Scotland' | 'Wales' | 'Northern Ireland'
  asks: string[]
  own_words: string
  sender_name: string
  campaign_title: string
  coalition_name: string
  /** The organisations whose signature stands on the published statement. */
  signatories: string[]
}

const SAMPLE: LetterFields = {
  salutation: 'Dear A Member',
  member_name: 'A Member',
  seat_name: 'A Seat',
  nation: 'England',
  asks: ['do one thing', 'do another'],
  own_words: 'My own words.',
  sender_name: 'A Supporter',
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
  renderLimit: 200,
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
    const parsed = engine.parse(template)
    const unknown = engine.globalVariablesSync(parsed).filter((name) => !Object.hasOwn(SAMPLE, name))
    if (unknown.length > 0) {
      const known = Object.keys(SAMPLE).join(', ')
      return {
        ok: false,
        reason: 'unknown_field',
        message: `There is no field called ${unknown.map((name) => `“${name}”`).join(', ')}. There are: ${known}.`,
      }
    }
    engine.renderSync(parsed, SAMPLE)
    return { ok: true }
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : 'it is not a template'
    return { ok: false, reason: 'not_readable', message: `The template cannot be read: ${why}` }
  }
}

/** Whether a template that was checked uses a field, in any of its branches. */
export function templateNames(template: string, field: keyof LetterFields): boolean {
  return engine.globalVariablesSync(engine.parse(template)).includes(field)
}

/** Fills a template that was checked when it was saved. Runs of blank lines become one. */
export function renderLetterTemplate(template: string, fields: LetterFields): string {
  const text: string = engine.parseAndRenderSync(template, fields)
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
