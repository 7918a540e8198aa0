import { expect, type Page } from '@playwright/test'

const WITHIN = { timeout: 20_000 }

/** A supporter who looks at their own page, time and again. */
export function asOwnReader(page: Page, link: string) {
  const opens = async () => {
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  return {
    /** The page says so, within moments. */
    async shows(words: string | RegExp) {
      await expect(async () => {
        await opens()
        await expect(page.getByText(words).first()).toBeVisible({ timeout: 300 })
      }).toPass(WITHIN)
    },
    /** The page says something so many times, within moments. */
    async showsSo(times: number, words: string) {
      await expect(async () => {
        await opens()
        await expect(page.getByText(words)).toHaveCount(times, { timeout: 300 })
      }).toPass(WITHIN)
    },
    async doesNotShow(words: RegExp) {
      await opens()
      await expect(page.getByText(words)).toHaveCount(0)
    },
    async savesTheFile(name: string): Promise<Buffer> {
      await opens()
      const href = await page
        .getByRole('link', { name: `Save ${name}` })
        .first()
        .getAttribute('href')
      return (await page.request.get(href ?? '')).body()
    },
  }
}
