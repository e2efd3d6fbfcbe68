import type { modeFr } from '#features/creditors/mode/mode.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the mode of sending of a creditor. */
export const modeEn: SameKeys<typeof modeFr> = {
  title: 'Mode of sending',
  change: 'Change',
  manual: 'Manual',
  manualSays: 'Each letter in its name waits for a person to open it.',
  'to-confirm': 'Automatic, to be confirmed',
  toConfirmSays: 'Its letters go in the batch of the day, which a person approves.',
  automatic: 'Automatic',
  automaticSays:
    'What the gate lets through leaves in your name; a formal notice waits for a person.',
  same: 'As the organisation',
  sameSays: (mode) => `Today: ${mode.toLowerCase()}, and what is chosen by step.`,
  ofOrganisation: (mode) => `${mode}: it is the mode of the organisation.`,
  own: (mode) => `${mode}: this creditor has its own mode, which wins over the organisation’s.`,
  setBy: (name, day, reason) => `Chosen by ${name} on ${day}. ${reason}`,
  back: (name, day, reason) => `Given back to the organisation’s by ${name} on ${day}. ${reason}`,
  panel: 'Mode of sending of this creditor',
  mode: 'Mode',
  reason: 'Why this choice',
  reasonMissing: 'Say why: it stays in the journal.',
  save: 'Save',
  saved: 'Mode of sending saved.',
  effect: 'Holds for letters to come. House policy, not a law.',
}
