import type { OwnAnswer } from '#lib/privacy/data.ts'
import { whyNotGiven } from '#lib/privacy/why-not-given.ts'
import { fileWords } from '#lib/words/catalogue/files.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** The files that came with an answer, to be opened or saved; where one may not be, why. */
export function OwnFiles({
  language,
  answer: { files, attachments },
  path,
}: {
  language: Language
  answer: Pick<OwnAnswer, 'files' | 'attachments'>
  path: string
}) {
  const say = sayIn(language)
  if (files.length === 0) return attachments > 0 && <p>{say(fileWords.noneTaken)}</p>
  return (
    <section className="flow">
      <h5 className="font-bold">{say(fileWords.withIt)}</h5>
      <ul className="grid gap-2">
        {files.map((file) => (
          <li key={file.number} className="wrap-anywhere">
            <bdi>{file.name}</bdi> ({file.about})
            <OwnFile language={language} file={file} href={`${path}/${file.number}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OwnFile({
  language,
  file,
  href,
}: {
  language: Language
  file: OwnAnswer['files'][number]
  href: string
}) {
  const say = sayIn(language)
  const { name, opens } = file
  const why = whyNotGiven(file)
  if (why) return <p>{say(why)}</p>
  return (
    <p className="flex flex-wrap gap-x-6">
      {opens !== 'saved' && (
        <a href={href} className="inline-flex min-h-11 items-center">
          {say(opens === 'shown' ? fileWords.open : fileWords.openAsText, { name })}
        </a>
      )}
      <a href={`${href}?save=yes`} className="inline-flex min-h-11 items-center">
        {say(fileWords.save, { name })}
      </a>
    </p>
  )
}
