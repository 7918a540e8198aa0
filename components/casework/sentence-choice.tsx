import { Select } from '#components/ui/select.tsx'

type Props = {
  prefix: string
  sentences: readonly string[]
  /** The place of the one that is chosen at first; null for none. */
  likely: number | null
  label: string
  /** What choosing none means. */
  none: string
  error?: string
  onChange?: (at: number | null) => void
}

/** A list on a telephone shows no more of a line. */
const SHOWN = 110

/** One of an answer's sentences, everything of the supporter struck out; it needs no script. */
export function SentenceChoice({ prefix, sentences, likely, label, none, error, onChange }: Props) {
  if (sentences.length === 0) return null
  return (
    <Select
      name="sentence"
      id={`${prefix}-sentence`}
      label={label}
      options={[
        { value: '', label: none },
        ...sentences.map((sentence, at) => ({ value: String(at), label: shortened(sentence) })),
      ]}
      defaultValue={likely === null ? '' : String(likely)}
      error={error}
      onChange={onChange && ((value) => onChange(value === '' ? null : Number(value)))}
    />
  )
}

const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
