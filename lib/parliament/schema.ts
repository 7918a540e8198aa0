import { z } from 'zod'
import { MemberKind } from '#lib/platform/generated/prisma/enums.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { typedAddress } from '#lib/platform/typed-address.ts'

/** What a coordinator keeps of a member, as the form names and labels it. */
export const memberLabels = {
  email: 'E-mail address for letters (optional)',
  postOnly: 'Takes letters by post alone',
  kind: 'Kind of MP',
} as const

export const memberInput = z.object({
  email: typedAddress('This does not look like an e-mail address. Look at it again, or leave it empty.', {
    mayBeEmpty: true,
  }).transform((address) => address || null),
  postOnly: z.string().transform((text) => text === 'yes'),
  kind: z.enum(MemberKind, 'Choose the kind of MP.'),
})

export const dissolutionLabels = { dissolvedOn: 'Day of the dissolution' } as const
export const electionLabels = { electedOn: 'Day of the general election' } as const

const day = (missing: string) => z.iso.date(missing).transform(dateOf)

export const dissolutionInput = z.object({ dissolvedOn: day('Give the day Parliament is dissolved.') })
export const electionInput = z.object({ electedOn: day('Give the day of the election.') })
