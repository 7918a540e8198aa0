import { fontFile } from '#lib/platform/font-file.ts'
import type { Run } from './rich-text.ts'

const files = {
  regular: 'DejaVuSansCondensed',
  bold: 'DejaVuSansCondensed-Bold',
  italic: 'DejaVuSansCondensed-Oblique',
  boldItalic: 'DejaVuSansCondensed-BoldOblique',
  display: 'DejaVuSerifCondensed-Bold',
} as const

export type FontName = keyof typeof files

/** The file of one of the joint letter's fonts. */
export const letterFont = (name: FontName): string => fontFile(files[name])

export const fontNames = Object.keys(files) as FontName[]

/** The font a stretch of running text is set in. */
export function fontOf({ bold, italic }: Pick<Run, 'bold' | 'italic'>): FontName {
  if (bold) return italic ? 'boldItalic' : 'bold'
  return italic ? 'italic' : 'regular'
}
