import { letterSteps } from './letter-steps.ts'
import type { SaveStep } from './save-step.ts'
import { entrance, seatSteps } from './seat-steps.ts'
import { sendingSteps } from './sending-steps.ts'

/** What each form of the journey does, by its part of the address. */
export const saveSteps: Record<string, SaveStep> = {
  ...seatSteps,
  ...letterSteps,
  ...sendingSteps,
  /** From a page that asks nothing: only the language changes. */
  language: { page: entrance, typed: (draft) => draft, press: ({ draft }) => ({ draft, next: '' }) },
}
