/** Says that mail is caught on this machine. */
export function DemonstrationBand({ className }: { className?: string }) {
  return (
    <div className="bg-[#ffcf70] font-semibold text-[#17272c]">
      <p className={`${className ?? ''} py-2`}>Demonstration: nothing here is sent to a real MP.</p>
    </div>
  )
}
