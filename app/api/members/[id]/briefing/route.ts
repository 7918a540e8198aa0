import { memberIn } from '#app/api/members/member-page.ts'
import { answerFile } from '#app/http/answer-file.ts'
import { read } from '#app/http/read.ts'
import { coalition } from '#lib/coalition/data.ts'
import { briefing } from '#lib/members/briefing.ts'
import { briefingPdf } from '#lib/members/briefing-pdf.ts'
import { readingFor } from '#lib/members/recording-for.ts'

/** The briefing as a PDF; `?campaign=` says for a meeting about what. */
export const GET = read<{ id: string }>({
  right: 'member.read',
  none: 'There is no such MP, or that campaign asks nothing of them.',
  page: '/desk/members',
  find: async ({ db, params, query, person, now }) => {
    const organisationIds = readingFor(person)
    const made = await briefing(db, {
      memberId: memberIn(params),
      campaign: query.campaign,
      organisationIds,
      now,
    })
    if (!made) return null
    const umbrella = await coalition(db)
    const pdf = await briefingPdf(made, umbrella?.name ?? 'Chorus')
    return answerFile(pdf, { type: 'application/pdf', name: `briefing-${made.name}.pdf` })
  },
})
