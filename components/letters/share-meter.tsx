import { type OwnShare, shareInWords } from '#lib/letters/own-share.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** How much of a letter is its supporter's own: said in a sentence, drawn for those who see. */
export function ShareMeter({ language, share }: { language: Language; share: OwnShare }) {
  const say = sayIn(language)
  const { percent, ownWords, words } = share
  return (
    <div className="rounded-xl border-2 border-brand bg-brand-wash p-4 sm:p-5">
      <p className="font-semibold">{say(shareInWords(percent))}</p>
      <svg
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="my-3 h-4 w-full rounded-full border-2 border-brand bg-surface text-brand"
      >
        <rect width={percent} height="6" fill="currentColor" />
      </svg>
      <p className="text-ink-soft">{say(letterWords.shareCount, { own: ownWords, all: words })}</p>
    </div>
  )
}
