/** Dark or light, whichever is read better on a colour (WCAG's relative luminance); undefined where a class says it. */
export function signColour(colour: string): string | undefined {
  const [red, green, blue] = (/^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? []).map((part) => {
    const share = Number.parseInt(part, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  if (red === undefined || green === undefined || blue === undefined) return undefined
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return light > 0.179 ? '#17272c' : '#ffffff'
}
