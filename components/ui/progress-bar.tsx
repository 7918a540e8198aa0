type Props = { label: string; value: number; max: number; valueText?: string }

/** How much of something is done. `valueText` defaults to "12 of 40". */
export function ProgressBar({ label, value, max, valueText }: Props) {
  const shown = valueText ?? `${value.toLocaleString('en-GB')} of ${max.toLocaleString('en-GB')}`
  const share = max > 0 ? Math.min(100, Math.round((value / max) * 100)) : 0
  return (
    <div>
      <div className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">{label}</span>
        <span>{shown}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(value, max)}
        aria-valuetext={shown}
        className="mt-1 h-4 overflow-hidden rounded-full border border-line-strong bg-sunken"
      >
        <svg
          className="block h-full w-full"
          preserveAspectRatio="none"
          viewBox="0 0 100 1"
          aria-hidden="true"
        >
          <rect width={share} height="1" className="fill-brand" />
        </svg>
      </div>
    </div>
  )
}
