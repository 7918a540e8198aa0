import type { Role } from '#lib/platform/generated/prisma/enums.ts'

/**
 * Whether a role gets the mail of each morning while nobody has said otherwise: whoever works with answers each day does;
 * everybody else asks for it.
 */
export const getsMorningMail = (role: Role): boolean => role === 'coordinator' || role === 'caseworker'
