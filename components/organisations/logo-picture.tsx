import { logoUrl } from '#lib/coalition/logo-url.ts'

type Props = {
  organisation: {
    slug: string
    name: string
    logoHash: string | null
    logoWidth: number | null
    logoHeight: number | null
  }
  size?: 'small' | 'large'
}

/** An organisation's logo on white, as logos are drawn for; its first letter where there is none. The name stands beside it. */
export function LogoPicture({ organisation, size = 'small' }: Props) {
  const frame = size === 'large' ? 'h-28 w-44' : 'h-14 w-20'
  const source = logoUrl(organisation)
  if (!source) {
    return (
      <span
        aria-hidden="true"
        className={`${frame} grid shrink-0 place-items-center rounded-lg border border-line bg-sunken font-bold text-xl text-ink-soft`}
      >
        {[...organisation.name][0]}
      </span>
    )
  }
  return (
    <span
      className={`${frame} grid shrink-0 place-items-center overflow-hidden rounded-lg border border-line bg-[#fff] p-1.5`}
    >
      {/* biome-ignore lint/performance/noImgElement: the picture is made small and kept for ever already */}
      <img
        src={source}
        alt=""
        width={organisation.logoWidth ?? undefined}
        height={organisation.logoHeight ?? undefined}
        className="max-h-full w-auto max-w-full object-contain"
        loading="lazy"
      />
    </span>
  )
}
