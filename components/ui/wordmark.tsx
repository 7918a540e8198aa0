import { Mark } from './mark.tsx'

/** The name of the product, and whose it is: on a telephone the coalition's name alone is seen, where there is one. */
export function Wordmark({ coalition }: { coalition?: string }) {
  return (
    <span className="flex items-center gap-2.5 sm:gap-3">
      <Mark className="size-8 sm:size-9" />
      <span className="leading-tight">
        <span className={`block font-bold text-xl ${coalition ? 'max-sm:sr-only' : ''}`}>Chorus</span>
        {coalition && (
          <span className="block text-balance max-sm:font-semibold max-sm:text-sm max-sm:leading-tight">
            {coalition}
          </span>
        )}
      </span>
    </span>
  )
}
