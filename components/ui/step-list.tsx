type Props = { steps: readonly string[]; current: number; label?: string }

/** Where am I: "Step 2 of 6: Your letter", and a bar of steps. `current` counts from 1. */
export function StepList({ steps, current, label = 'Steps' }: Props) {
  return (
    <nav aria-label={label} className="mb-6">
      <p className="font-semibold text-ink-soft">
        Step {current} of {steps.length}
        <span className="sr-only">: {steps[current - 1]}</span>
      </p>
      <ol className="mt-2 flex gap-1.5">
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index + 1 === current ? 'step' : undefined}
            className={`h-2 flex-1 rounded-full border ${index < current ? 'border-brand bg-brand' : 'border-line-strong bg-sunken'}`}
          >
            <span className="sr-only">
              {step}
              {index + 1 < current && ', done'}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
