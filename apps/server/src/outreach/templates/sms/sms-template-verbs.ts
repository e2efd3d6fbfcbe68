import { mostMessages, smsLetters } from '@quittance/cases'
import type { TemplatesView } from '@quittance/contract'
import {
  getOrganisation,
  insertLetterTemplate,
  type LetterTemplateRecord,
  type OrganisationRecord,
} from '@quittance/database'
import {
  asATelephoneWrites,
  houseMessage,
  messageFaults,
  messageFields,
  messageSegments,
} from '@quittance/letters'
import { said } from '@quittance/kernel'
import { record } from '#journal/record.ts'
import { requirePassage } from '#outreach/approve.ts'
import { smsOnFictional, TOO_LONG } from '#outreach/templates/sms/check-sms-template.ts'
import { smsLetterOf, textOf, type SmsWordsWritten } from '#outreach/templates/sms/own-words.ts'
import { versionView, type VersionsShown } from '#outreach/templates/sms/version-view.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The words of SMS in the capacity of an organisation: those of the house, and every version of its own. */
export function smsTemplatesView(
  { kind: capacity }: OrganisationRecord,
  of: VersionsShown & { readonly versions: readonly LetterTemplateRecord[] },
): TemplatesView['sms'] {
  const own = of.versions.filter((one) => one.way === 'sms' && one.capacity === capacity)
  return {
    fields: Object.entries(messageFields).map(([name, type]) => ({ name, type })),
    house: smsLetters.flatMap((letter) =>
      (['consumer', 'professional'] as const).map((audience) => ({
        letter,
        audience,
        text: houseMessage(capacity, audience),
      })),
    ),
    versions: own.map((version) => ({
      ...versionView(version, of),
      letter: smsLetterOf(version),
      text: textOf(version),
    })),
  }
}

/** Keeps the words of a step by SMS as their next version: a draft, lawful or not. */
export async function saveSmsTemplate(
  work: Work,
  { letter, audience, text: written }: SmsWordsWritten,
): Promise<{ readonly id: string; readonly version: number }> {
  const { kind: capacity } = await getOrganisation(work.tx)
  const id = work.house.chance.id()
  const texts = { text: asATelephoneWrites(written) }
  const version = await insertLetterTemplate(work.tx, {
    id,
    way: 'sms',
    letter,
    capacity,
    audience,
    texts,
    savedAt: work.now,
    savedBy: work.caller.userId,
  })
  await record(work, {
    verb: 'letter-template-saved',
    subject: { kind: 'letter-template', id },
    facts: { way: 'sms', letter, capacity, audience, version, texts },
  })
  return { id, version }
}

/**
 * The version of the rules that pass the words of a version.
 *
 * @throws Refused `law-refuses` where they cannot be filled, or take too many SMS; `gate-refuses` with the
 *   first point.
 */
export async function requireLawfulSms(work: Work, found: LetterTemplateRecord): Promise<string> {
  const organisation = await getOrganisation(work.tx)
  const { audience, capacity } = found
  const text = textOf(found)
  if (messageFaults(text).length > 0) throw new Refused('law-refuses', NOT_FILLED)
  const words = { letter: smsLetterOf(found), audience, capacity, text }
  const tried = smsOnFictional(work, organisation, words)
  if (messageSegments(tried.text).messages > mostMessages)
    throw new Refused('law-refuses', TOO_LONG)
  if (tried.judgement.verdict === 'refuse') requirePassage(tried.judgement, null)
  return tried.judgement.version
}

const NOT_FILLED = said(
  'Un champ de ces mots n’existe pas, ou une accolade est seule.',
  'A field of these words does not exist, or a brace stands alone.',
)
