import { refused } from '#lib/platform/refused.ts'

export const NO_SUCH_CONTACT = refused(
  'no_such_contact',
  'That meeting or call is not listed any more. Nothing was changed. Load the MP’s page again to see what is.',
)
export const NO_SUCH_NOTE = refused(
  'no_such_note',
  'That note is not there any more. Nothing was changed. Load the MP’s page again to see what is.',
)
