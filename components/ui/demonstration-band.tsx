/** Says that mail is caught on this machine. */
export function DemonstrationBand({ className, children }: { className?: string; children: string }) {
  return (
    <div className="bg-[#ffcf70] font-semibold text-[#17272c]">
      <p className={`${className ?? ''} py-2`}>{children}</p>
    </div>
  )
}
