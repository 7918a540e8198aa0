type Props = {
  steps: readonly string[]
  current: number
  label?: string
  /** Sentences of the list, where they are not English. */
  /** Something stands to the left of where one is. */
  beside?: boolean
  texts?: { at: (current: number, all: number) => string; done: string }
}

const english = { at: (current: number, all: number) => `Step ${current} of ${all}`, done: 'done' }

/** Where am I: "Step 2 of 6: Your letter", and a bar of steps. `current` counts from 1. */
export function StepList({ steps, current, label = 'Steps', beside, texts = english }: Props) {
  return (
    <nav aria-label={label} className="mb-4">
      <p
        className={`font-semibold text-ink-soft ${beside ? '-mt-7 flex min-h-11 items-center justify-end' : ''}`}
      >
        {texts.at(current, steps.length)}
        <span className="sr-only">: {steps[current - 1]}</span>
      </p>
      <ol className="clear-left mt-2 flex gap-1.5">
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index + 1 === current ? 'step' : undefined}
            className={`h-2 flex-1 rounded-full border ${index < current ? 'border-brand bg-brand' : 'border-line-strong bg-sunken'}`}
          >
            <span className="sr-only">
              {step}
              {index + 1 < current && `, ${texts.done}`}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
