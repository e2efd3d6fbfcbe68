import type { Attachment } from '#pages/letter-compiler.ts'
import { LetterPress } from '#pages/letter-press.ts'
import type { PrintedSheet } from '#words/composed-letter.ts'
import type { EvidenceReport } from '#words/report/evidence-report.ts'

let press: LetterPress | null = null

/**
 * The bytes of a letter as PDF/A, made off the event loop by a press shared by the whole process.
 *
 * The letter must have passed the gate: a page says what it is given.
 *
 * @throws LetterNotPrintable when a sign is in no face of the house, or a payment code is too long.
 */
export function renderLetter(
  letter: PrintedSheet,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  press ??= new LetterPress()
  return press.print(letter, attachments)
}

/** The bytes of the reading copy of a sealed bundle as PDF/A, made by the same press. */
export function renderReport(report: EvidenceReport): Promise<Uint8Array> {
  press ??= new LetterPress()
  return press.printReport(report)
}

/** Stops the shared press; the next letter opens another. */
export async function closeLetters(): Promise<void> {
  const closing = press
  press = null
  await closing?.close()
}
