import { action } from '#app/http/action.ts'
import { columnsInput, writeColumns } from '#components/workbench/columns.ts'
import { safeNext } from '#lib/accounts/safe-next.ts'
import { config } from '#lib/platform/config.ts'

/** Which columns a list has on this browser: nothing but a cookie is written. */
export const POST = action({
  right: 'signed_in',
  page: '/desk',
  input: columnsInput,
  verb: ({ input }) => ({
    ok: true,
    cookies: [writeColumns(input, { secure: config().baseUrl.startsWith('https:') })],
  }),
  to: ({ input: { back } }) => safeNext(back),
})
