import { z } from 'zod'

/** The demonstration's sign-ins as kept in the data folder, readable by its owner only. */
export const signInFile = z.array(
  z.object({ role: z.string(), name: z.string(), email: z.email(), password: z.string() }),
)
export type SignIn = z.infer<typeof signInFile>[number]
