import { action } from '#app/http/action.ts'
import { answerFile } from '#app/http/answer-file.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { exportConsents } from '#lib/supporters/export-consents.ts'
import { organisationPage, withOrganisation } from '../../organisation-page.ts'

/** Those who want an organisation's news, as a table. A press and no link: each one is written down. */
export const POST = action({
  right: 'consent.export',
  page: organisationPage,
  input: nothing,
  verb: async ({ call, params: { slug } }) => {
    const exported = await withOrganisation({ db: call.db, slug }, (organisationId) =>
      exportConsents({ ...call, organisationId }),
    )
    return exported.ok ? { ...exported, name: `${slug}-news-${londonDay(call.now)}.csv` } : exported
  },
  file: ({ csv, name }) => answerFile(csv, { type: 'text/csv; charset=utf-8', name }),
})
