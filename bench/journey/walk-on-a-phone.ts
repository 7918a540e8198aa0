import type { Browser, Page } from '@playwright/test'
import { asSupporter, somebody } from '../../e2e/steps/supporter.ts'

const PHONE = { width: 360, height: 740 }

/**
 * The long way on a telephone of 360 × 740: how many of its screens each step is long, on which one the postcode's box and
 * button end, and the most controls of equal weight that the letter's step ever shows at once.
 */
export async function walkOnAPhone(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL, viewport: PHONE })
  try {
    const page = await context.newPage()
    const sam = somebody()
    const supporter = asSupporter(page)
    await supporter.opensTheCampaign()
    const phoneScreensPostcode = await screenOf(page, 'Find my MP')
    await supporter.entersThePostcode(sam.postcode)
    await supporter.goesOnToTheLetter()
    const letter = { screens: 0, controls: 0 }
    const look = async () => {
      letter.screens = Math.max(letter.screens, await screens(page))
      letter.controls = Math.max(letter.controls, await equalControls(page))
    }
    const address = page.url()
    await look()
    await supporter.addsTheirOwnWords(sam.ownWords)
    await page.getByRole('heading', { level: 1, name: 'About you' }).waitFor()
    // Once more, with their words in it.
    await page.goto(address)
    await look()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'About you' }).waitFor()
    const phoneScreensAboutYou = await screens(page)
    await supporter.saysWhoTheyAre(sam)
    await page.getByRole('heading', { level: 1, name: 'Check your letter' }).waitFor()
    return {
      phoneScreensPostcode,
      phoneScreensLetter: round(letter.screens),
      phoneScreensAboutYou: round(phoneScreensAboutYou),
      phoneScreensCheck: round(await screens(page)),
      controls: letter.controls,
    }
  } finally {
    await context.close()
  }
}

const round = (figure: number) => Math.round(figure * 10) / 10

const screens = (page: Page) =>
  page.evaluate((height) => document.documentElement.scrollHeight / height, PHONE.height)

/** The screen on which a button ends, from 1. */
async function screenOf(page: Page, button: string): Promise<number> {
  const box = await page.getByRole('button', { name: button }).first().boundingBox()
  return box ? Math.ceil((box.y + box.height) / PHONE.height) : 0
}

/**
 * Buttons, links that look like buttons and summaries that can be seen on one screen, those alike in ground, border and
 * letters counted together; the most of them on any screen.
 */
const equalControls = (page: Page) =>
  page.evaluate((height) => {
    const seen = [...document.querySelectorAll<HTMLElement>('main button, main summary, main a')].flatMap(
      (control) => {
        const { top, width } = control.getBoundingClientRect()
        const { backgroundColor, borderColor, borderWidth, fontWeight } = getComputedStyle(control)
        const plainLink = control.tagName === 'A' && borderWidth === '0px'
        if (width === 0 || plainLink || !control.checkVisibility()) return []
        const look = [backgroundColor, borderColor, borderWidth, fontWeight].join(' ')
        return [{ at: top + scrollY, look }]
      },
    )
    const alike = seen.map(
      (one) =>
        seen.filter(({ at, look }) => look === one.look && at >= one.at && at < one.at + height).length,
    )
    return Math.max(0, ...alike)
  }, PHONE.height)
