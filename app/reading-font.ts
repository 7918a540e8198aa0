import localFont from 'next/font/local'

/**
 * Atkinson Hyperlegible Next, of the Braille Institute: letters that are hard to take for one another. One file has what
 * English and nearly all of Welsh is written with, and is asked for at once; the other, with ŵ, ŷ and the letters of more
 * names, is fetched by pages that hold one. Until they are there, a font of the system stands in at the same width.
 */
const reading = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  variable: '--font-reading',
  weight: '200 800',
  display: 'swap',
  adjustFontFallback: 'Arial',
})

const more = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  variable: '--font-reading-more',
  weight: '200 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-024F, U+1E00-1EFF' }],
})

/** Classes that give the page's root the names of the fonts, as `globals.css` uses them. */
export const readingFont = `${reading.variable} ${more.variable}`
