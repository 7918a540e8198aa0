import type { Prisma } from '#lib/platform/generated/prisma/client.ts'

/** Answers that their supporters may hear of: not one that could not be verified and that nobody has let through. */
export const forSupporters = {
  OR: [
    { passedOnAt: { not: null } },
    { inbound: { trust: null } },
    { inbound: { trust: { not: 'unverified' } } },
  ],
} satisfies Prisma.ReplyWhereInput
