/** A booking of the bank as a test gives it; a debit is below zero. */
export type TestBooking = {
  readonly on: string
  readonly cents: number
  readonly endToEndId?: string
  readonly remittance?: string
  readonly name?: string
  readonly iban?: string
  readonly returnReason?: string
  /** Payments booked together, by their end-to-end references and sums. */
  readonly batch?: readonly { readonly endToEndId: string; readonly cents: number }[]
}

let serial = 0

/** A camt.053 of the separate account of the tests, balanced from an opening balance. */
export function bankFile(of: {
  readonly iban: string
  readonly openingCents: number
  readonly from: string
  readonly to: string
  readonly bookings: readonly TestBooking[]
}): string {
  serial += 1
  const closing = of.bookings.reduce((sum, one) => sum + one.cents, of.openingCents)
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>ESSAI-${serial}</MsgId><CreDtTm>${of.to}T04:30:00+02:00</CreDtTm></GrpHdr>
<Stmt><Id>ESSAI-${of.to}-${serial}</Id>
<FrToDt><FrDtTm>${of.from}T00:00:00+02:00</FrDtTm><ToDtTm>${of.to}T23:59:59+02:00</ToDtTm></FrToDt>
<Acct><Id><IBAN>${of.iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', of.openingCents, of.from)}${balance('CLBD', closing, of.to)}
${of.bookings.map(entry).join('\n')}</Stmt></BkToCstmrStmt></Document>`
}

function balance(code: string, sum: number, on: string): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${money(sum)}<Dt><Dt>${on}</Dt></Dt></Bal>`
}

function money(sum: number): string {
  const amount = (Math.abs(sum) / 100).toFixed(2)
  return `<Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sum < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`
}

function entry(one: TestBooking, index: number): string {
  const details =
    one.batch === undefined
      ? transaction(one)
      : `<Btch><NbOfTxs>${one.batch.length}</NbOfTxs></Btch>${one.batch
          .map((part) => transaction({ on: one.on, ...part, cents: -part.cents }))
          .join('')}`
  return `<Ntry><NtryRef>${index + 1}</NtryRef>${money(one.cents)}<Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>${one.on}</Dt></BookgDt><ValDt><Dt>${one.on}</Dt></ValDt>
<NtryDtls>${details}</NtryDtls></Ntry>`
}

function transaction(one: TestBooking): string {
  const { endToEndId, remittance, name, iban, returnReason } = one
  const role = one.cents < 0 ? 'Cdtr' : 'Dbtr'
  const party =
    (name === undefined ? '' : `<${role}><Pty><Nm>${name}</Nm></Pty></${role}>`) +
    (iban === undefined ? '' : `<${role}Acct><Id><IBAN>${iban}</IBAN></Id></${role}Acct>`)
  return `<TxDtls>${endToEndId === undefined ? '' : `<Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>`}
${money(one.cents)}${party === '' ? '' : `<RltdPties>${party}</RltdPties>`}
${remittance === undefined ? '' : `<RmtInf><Ustrd>${remittance}</Ustrd></RmtInf>`}
${returnReason === undefined ? '' : `<RtrInf><Rsn><Cd>${returnReason}</Cd></Rsn></RtrInf>`}</TxDtls>`
}
