import { matchMessage, writtenReferences, type MessageMatch } from '@quittance/cases'
import { pointedDossiers, type OrganisationTransaction } from '@quittance/database'
import { isUuid } from '@quittance/kernel'
import { referencesIn } from '@quittance/money-files'
import { readPhone } from '#identifiers/phones.ts'

/** What somebody wrote, as far as it may point to a dossier. */
export type ReplyTraces = {
  readonly sender: string | null
  readonly subject: string
  readonly text: string
  /** Identifiers of the messages that it answers. */
  readonly answers: readonly string[]
}

/** Longer, a reply is searched for references no further. */
const LONGEST_SEARCHED = 200_000

/** Where a reply belongs, among the dossiers of the organisation of the transaction alone. */
export async function matchReply(
  tx: OrganisationTransaction,
  { sender, subject, text, answers }: ReplyTraces,
): Promise<MessageMatch> {
  const words = `${subject}\n${text}`.slice(0, LONGEST_SEARCHED)
  const fromPhone = sender === null ? null : readPhone(sender)
  const fromEmail = sender?.includes('@') === true ? sender.trim().toLowerCase() : null
  const [references, rfReferences] = [writtenReferences(words), referencesIn(words)]
  const known = await pointedDossiers(tx, {
    references,
    rfReferences,
    email: fromEmail,
    phone: fromPhone,
    actIds: answers.flatMap(actOf),
  })
  const answersDossiers = known.filter(({ isAnswered }) => isAnswered)
  return matchMessage(
    {
      fromEmail,
      fromPhone,
      answersDossiers: answersDossiers.map(({ dossierId }) => dossierId),
      references,
      rfReferences,
    },
    known,
  )
}

/** The act that an identifier of ours names: `<act>@<domain of the organisation>`. */
function actOf(messageId: string): readonly string[] {
  const local = messageId.split('@')[0]?.toLowerCase() ?? ''
  return isUuid(local) ? [local] : []
}
