/** GSS codes of the 18 constituencies of Northern Ireland since 2024. */
export const NORTHERN_IRELAND_SEATS: readonly string[] = Array.from(
  { length: 18 },
  (_, at) => `N050000${String(at + 1).padStart(2, '0')}`,
)
