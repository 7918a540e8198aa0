import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../fixtures/chorus.ts'
import { keepPicture } from './keep-picture.ts'

/** Each theme and each width is looked at once; pictures are kept of all four. */
const views = [
  { width: 360, colorScheme: 'light', axe: true },
  { width: 360, colorScheme: 'dark', axe: false },
  { width: 1280, colorScheme: 'light', axe: false },
  { width: 1920, colorScheme: 'dark', axe: true },
] as const

async function axeFinds(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** A page at each width and in each theme: nothing that axe finds, nothing that scrolls sideways; pictures of all four where they are asked for. */
export async function looksWell(page: Page, name: string) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { width, colorScheme, axe } of views) {
    if (!axe && !process.env.PICTURES) continue
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (axe) expect(await axeFinds(page)).toEqual([])
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, `${name} scrolls sideways at ${width}`).toBeLessThanOrEqual(0)
    await keepPicture(page, `${name}-${width}-${colorScheme}`)
  }
}
