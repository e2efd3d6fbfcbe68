import type { ExhibitPageView } from '@quittance/contract'
import type { EvidenceWords } from '#features/evidence/evidence-words.ts'
import type { Format } from '#words/use-format.ts'

/** The clock of the office: hours are said as they are read in France. */
const OFFICE_ZONE = 'Europe/Paris'

/** When an exhibit reached the office, on the office's clock. */
export function receivedAt(exhibit: Pick<ExhibitPageView, 'receivedAt'>): Temporal.ZonedDateTime {
  return Temporal.Instant.from(exhibit.receivedAt).toZonedDateTimeISO(OFFICE_ZONE)
}

const formats: Readonly<Record<string, string>> = {
  'sms-backup-restore': 'SMS Backup & Restore',
  'sms-ie': 'SMS Import / Export',
  whatsapp: 'WhatsApp',
}

/** The name of a format as its maker writes it. */
export function formatName(format: string): string {
  return formats[format] ?? format
}

/** The title of an exhibit: « Échange de SMS, 12 messages ». */
export function exhibitTitle(
  exhibit: ExhibitPageView,
  { words, format }: { readonly words: EvidenceWords; readonly format: Format },
): string {
  if (exhibit.state === 'reading') return words.beingRead
  if (exhibit.state === 'not-a-conversation') return kindName(exhibit.kind, words)
  const kind = conversationName(exhibit.format, words)
  return words.conversation(
    kind,
    words.messageCount(exhibit.messages, format.count(exhibit.messages)),
  )
}

/** What an exhibit was said to be when it was attached. */
function kindName(kind: string, words: EvidenceWords): string {
  const names: Readonly<Record<string, string>> = {
    invoice: words.kindInvoice,
    order: words.kindOrder,
    'delivery-note': words.kindDelivery,
    contract: words.kindContract,
    'message-export': words.kindMessages,
    letter: words.kindLetter,
    'bank-document': words.kindBank,
  }
  return names[kind] ?? words.kindOther
}

function conversationName(format: string | null, words: EvidenceWords): string {
  if (format === 'whatsapp') return words.whatsapp
  return format?.startsWith('sms') === true ? words.sms : words.otherConversation
}
