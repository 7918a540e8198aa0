/** Says that mail is caught on this machine. */
export function DemonstrationBand({ className, children }: { className?: string; children: string }) {
  return (
    <div className="bg-[#ffcf70] font-semibold text-sm text-[#17272c]">
      <p className={`${className ?? ''} py-0.5 sm:py-1.5`}>{children}</p>
    </div>
  )
}
