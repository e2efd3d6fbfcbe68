import { smsLetters } from '@quittance/cases'
import type { TemplatesView } from '@quittance/contract'
import type { DossierRecord, LetterTemplateRecord, OrganisationRecord } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { z } from 'zod'

/** The words of an SMS as they are written: for which step, and to whom. */
export type SmsWordsWritten = TemplatesView['sms']['house'][number]

const textsSchema = z.object({ text: z.string() })

/** The words of a version of an SMS, merge fields in braces. */
export function textOf({ texts }: Pick<LetterTemplateRecord, 'texts'>): string {
  return textsSchema.parse(texts).text
}

/** The step that a version of an SMS words. */
export function smsLetterOf({ letter }: Pick<LetterTemplateRecord, 'letter'>) {
  const found = smsLetters.find((one) => one === letter)
  invariant(found !== undefined, 'a template of SMS words a step that an SMS may do')
  return found
}

/** The words that an organisation published for a step by SMS and this audience; null for the house's. */
export function ownWordsOf(
  { templates }: Pick<DossierRecord, 'templates'>,
  of: { readonly organisation: OrganisationRecord; readonly letter: string | null },
): { readonly id: string; readonly version: number; readonly text: string } | null {
  const { organisation, letter } = of
  const found = templates.find(
    (one) => one.way === 'sms' && one.letter === letter && one.capacity === organisation.kind,
  )
  return found === undefined ? null : { id: found.id, version: found.version, text: textOf(found) }
}
