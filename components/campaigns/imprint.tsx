import type { Language } from '#lib/words/language.ts'

/** Who publishes what stands above, as the law asks: below a line, as the coordinator wrote it. */
export function Imprint({ language, children }: { language: Language; children: string }) {
  return (
    <p lang={language === 'cy' ? 'en' : undefined} className="border-line border-t pt-4 text-ink-soft">
      {children}
    </p>
  )
}
