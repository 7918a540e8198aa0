import { qrPath } from '#lib/accounts/qr-path.ts'

/** An address for a telephone's camera: black on white in every light, with the quiet edge that readers need. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = qrPath(text)
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      className="w-full max-w-[14rem] rounded-md bg-[#fff] text-[#000] [forced-color-adjust:none]"
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}
