import { Notice } from '#components/ui/notice.tsx'

const sentences: Readonly<Record<string, string>> = {
  dissolved: 'The dissolution is recorded.',
  elected: 'The election is recorded. Letters leave again.',
  'taken-back': 'The dissolution is taken back. Letters leave.',
  member: 'What is known of the MP is saved.',
}

/** What was just done, as the address of the page says. */
export function ParliamentDone({ done }: { done: string | string[] | undefined }) {
  const sentence = typeof done === 'string' ? sentences[done] : undefined
  if (!sentence) return null
  return (
    <Notice kind="success" role="status">
      <p>{sentence}</p>
    </Notice>
  )
}
