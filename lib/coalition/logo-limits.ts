/** What an uploaded picture, a logo or a campaign's photograph, may be, before and after we make it anew. */
export const LOGO_BYTES = 1_048_576
export const LOGO_SIDE = 800
export const PHOTOGRAPH_SIDE = 960
/** Pixels of the picture that comes in: beyond any logo, and 64 MB once unpacked. */
export const LOGO_PIXELS = 16_000_000
/** Drawing takes a second, more on a machine with much to do; what takes this long has something else in mind. */
export const LOGO_SECONDS = 20
/** Pictures being drawn or waiting for it, in one process. */
export const LOGOS_IN_LINE = 5

/** Why a file is no logo, or no picture: what is wrong with it, what is safe, what to do. */
const problems = (what: 'logo' | 'picture', SAFE = `The ${what} stays as it was.`) => ({
  nothing: `No file came with the form. ${SAFE} Choose a PNG, JPEG or WebP file.`,
  too_big: `The file is larger than 1 MB. ${SAFE} Save it smaller: 800 pixels on the longest side are enough.`,
  not_a_picture: `The file is not a PNG, JPEG or WebP picture, whatever its name says. ${SAFE} Save it as PNG and send that.`,
  broken: `The picture cannot be read to its end. ${SAFE} Save it once more as PNG and send that.`,
  too_many_pixels: `The picture unpacks to more than 16 million pixels. ${SAFE} Save it smaller: 800 pixels on the longest side are enough.`,
  empty: `The picture shows nothing: every pixel is transparent. ${SAFE} Look whether its layers are switched on.`,
  too_slow: `Drawing the picture took too long. ${SAFE} Save it once more as PNG and send that.`,
  busy: `Other pictures are being drawn just now. ${SAFE} Try again in a moment.`,
})

export const logoProblems = problems('logo')
export const photographProblems = problems('picture')

export type LogoProblem = keyof typeof logoProblems
