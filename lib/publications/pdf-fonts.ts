import { join } from 'node:path'
import type { Run } from './rich-text.ts'

/** DejaVu speaks Welsh (ŵ, ŷ), Greek, Cyrillic, Arabic and Hebrew, and may be put into what we publish. */
const FOLDER = join('node_modules', 'dejavu-fonts-ttf', 'ttf')

const files = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  italic: 'DejaVuSansCondensed-Oblique.ttf',
  boldItalic: 'DejaVuSansCondensed-BoldOblique.ttf',
  display: 'DejaVuSerifCondensed-Bold.ttf',
} as const

export type FontName = keyof typeof files

/** Where a font lies, from the folder Chorus runs in. */
export const fontFile = (name: FontName): string => join(process.cwd(), FOLDER, files[name])

export const fontNames = Object.keys(files) as FontName[]

/** The font a stretch of running text is set in. */
export function fontOf({ bold, italic }: Pick<Run, 'bold' | 'italic'>): FontName {
  if (bold) return italic ? 'boldItalic' : 'bold'
  return italic ? 'italic' : 'regular'
}
