import { askRaw } from '../../e2e/steps/raw-client.ts'
import { type Scene, strangerForm } from './scene.ts'

/** The headers of somebody of the team who has signed in. */
export async function signedIn(scene: Scene, role: string): Promise<Record<string, string>> {
  const { email, password } = scene.chorus.signIn(role)
  const headers = { ...strangerForm(scene), 'x-forwarded-for': `198.18.2.${role.length}` }
  const answer = await askRaw(scene.chorus.url, {
    method: 'POST',
    path: '/api/auth/sign-in',
    headers,
    body: new URLSearchParams({ email, password }).toString(),
  })
  const cookie = (answer.headers['set-cookie'] ?? []).map((each) => each.split(';')[0]).join('; ')
  if (!cookie) throw new Error(`${role} could not sign in: ${answer.status}`)
  return { ...headers, cookie }
}

/** A small file that is much work to draw: filters over filters. */
export function heavySvg(seed: number): string {
  const layers = Array.from(
    { length: 12 },
    (_, at) => `<rect width="800" height="800" filter="url(#f${at % 3})"/>`,
  )
  const filters = [0, 1, 2].map(
    (at) =>
      `<filter id="f${at}"><feTurbulence type="fractalNoise" baseFrequency="0.0${at + 1}" numOctaves="9" seed="${seed + at}"/><feGaussianBlur stdDeviation="90"/><feMorphology operator="dilate" radius="40"/></filter>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="4000" viewBox="0 0 800 800"><defs>${filters.join('')}</defs>${layers.join('')}</svg>`
}
