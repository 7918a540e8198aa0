import type { Page } from '@playwright/test'

/** Keeps a picture of the whole page in test-results/pictures, for people to look at; only when PICTURES asks for them. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES)
    await page.screenshot({ path: `test-results/pictures/${name}.png`, fullPage: true })
}
