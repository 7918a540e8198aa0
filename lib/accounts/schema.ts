import { z } from 'zod'
import { Role } from '#lib/platform/generated/prisma/enums.ts'

/** Long enough that no rules about digits and symbols are needed: three or four words do. */
export const PASSWORD_MINIMUM = 15
export const PASSWORD_MAXIMUM = 128

export const roleNames: Record<Role, string> = {
  viewer: 'Viewer',
  editor: 'Editor',
  officer: 'Officer',
  coordinator: 'Coordinator',
}

export const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** Whether signing in asks for a code from an app too. */
  twoFactor: z.boolean(),
  memberships: z.array(
    z.object({ organisationId: z.string(), organisationName: z.string(), role: z.enum(Role) }),
  ),
})

/** Somebody signed in, and what they stand for. */
export type Person = z.infer<typeof person>

export const newPerson = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.string().trim().toLowerCase().pipe(z.email()),
  password: z.string().min(PASSWORD_MINIMUM).max(PASSWORD_MAXIMUM),
})

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email()),
  password: z.string().min(1).max(PASSWORD_MAXIMUM),
})

/** Six digits from an app, or a backup code (`abcde-fghjk`); spaces and capitals do no harm. */
export const codeInput = z.object({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, '').toLowerCase())
    .pipe(z.string().min(6).max(20)),
})

export const passwordInput = z.object({ password: z.string().min(1).max(PASSWORD_MAXIMUM) })

/** What starting to enrol answers: the key for the app, as text and as the modules of a QR code. */
export const enrolment = z.object({
  key: z.string(),
  qr: z.object({ size: z.number(), path: z.string() }),
  backupCodes: z.array(z.string()),
})

export type Enrolment = z.infer<typeof enrolment>
