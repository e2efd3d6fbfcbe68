import type { ComposedLetter } from '#words/composed-letter.ts'
import { lawfulParagraph } from '#words/frame.ts'
import { allOf } from '#words/french/typography.ts'
import { letterText } from '#words/letter-text.ts'

/** A part of the debt that the debtor contests, and that a letter does not ask for. */
export type SetAside = {
  /** Numbers of the invoices contested whole. */
  readonly numbers: readonly string[]
  /** Numbers of those of which a sum alone is contested. */
  readonly inPart: readonly string[]
}

/**
 * A demand that says which part of the debt it leaves out (part contestée), before the way to pay.
 *
 * It names no sum: every sum of the letter is one that it asks for. Nobody rewrites the paragraph.
 */
export function withPartSetAside(letter: ComposedLetter, part: SetAside): ComposedLetter {
  const said = lawfulParagraph('set-aside', sentenceOf(part))
  const at = letter.body.findIndex(({ kind }) => kind === 'payment')
  const before = at === -1 ? letter.body.length : at
  const body = [...letter.body.slice(0, before), said, ...letter.body.slice(before)]
  const next = { ...letter, body }
  return { ...next, text: letterText(next) }
}

function sentenceOf({ numbers, inPart }: SetAside): string {
  const named = [
    ...(numbers.length === 0 ? [] : [invoices(numbers)]),
    ...(inPart.length === 0 ? [] : [`la part contestée de ${invoices(inPart)}`]),
  ].join(' ni sur ')
  return `Cette lettre ne porte pas sur ${named}, que vous contestez : nous n’en demandons rien tant que nous ne vous avons pas répondu.`
}

function invoices(numbers: readonly string[]): string {
  const list = numbers.map((number) => `n° ${number}`)
  return `${numbers.length === 1 ? 'la facture' : 'les factures'} ${allOf(list)}`
}
