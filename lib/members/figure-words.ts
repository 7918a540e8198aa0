type Told = { unit: string; decimals: number }

/** A figure as it is told: "0.64%", "616 people", "decile 3". */
export function figureWords({ unit, decimals }: Told, value: number): string {
  const number = value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  if (unit === '') return number
  return unit === '%' ? `${number}%` : `${number} ${unit}`
}
