import { normalForm } from '#lib/platform/normal-form.ts'

/** What the picture's font can draw: the letters of Europe, digits, punctuation. Anything else would be asked of the web. */
const DRAWABLE =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s£€+=<>|~^`]|\p{Extended_Pictographic}/gu

/** A text as a picture can show it, on one line and no longer than `limit` characters; cut between words. */
export function pictureWords(text: string, limit: number): string {
  const words = normalForm(text, 'NFC')
    .replace(/[0-9#*]\uFE0F?\u20E3/g, '')
    .replace(/\p{M}/gu, '')
    .replace(DRAWABLE, (sign) => (/[0-9#*©®]/.test(sign) ? sign : ' '))
    .replace(/\s+/g, ' ')
    .trim()
  const signs = [...words]
  if (signs.length <= limit) return words
  const start = signs.slice(0, limit - 1).join('')
  const space = start.lastIndexOf(' ')
  // bounded: of a text cut to the signs a picture has room for, 90 at most.
  return `${(space > limit / 2 ? start.slice(0, space) : start).replace(/(?<![\s,;:.–-])[\s,;:.–-]+$/, '')}…`
}
