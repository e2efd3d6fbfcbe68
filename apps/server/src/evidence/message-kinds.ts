/** How the messages of an export travelled, as the law and a promise name it. */
type MessageKind = 'sms' | 'e-mail' | 'instant-message'

const MAIL = new Set(['eml', 'mbox', 'outlook-msg'])
const TEXTS = new Set(['sms-backup-restore', 'sms-ie', 'vmg'])

/** By the format of the export; one that mixes texts and others (iPhone, iMazing) is the latter. */
export function messageKindOf(format: string | null): MessageKind {
  if (format !== null && MAIL.has(format)) return 'e-mail'
  return format !== null && TEXTS.has(format) ? 'sms' : 'instant-message'
}
