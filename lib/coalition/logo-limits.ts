/** What a logo may be, before and after we make it anew. */
export const LOGO_BYTES = 1_048_576
export const LOGO_SIDE = 800
/** Pixels of the picture that comes in: beyond any logo, and 64 MB once unpacked. */
export const LOGO_PIXELS = 16_000_000

export const SVG_DEPTH = 60
export const SVG_ELEMENTS = 20_000
export const SVG_LENGTH = 20_000

const SAFE = 'The logo stays as it was.'
const PLAIN = 'Save it from your drawing program as “plain SVG”, or as PNG, and send that.'

/** Why a file is no logo: what is wrong with it, what is safe, what to do. */
export const logoProblems = {
  nothing: `No file came with the form. ${SAFE} Choose a PNG or SVG file.`,
  too_big: `The file is larger than 1 MB. ${SAFE} Save it smaller: 800 pixels on the longest side are enough.`,
  not_png_or_svg: `The file is neither PNG nor SVG, whatever its name says. ${SAFE} Save it as PNG and send that.`,
  broken: `The picture cannot be read to its end. ${SAFE} Save it once more as PNG and send that.`,
  too_many_pixels: `The picture unpacks to more than 16 million pixels. ${SAFE} Save it smaller: 800 pixels on the longest side are enough.`,
  empty: `The picture shows nothing: every pixel is transparent. ${SAFE} Look whether its layers are switched on.`,
  too_slow: `Drawing the picture took too long. ${SAFE} ${PLAIN}`,
  svg_encoding: `The SVG is not written in UTF-8. ${SAFE} ${PLAIN}`,
  svg_malformed: `The SVG is not well formed. ${SAFE} ${PLAIN}`,
  svg_doctype: `The SVG holds a DOCTYPE or entities, which can hide other content. ${SAFE} ${PLAIN}`,
  svg_script: `The SVG holds a script. ${SAFE} ${PLAIN}`,
  svg_handler: `The SVG holds an event handler (an attribute such as onclick). ${SAFE} ${PLAIN}`,
  svg_foreign: `The SVG holds content that is not a drawing (foreignObject or the like). ${SAFE} ${PLAIN}`,
  svg_external: `The SVG refers to something outside itself. ${SAFE} Embed pictures and fonts, or save it as PNG, and send that.`,
  svg_import: `The SVG’s style imports or escapes something. ${SAFE} ${PLAIN}`,
  svg_data: `The SVG holds embedded data that are not a PNG or JPEG picture. ${SAFE} ${PLAIN}`,
  svg_size: `The SVG claims a size beyond 20,000. ${SAFE} ${PLAIN}`,
  svg_deep: `The SVG is nested more than 60 deep. ${SAFE} ${PLAIN}`,
  svg_elements: `The SVG has more than 20,000 parts. ${SAFE} ${PLAIN}`,
} as const

export type LogoProblem = keyof typeof logoProblems
