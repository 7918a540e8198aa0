import { Notice } from './notice.tsx'

type Props = {
  /** The mark that the page's address carries: `?done=saved`. */
  done: string | string[] | undefined
  sentences: Readonly<Record<string, string>>
}

/** What was just done, as the address of the page says; nothing for a mark that nobody knows. */
export function DoneNotice({ done, sentences }: Props) {
  const sentence = typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined
  if (!sentence) return null
  return (
    <Notice kind="success" role="status">
      <p>{sentence}</p>
    </Notice>
  )
}
