import { z } from 'zod'
import { OrganisationKind, PositionKind } from '#lib/platform/generated/prisma/enums.ts'
import { rowNumber } from '#lib/platform/row-number.ts'
import { typed } from '#lib/platform/typed.ts'
import { figures } from '#lib/words/numbers.ts'

/** The most characters of each text of a position. */
export const POSITION_LIMITS = {
  reservation: 1_500,
  dissent: 6_000,
  reasons: 4_000,
  capacity: 120,
  authority: 200,
  why: 500,
} as const

function words(name: keyof typeof POSITION_LIMITS, what: string) {
  const limit = POSITION_LIMITS[name]
  const shorten = (length: number) =>
    `${what} may have ${figures(limit)} characters. Please shorten them by ${figures(length - limit)}.`
  return z
    .string()
    .nullish()
    .transform((text) => text ?? '')
    .pipe(typed(limit, shorten))
}

/** What an officer says, as typed: texts are tidied, and what does not belong to the kind is left out. */
export const positionSaid = z
  .object({
    kind: z.enum(PositionKind, 'Choose one of the five positions.'),
    reservation: words('reservation', 'The words of your reservation'),
    dissent: words('dissent', 'The words of your dissent'),
    dissentPublic: z.boolean().default(false),
    reasons: words('reasons', 'Your reasons'),
    reasonsPublic: z.boolean().default(false),
    capacity: words('capacity', 'The words of your role').refine(Boolean, {
      message: 'Say in what role you act, for example “Chief Executive”.',
    }),
    authority: words('authority', 'The words of your authority').refine(Boolean, {
      message: 'Say who decided this, for example “board, 3 March”.',
    }),
  })
  .superRefine((said, context) => {
    if (said.kind === 'signs_with_reservation' && !said.reservation) {
      const message = 'Write your reservation: it is shown beside your name.'
      context.addIssue({ code: 'custom', path: ['reservation'], message })
    }
    if (said.kind === 'dissents' && !said.dissent) {
      const message = 'Write your dissent in your own words. If you want to say nothing, choose “We decline”.'
      context.addIssue({ code: 'custom', path: ['dissent'], message })
    }
  })
  .transform((said) => ({
    ...said,
    reservation: said.kind === 'signs_with_reservation' ? said.reservation : null,
    dissent: said.kind === 'dissents' ? said.dissent : null,
    dissentPublic: said.kind === 'dissents' && said.dissentPublic,
    reasons: said.reasons || null,
    reasonsPublic: said.reasons !== '' && said.reasonsPublic,
  }))

export type PositionSaid = z.infer<typeof positionSaid>

/** Fields of the form as they follow one another on the page: an error summary follows it. */
const PAGE_ORDER = ['kind', 'reservation', 'dissent', 'reasons', 'capacity', 'authority'] as const

/** What is wrong, by field, in the order of the page. */
export function fieldsWrong(error: z.ZodError): Record<string, string> {
  const first = new Map(error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]))
  return Object.fromEntries(
    PAGE_ORDER.flatMap((name) => {
      const message = first.get(name)
      return message ? [[name, message]] : []
    }),
  )
}

const ticked = z.literal('yes').optional().catch(undefined)

/** The form of a position, field by field as the browser sends it. */
export const positionForm = z.object({
  slug: z.string().min(1).max(200),
  number: rowNumber,
  organisationId: z.string().min(1).max(64),
  versionId: z.string().min(1).max(64),
  expectedSha256: z.string().min(1).max(64),
  /** The position that stood when the form was shown; empty when none did. */
  replaces: z.string().max(64).default(''),
  kind: z.string().max(40).default(''),
  reservation: z.string().default(''),
  dissent: z.string().default(''),
  dissentPublic: ticked,
  reasons: z.string().default(''),
  reasonsPublic: ticked,
  capacity: z.string().default(''),
  authority: z.string().default(''),
})
export type PositionForm = z.infer<typeof positionForm>

/** The form that ends a position. */
export const endingForm = z.object({
  why: z.string().max(10_000, 'That is too long. Shorten it, and send it again.').default(''),
})

/** Which rows of the board are shown. */
export const boardFilter = z.object({
  kind: z.enum(OrganisationKind).optional().catch(undefined),
  position: z
    .union([z.enum(PositionKind), z.literal(['waiting', 'withdrawn'])])
    .optional()
    .catch(undefined),
})
export type BoardFilter = z.infer<typeof boardFilter>
