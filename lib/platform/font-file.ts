import { join } from 'node:path'

/**
 * Where a font that documents embed lies. DejaVu speaks Welsh (ŵ, ŷ), Greek, Cyrillic, Arabic and Hebrew, and may be put
 * into what we publish. Chorus runs in its own folder.
 */
export const fontFile = (name: `DejaVu${string}`): string =>
  join(process.cwd(), 'node_modules', 'dejavu-fonts-ttf', 'ttf', `${name}.ttf`)
