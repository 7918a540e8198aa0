import { database } from '#lib/platform/database.ts'
import { subjectOfRemark } from '#lib/teamwork/data.ts'
import { remarksPage } from '#lib/teamwork/remark-place.ts'

/** The page that a remark stands on; the morning where there is no such remark. */
export async function pageOfRemark({ id }: { id: string }): Promise<string> {
  const subject = await subjectOfRemark(database(), id)
  return subject ? remarksPage(subject) : '/desk/morning'
}
