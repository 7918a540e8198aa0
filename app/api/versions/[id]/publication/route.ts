import { pageOfVersion } from '#app/api/clauses/draft-page.ts'
import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { publishVersion } from '#lib/statements/publish-version.ts'

export const POST = action({
  right: 'version.publish',
  page: pageOfVersion,
  input: nothing,
  verb: ({ call, params }) => publishVersion({ ...call, versionId: params.id }),
  done: 'published',
})
