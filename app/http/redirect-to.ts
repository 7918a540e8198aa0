import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { speak } from './request-language.ts'

/** Leads on to a public page. Next knows addresses by the folders of `app/`, where no Welsh ones stand. */
export function redirectTo(address: string): never {
  redirect(address as Route)
}

/**
 * For an address that names nothing. Next's own `notFound()` answers from within a page with a document that shows nothing
 * without JavaScript; an address that no folder of `app/` has is answered whole.
 */
export async function noSuchPage(): Promise<never> {
  redirectTo((await speak()).to('/no-such-page'))
}
