import { join } from 'node:path'

type Font = 'DejaVuSans' | 'DejaVuSans-Bold' | 'DejaVuSerif'

/** The fonts that documents embed, from the package that brings them; Chorus runs in its own folder. */
export const fontFile = (font: Font): string =>
  join(process.cwd(), 'node_modules/dejavu-fonts-ttf/ttf', `${font}.ttf`)
