import type { ExhibitPageView } from '@quittance/contract'
import { exhibitKindName } from '#app/dossier/attach/exhibit-kinds.ts'
import type { recordWords } from '#app/dossier/record/record-words.ts'
import type { EvidenceWords } from '#features/evidence/words/evidence-words.ts'
import type { Format } from '#words/use-format.ts'

/** The clock of the office: hours are said as they are read in France. */
const OFFICE_ZONE = 'Europe/Paris'

/** When an exhibit reached the office, on the office's clock. */
export function receivedAt(exhibit: Pick<ExhibitPageView, 'receivedAt'>): Temporal.ZonedDateTime {
  return Temporal.Instant.from(exhibit.receivedAt).toZonedDateTimeISO(OFFICE_ZONE)
}

const formats: Readonly<Record<string, string>> = {
  discord: 'Discord',
  eml: 'EML',
  imazing: 'iMazing',
  instagram: 'Instagram',
  'ios-sms-db': 'Messages (iOS, macOS)',
  mbox: 'mbox',
  messenger: 'Messenger',
  'outlook-msg': 'Outlook',
  signal: 'Signal',
  slack: 'Slack',
  'sms-backup-restore': 'SMS Backup & Restore',
  'sms-ie': 'SMS Import / Export',
  teams: 'Microsoft Teams',
  telegram: 'Telegram',
  vmg: 'VMG',
  whatsapp: 'WhatsApp',
}

/** The name of a format as its maker writes it. */
export function formatName(format: string): string {
  return formats[format] ?? format
}

/** What is wrong with the original kept of an exhibit; null where its reading stopped for another reason. */
export function originalFaultOf({
  state,
  warnings,
}: Pick<ExhibitPageView, 'state' | 'warnings'>): 'altered' | 'not-opened' | null {
  if (state !== 'stopped') return null
  if (warnings.includes('original-differs')) return 'altered'
  return warnings.includes('original-not-opened') ? 'not-opened' : null
}

type TitleWords = {
  readonly words: EvidenceWords
  readonly kinds: (typeof recordWords)['fr']
  readonly format: Format
}

/** The title of an exhibit: « Échange de SMS, 12 messages ». */
export function exhibitTitle(
  exhibit: ExhibitPageView,
  { words, kinds, format }: TitleWords,
): string {
  if (exhibit.state === 'reading') return words.beingRead
  const fault = originalFaultOf(exhibit)
  if (fault === 'altered') return words.originalAltered
  if (fault === 'not-opened') return words.originalNotOpened
  if (exhibit.state === 'stopped') return words.readingStopped
  if (exhibit.state === 'not-a-conversation') return exhibitKindName(exhibit.kind, kinds)
  const kind = conversationName(exhibit.format, words)
  return words.conversation(
    kind,
    words.messageCount(exhibit.messages, format.count(exhibit.messages)),
  )
}

const MAIL = new Set(['eml', 'mbox', 'outlook-msg'])

function conversationName(format: string | null, words: EvidenceWords): string {
  if (format === 'whatsapp') return words.whatsapp
  if (format !== null && MAIL.has(format)) return words.mail
  return format?.startsWith('sms') === true ? words.sms : words.otherConversation
}
