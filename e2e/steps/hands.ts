import { expect, type Locator, type Page } from '@playwright/test'

/** What hands do on the way to a letter, counted: one press of a finger, a key or a switch is one action. */
export function countingHands(page: Page) {
  let actions = 0
  return {
    count: () => actions,
    async presses(control: Locator) {
      actions += 1
      await control.click()
    },
    /** The browser's own suggestion: a press on a field, and one on the suggestion, fill in all that the form knows. */
    async takesTheSuggestion(first: Locator, filled: [field: Locator, value: string][]) {
      actions += 2
      await first.focus()
      for (const [field, value] of filled) {
        expect(await field.getAttribute('autocomplete'), 'the browser cannot know this field').toMatch(
          /^[a-z- ]{2,}$/,
        )
        expect(await field.getAttribute('autocomplete')).not.toBe('off')
        await field.fill(value)
      }
    },
    /** From one page to the next inside the mail program. */
    async follows(link: string) {
      actions += 1
      await page.goto(link)
    },
  }
}

const CONTROLS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])'

/** Goes from control to control in the page's order, as a switch scans, and presses the one with this name. */
export async function scanTo(page: Page, name: RegExp): Promise<Locator> {
  const controls = page.locator(CONTROLS)
  const all = await controls.count()
  for (let at = 0; at < all; at++) {
    const control = controls.nth(at)
    if ((await control.getAttribute('tabindex')) === '-1' || !(await control.isVisible())) continue
    await control.focus()
    await expect(control, 'a control that cannot be reached').toBeFocused()
    if (name.test(await accessibleName(control))) return control
  }
  throw new Error(`No switch comes to ${name} on ${page.url()}`)
}

/** The name a screen reader says and voice control listens for. */
export async function accessibleName(control: Locator): Promise<string> {
  const [line = ''] = (await control.ariaSnapshot()).split('\n')
  const quoted = /"((?:[^"\\]|\\.)*)"/.exec(line)?.[1]
  return quoted?.replace(/\\(.)/g, '$1') ?? line.replace(/^- \w+: /, '')
}

/** Tab, again and again, until the control with this name has the focus; never a mouse. */
export async function tabTo(page: Page, name: RegExp): Promise<Locator> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) === 0) continue
    if (name.test(await accessibleName(focused))) {
      await expect(focused).toBeInViewport()
      return focused
    }
  }
  throw new Error(`Tab does not come to ${name} on ${page.url()}`)
}
