import { classNames } from '#components/ui/class-names.ts'
import { logoUrl } from '#lib/coalition/logo-url.ts'

type Props = { organisation: { slug: string; logoHash: string | null }; className?: string }

/** An organisation's logo beside its name; on white in every light, as logos are drawn for paper. Nothing without one. */
export function OrganisationLogo({ organisation, className }: Props) {
  const address = logoUrl(organisation)
  if (!address) return null
  return (
    // biome-ignore lint/performance/noImgElement: served by ourselves in the right size, and kept by the browser
    <img
      src={address}
      alt=""
      className={classNames('rounded-md border border-line bg-[#fff] object-contain p-2', className)}
    />
  )
}
