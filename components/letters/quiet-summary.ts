/** What opens a small set of controls: quiet as a link, large as a button. */
export const quietSummary =
  'no-print inline-flex min-h-11 cursor-pointer items-center font-semibold text-brand underline underline-offset-4'
