import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { noteSending, sendingRates } from '#lib/letters/sending-rate.ts'
import { SendingFields } from './sending-fields.tsx'

vi.mock('next/headers', () => ({ headers: async () => new Headers() }))
vi.stubEnv('LETTERS_BEFORE_PROOF', '1')
beforeEach(() => {
  for (const counted of Object.values(sendingRates)) counted.clear()
})

const slug = 'seen-in-three-weeks'
const page = async (language: 'en' | 'cy') =>
  renderToStaticMarkup(await SendingFields({ language, slug, mark: 'a draft' }))

it('carries a sealed time, and a box that nobody sees, hears or reaches', async () => {
  const html = await page('en')
  expect(html).toMatch(/<input type="hidden" name="form" value="[\w-]{60,}"\/>/)
  expect(html).toMatch(
    /<div inert="" aria-hidden="true" class="sr-only"><label>Leave this box empty<input [^>]*tabindex="-1"/i,
  )
  expect(html).not.toContain('name="proof"')
})

it('asks for a small sum while many letters come, and says the way without a script, in both languages', async () => {
  for (let at = 0; at < 2; at += 1) await noteSending({ slug, from: `192.0.2.${at}`, now: new Date() })
  const [english, welsh] = [await page('en'), await page('cy')]
  expect(english).toMatch(/data-challenge="[\w-]{22}"/)
  expect(english).toContain('Wait a minute, then press the button.')
  expect(welsh).toContain('Arhoswch funud, yna pwyswch y botwm.')
})
