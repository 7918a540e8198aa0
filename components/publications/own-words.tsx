import type { Language } from '#lib/words/language.ts'

type Props = { language: Language; name: string; parts: { label: string; text: string | null }[] }

/** What one organisation says, as it wrote it: in English. */
export function OwnWords({ language, name, parts }: Props) {
  const said = parts.filter(({ text }) => text)
  return (
    <figure className="border-line-strong border-l-4 pl-4">
      <figcaption className="font-semibold">{name}</figcaption>
      {said.map(({ label, text }) => (
        <div key={label} className="mt-1">
          <p className="text-ink-soft">{label}</p>
          <blockquote lang={language === 'cy' ? 'en' : undefined} className="whitespace-pre-line">
            {text}
          </blockquote>
        </div>
      ))}
    </figure>
  )
}
