/** The PDF to keep with the minutes. */
export function EvidenceLink({ positionId, what = '' }: { positionId: string; what?: string }) {
  return (
    <p>
      <a
        href={`/api/positions/${positionId}/evidence`}
        download
        className="inline-flex min-h-11 items-center font-semibold"
      >
        Save the evidence (PDF)
        {what && <span className="sr-only"> of {what}</span>}
      </a>
    </p>
  )
}
