import type { ReactNode } from 'react'
import { DataAttribution } from './data-attribution.tsx'
import { DemonstrationBand } from './demonstration-band.tsx'
import { Wordmark } from './wordmark.tsx'

type Props = {
  /** Where the name of the product leads. */
  home?: string
  /** Sentences of the shell, where they are not English. */
  texts?: { skip: string; demonstration: string; sources?: string }
  /** The coalition whose installation this is. */
  coalition?: string
  /** Links at the right of the header. */
  nav?: ReactNode
  /** True while mail is caught and nothing leaves this machine. */
  demonstration?: boolean
  /** `reading` keeps lines short; `wide` is for tables. */
  width?: 'reading' | 'wide'
  /** What stands at the end of the page before the sources of our data. */
  footer?: ReactNode
  children: ReactNode
}

const english: NonNullable<Props['texts']> = {
  skip: 'Skip to the main part',
  demonstration: 'Demonstration: nothing reaches a real MP.',
}

/** Header, skip link, main part and footer of every page. The page brings its own `h1`. */
export function PageShell(props: Props) {
  const {
    home = '/',
    texts = english,
    coalition,
    nav,
    demonstration,
    width = 'reading',
    footer,
    children,
  } = props
  const measure = width === 'wide' ? 'max-w-[80rem]' : 'max-w-[46rem]'
  const frame = `mx-auto w-full px-4 sm:px-6 ${measure}`
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only bg-surface font-semibold focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:rounded-lg focus:px-4 focus:py-3"
      >
        {texts.skip}
      </a>
      <header className="border-accent border-b-4 bg-band text-on-band">
        {demonstration && <DemonstrationBand className={frame}>{texts.demonstration}</DemonstrationBand>}
        {/* The public's one link stands beside the name, however narrow; the team's many go below it. */}
        <div
          className={`${frame} flex items-center justify-between gap-x-6 gap-y-1 sm:py-2 ${width === 'wide' ? 'flex-wrap' : ''}`}
        >
          <a href={home} className="inline-flex min-h-12 min-w-0 items-center text-on-band no-underline">
            <Wordmark coalition={coalition} />
          </a>
          {nav}
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`${frame} flex-1 py-5 sm:py-10 ${width === 'wide' ? '' : 'wrap-anywhere'}`}
      >
        {children}
      </main>
      <footer className="border-line border-t bg-sunken">
        <div className={`${frame} flow py-8 text-ink-soft`}>
          {footer}
          <DataAttribution title={texts.sources} />
        </div>
      </footer>
    </div>
  )
}
