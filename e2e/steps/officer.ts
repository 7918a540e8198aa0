import { expect, type Page } from '@playwright/test'

export type Saying = {
  choice: 'We sign' | 'We sign, with a reservation' | 'We abstain' | 'We decline to sign' | 'We dissent'
  reservation?: string
  dissent?: string
}

/** What people of the coalition do with a campaign's statement. */
export function asCoalition(page: Page, slug: string) {
  const desk = `/desk/campaigns/${slug}`
  const steps = {
    async addsTheClause(number: number, text: string) {
      await page.goto(`${desk}/statement`)
      await page.getByLabel(`Text of the new clause ${number}`).fill(text)
      await page.getByRole('button', { name: 'Add the clause' }).click()
      await expect(page.getByText(text).first()).toBeVisible()
    },
    async proposes({ clause, text, reasons }: { clause: number; text: string; reasons: string }) {
      await page.goto(`${desk}/statement`)
      const card = page.getByRole('listitem', { name: `Clause ${clause}` })
      await card.getByText('Propose an amendment').click()
      await card.getByLabel('The clause as it should read').fill(text)
      await card.getByLabel('Your reasons').fill(reasons)
      await card.getByRole('button', { name: 'Propose the amendment' }).click()
      await expect(card.getByText(reasons)).toBeVisible()
    },
    /** Leaves the list of amendments closed. */
    async closesTheAmendments(clause: number) {
      const card = page.getByRole('listitem', { name: `Clause ${clause}` })
      await card.getByText(/^\d+ amendments?/).click()
      await expect(card.getByText('Reasons', { exact: true })).toBeHidden()
    },
    async comments(clause: number, text: string) {
      const card = page.getByRole('listitem', { name: `Clause ${clause}` })
      await card.getByText(/^(Comments|\d+ comments?) on clause/).click()
      await card.getByLabel(`Comment on clause ${clause}`).fill(text)
      await card.getByRole('button', { name: 'Add the comment' }).last().click()
      await expect(card.getByText(text)).toBeVisible()
      await expect(card.getByLabel(`Comment on clause ${clause}`)).toHaveValue('')
    },
    async seesTheAmendmentsClosed(clause: number) {
      const card = page.getByRole('listitem', { name: `Clause ${clause}` })
      await expect(card.getByText('Reasons', { exact: true })).toBeHidden()
    },
    async acceptsTheAmendment(clause: number, text: string) {
      await page.goto(`${desk}/statement`)
      const card = page.getByRole('listitem', { name: `Clause ${clause}` })
      await card.getByRole('button', { name: /^Accept/ }).click()
      await expect(card.getByText('1 open amendment')).toBeHidden()
      await expect(card.getByText('Accepted', { exact: true }).first()).toBeVisible()
      await expect(card.getByText(text).first()).toBeVisible()
    },
    async moves(label: string) {
      await page.goto(desk)
      await page.getByRole('button', { name: label }).click()
      await expect(page.getByText('The campaign has moved on.')).toBeVisible()
    },
    async cuts(number: number, change?: 'A material change' | 'An editorial change') {
      await page.goto(`${desk}/versions`)
      if (change) await page.getByRole('radio', { name: change }).check()
      await page.getByRole('button', { name: `Cut version ${number}` }).click()
      await expect(page.getByText(`Version ${number} is cut.`)).toBeVisible()
    },
    async publishes(number: number) {
      await page.goto(`${desk}/versions`)
      await page.getByRole('button', { name: `Publish version ${number}` }).click()
      await expect(page.getByText('The version is published.')).toBeVisible()
    },
    async says(version: number, organisationId: string, { choice, reservation, dissent }: Saying) {
      await page.goto(`${desk}/versions/${version}/position?organisation=${organisationId}`)
      // The hint belongs to the name of each radio.
      await page.getByRole('radio', { name: new RegExp(`^${choice}(?!,)`) }).check()
      if (reservation) await page.getByRole('textbox', { name: 'Your reservation' }).fill(reservation)
      if (dissent) {
        await page.getByRole('textbox', { name: 'Your dissent, in your own words' }).fill(dissent)
        await page.getByLabel('Show our dissent to the public').check()
      }
      await page.getByLabel('Your role').fill('Chief Executive')
      await page.getByLabel('Who decided this').fill('board, 3 March')
      await page.getByRole('button', { name: 'Take this position' }).click()
      await expect(page.getByText('Your position is taken')).toBeVisible()
    },
    async withdraws(organisation: string, campaign: string) {
      await page.goto('/desk/asked')
      const card = page.getByRole('region', { name: organisation }).getByRole('article', { name: campaign })
      await card.getByText('Withdraw this position').click()
      await card.getByRole('button', { name: 'Withdraw', exact: true }).click()
      await expect(card.getByText('Withdraw this position')).toBeHidden()
    },
  }
  return steps
}

/** What anybody sees of a campaign's statement. */
export function asPublic(page: Page, slug: string) {
  return {
    async seesSignatories(names: string[]) {
      await page.goto(`/campaigns/${slug}/statement`)
      const list = page
        .getByRole('region', { name: /signed/i })
        .locator('ul')
        .first()
        .getByRole('listitem')
      if (names.length === 0) await expect(page.getByText('Nobody has signed yet')).toBeVisible()
      else await expect(list).toContainText(names)
      await expect(list).toHaveCount(names.length)
    },
    async seesDissents(words: string[]) {
      await expect(page.getByRole('heading', { name: 'Another view' })).toHaveCount(words.length > 0 ? 1 : 0)
      for (const word of words) await expect(page.getByText(word)).toBeVisible()
    },
  }
}
