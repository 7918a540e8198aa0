import { Heading } from '#components/ui/heading.tsx'
import type { Enrolment } from '#lib/accounts/schema.ts'

const inFours = (key: string) => key.replace(/(.{4})(?=.)/g, '$1 ')

/** The key for an authenticator app: as a picture to scan, and as text to type or to paste. */
export function EnrolmentKey({ enrolment: { key, qr } }: { enrolment: Enrolment }) {
  return (
    <div className="flow">
      <Heading level={3}>1. Add Chorus to the app</Heading>
      <p>
        Open the app (Google Authenticator, Microsoft Authenticator, 1Password or any other for codes), choose
        to add an account, and scan this picture.
      </p>
      <svg
        role="img"
        aria-label="QR code with the key below"
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        shapeRendering="crispEdges"
        className="w-56 max-w-full rounded-lg border border-line"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p>If you cannot scan it, type this key instead:</p>
      <p className="rounded-lg border border-line bg-sunken p-4 font-mono text-lg [overflow-wrap:anywhere]">
        {inFours(key)}
      </p>
      <Heading level={3}>2. Type the code</Heading>
    </div>
  )
}
