'use client'

import { useEffect, useState } from 'react'
import { ownShare } from '#lib/letters/own-share.ts'
import type { LiveWords } from './live-words.ts'

/** After so long without a key it is worked out, and said where it changed: never while somebody types or speaks. */
const REST_MS = 700
/** From here on the characters that are left are counted down. */
const NEAR_THE_END = 300

/**
 * How much of the letter is its supporter's own, as they write: a sentence that a screen reader hears when it becomes
 * another, a drawn line, and the count; `compact` leaves the sentence to the ear. Without a script it stays as the server worked it out.
 */
export function LiveShare({ compact, ...live }: LiveWords & { compact?: boolean }) {
  const { form: id, share, measure, signs, texts } = live
  const [typed, setTyped] = useState({ ownWords: 0, words: 0, signs: 0 })
  useEffect(() => {
    const form = document.getElementById(id)
    if (!(form instanceof HTMLFormElement)) return
    let rest: ReturnType<typeof setTimeout>
    const work = () => {
      clearTimeout(rest)
      rest = setTimeout(() => setTyped(sinceOpened(form, { measure, own: signs.own })), REST_MS)
    }
    // What was typed before this listened, or put back by the browser.
    work()
    form.addEventListener('input', work)
    return () => {
      clearTimeout(rest)
      form.removeEventListener('input', work)
    }
  }, [id, measure, signs])
  const ownWords = share.ownWords + typed.ownWords
  const words = share.words + typed.words
  const percent = ownWords > 0 ? Math.max(1, Math.round((100 * ownWords) / Math.max(1, words))) : 0
  const left = signs.most - signs.used - typed.signs
  return (
    <div className="min-w-0 grow">
      <p role="status" className={compact ? 'sr-only' : 'font-semibold'}>
        {texts.bands.find(({ from }) => percent >= from)?.text}
      </p>
      <p className="text-ink-soft text-sm leading-snug">
        {texts.count.replace('{own}', String(ownWords)).replace('{all}', String(words))}
      </p>
      <svg
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-1 h-3 w-full rounded-full border-2 border-brand bg-surface text-brand"
      >
        <rect width={percent} height="6" fill="currentColor" />
      </svg>
      <p role="status" className={left < 0 ? 'font-semibold text-bad' : 'font-semibold'}>
        {left <= NEAR_THE_END &&
          (left < 0 ? texts.over : texts.left).replace('{count}', String(Math.abs(left)))}
      </p>
    </div>
  )
}

/** What the boxes hold more than they did when the form was opened: own words, words, and characters of one's own. */
function sinceOpened(
  form: HTMLFormElement,
  { measure, own }: { measure: LiveWords['measure']; own: string[] },
) {
  const of = (text: string) => ownShare(text, measure.shared, measure.beginnings)
  return [...form.elements].reduce(
    (sum, box) => {
      if (!(box instanceof HTMLTextAreaElement) || box.value === box.defaultValue) return sum
      const [before, now] = [of(box.defaultValue), of(box.value)]
      const counted = own.includes(box.name) ? box.defaultValue.length : 0
      return {
        ownWords: sum.ownWords + now.ownWords - before.ownWords,
        words: sum.words + now.words - before.words,
        signs: sum.signs + box.value.length - counted,
      }
    },
    { ownWords: 0, words: 0, signs: 0 },
  )
}
