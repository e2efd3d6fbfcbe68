import {
  INBOUND_RULES_VERSION,
  proposeReading,
  type InboundKind,
  type InboundSign,
} from '@quittance/cases'
import { COMMITMENT_RULES_VERSION, LONGEST_MESSAGE } from '@quittance/commitments'
import { loadDossier, type OrganisationTransaction } from '@quittance/database'
import { statementOf } from '#assessment/statement.ts'
import type { House } from '#wiring/house.ts'

/** A reply whose words are to be read. */
export type WordsToRead = {
  readonly text: string
  readonly quoted: readonly { readonly start: number; readonly end: number }[]
  readonly sentAt: Temporal.Instant
  readonly bounced: boolean
  readonly automatic: boolean
  readonly returned: boolean
  /** The dossier it is about, where one is known: its debt is what « tout » means. */
  readonly dossierId: string | null
}

/** What is kept of the reading of a reply. */
export type KeptReading = {
  readonly kind: InboundKind
  readonly signs: readonly InboundSign[]
  readonly quoted: readonly { readonly start: number; readonly end: number }[]
}

/** The versions of the rules that read a reply, kept with it. */
export const READING_VERSION = `${INBOUND_RULES_VERSION}/${COMMITMENT_RULES_VERSION}`

/** Reads the words of a reply, what it quotes left out: a proposal, with the words that say so. */
export async function proposeKind(
  {
    house,
    tx,
  }: { readonly house: Pick<House, 'searches' | 'clock'>; readonly tx: OrganisationTransaction },
  words: WordsToRead,
): Promise<KeptReading> {
  const text = withoutQuoted(words)
  const isOurs = words.bounced || words.automatic
  const [commitments = null] =
    isOurs || text.trim() === ''
      ? []
      : await house.searches.commitments([
          {
            text: text.slice(0, LONGEST_MESSAGE),
            sentAt: words.sentAt.toString(),
            author: 'debtor',
            context: {
              debtCents: await debtOf({ house, tx }, words.dossierId),
              previousCreditorMessage: null,
            },
          },
        ])
  const { bounced, automatic, returned } = words
  const read = proposeReading({
    text: isOurs ? '' : text,
    commitments,
    bounced,
    automatic,
    returned,
  })
  return { ...read, quoted: words.quoted }
}

async function debtOf(
  { house, tx }: { readonly house: Pick<House, 'clock'>; readonly tx: OrganisationTransaction },
  dossierId: string | null,
): Promise<number | null> {
  if (dossierId === null) return null
  const dossier = await loadDossier(tx, dossierId)
  return dossier === null ? null : statementOf(dossier, house.clock.today()).principalCents
}

/** What is quoted is blanked out, so that places in the text stay the same. */
function withoutQuoted({ text, quoted }: WordsToRead): string {
  return quoted.reduce(
    (left, { start, end }) =>
      left.slice(0, start) + ' '.repeat(Math.max(end - start, 0)) + left.slice(end),
    text,
  )
}
