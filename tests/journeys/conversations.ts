type Parties = {
  readonly creditor: { readonly name: string }
  readonly debtor: { readonly name: string }
}

/**
 * A conversation of WhatsApp between the parties of a dossier: three commitments of the debtor,
 * then so many messages of the creditor, in which nothing is looked for.
 */
export function conversationOf({ creditor, debtor }: Parties, more: number): Uint8Array {
  const lines = [
    `13/10/2026, 09:12 - ${creditor.name}: Bonjour, notre facture reste impayée. Quand payez-vous ?`,
    `13/10/2026, 10:40 - ${debtor.name}: Je vous paie 400 € le 30/11/2026, promis.`,
    `14/10/2026, 11:02 - ${creditor.name}: Et le reste ?`,
    `14/10/2026, 11:20 - ${debtor.name}: Je vous verserai 450 € avant le 15/12/2026.`,
    `15/10/2026, 08:30 - ${debtor.name}: Je vous paierai 200 € le 20/12/2026.`,
  ]
  for (let rank = 0; rank < more; rank += 1) {
    const at = Temporal.PlainDateTime.from('2026-10-16T08:00').add({ minutes: rank })
    const day = `${String(at.day).padStart(2, '0')}/${String(at.month).padStart(2, '0')}/${at.year}`
    const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
    lines.push(`${day}, ${time} - ${creditor.name}: Relance numéro ${rank + 1}.`)
  }
  return Buffer.from(`${lines.join('\n')}\n`)
}
