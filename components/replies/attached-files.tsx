import { Tag } from '#components/ui/tag.tsx'
import type { ListedFile } from '#lib/replies/schema.ts'

const OPEN = { shown: 'Open', as_text: 'Read as text', saved: 'Save' } as const
const NOT_OPENED = {
  waiting:
    'Waits for the virus scanner. It is not opened and not passed on before the scanner has looked at it; it is asked again every minute.',
  infected: 'Holds a virus, says the scanner. It is not opened, and not passed on to the supporter.',
} as const
const KEPT_BACK = {
  secret_address: 'It holds the secret address of a letter, so the supporter is not given it.',
  not_looked_through: 'It could not be looked through, so the supporter is not given it.',
} as const
const NOT_TAKEN =
  'Files came with this message that could not be taken out. Save the message as it arrived to see them.'

/** The files that came with a message: what each is, and how it opens. `path` is the address they are asked for below. */
export function AttachedFiles({
  files,
  attachments,
  path,
}: {
  files: readonly ListedFile[]
  attachments: number
  path: string
}) {
  if (files.length === 0) return attachments > 0 && <p>{NOT_TAKEN}</p>
  return (
    <section aria-label="Files that came with it">
      <h2 className="mb-2 font-bold">
        {files.length === 1 ? 'File that came with it' : 'Files that came with it'}
      </h2>
      <ul className="grid gap-3">
        {files.map((file) => (
          <AttachedFile key={file.number} file={file} href={`${path}/${file.number}`} />
        ))}
      </ul>
    </section>
  )
}

function AttachedFile({ file, href }: { file: ListedFile; href: string }) {
  const { name, about, opens, safety, keptBack } = file
  return (
    <li className="wrap-anywhere rounded-md border border-line p-3">
      <p>
        <span className="font-semibold">
          <bdi>{name}</bdi>
        </span>{' '}
        <span className="text-ink-soft">({about})</span>{' '}
        {safety === 'infected' && <Tag tone="bad">Virus</Tag>}
      </p>
      {safety === 'ready' ? (
        <p className="flex flex-wrap gap-x-6">
          {opens !== 'saved' && (
            <a
              href={href}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={`${OPEN[opens]}: ${name}`}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {OPEN[opens]}
            </a>
          )}
          <a
            href={`${href}?save=yes`}
            aria-label={`${OPEN.saved}: ${name}`}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {OPEN.saved}
          </a>
        </p>
      ) : (
        <p>{NOT_OPENED[safety]}</p>
      )}
      {keptBack && <p>{KEPT_BACK[keptBack]}</p>}
    </li>
  )
}
