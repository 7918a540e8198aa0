import { expect, test } from './fixtures/chorus.ts'
import { goTheShortWay } from './steps/short-way.ts'

/** Four buttons, a tick, two suggestions of the browser, and the link in the mail. */
const MOST_ACTIONS = 12

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test(`the short way takes at most ${MOST_ACTIONS} presses`, async ({ page }) => {
      expect(await goTheShortWay(page)).toBeLessThanOrEqual(MOST_ACTIONS)
    })
  })
}
