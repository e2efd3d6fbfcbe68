import type { Day } from '@quittance/kernel'

/** A line of a fictional conversation: on which day, at what time in Paris, who wrote what. */
export type SmsLine = {
  readonly on: Day
  readonly at: string
  readonly from: 'debtor' | 'creditor'
  readonly text: string
}

/** The bytes of a phone's backup (SMS Backup & Restore) that holds a fictional conversation. */
export function smsBackup(
  lines: readonly SmsLine[],
  contact: { readonly phone: string; readonly name: string },
): Uint8Array {
  const last = lines.at(-1)
  const rows = lines.map((line) => smsRow(line, contact))
  const savedAt = last === undefined ? 0 : milliseconds(last) + 60_000
  return new TextEncoder().encode(`<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!-- Données fictives : aucune de ces personnes n’existe. -->
<smses count="${lines.length}" backup_date="${savedAt}" type="full">
${rows.join('\n')}
</smses>
`)
}

function smsRow(line: SmsLine, { phone, name }: { phone: string; name: string }): string {
  const type = line.from === 'debtor' ? 1 : 2
  const at = milliseconds(line)
  const readable = `${line.on.toString()} ${line.at}`
  return `  <sms protocol="0" address="${phone}" date="${at}" type="${type}" subject="null" body="${xmlText(line.text)}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="${type === 1 ? at - 2000 : 0}" sub_id="1" readable_date="${readable}" contact_name="${xmlText(name)}" />`
}

function milliseconds({ on, at }: SmsLine): number {
  return on.toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: at }).epochMilliseconds
}

/** A text as XML takes it in a quoted attribute or between tags. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
