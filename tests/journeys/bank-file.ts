import type { Page } from 'playwright-core'

/** A booking of the fictional bank, in cents: a credit above zero, a debit below. */
export type Booked = {
  readonly amountCents: number
  /** The reference that the order or the debtor gave. */
  readonly endToEndId?: string
  readonly counterparty?: string
  readonly remittance?: string
  /** The account of whoever paid a credit. */
  readonly iban?: string
  /** The family of ISO 20022 codes that a fee of the bank is known by. */
  readonly fee?: true
  /** Why the bank takes a payment back, such as `MD01`. */
  readonly returned?: string
  /** The payments that the bank books together in it. */
  readonly batch?: readonly Booked[]
}

/** A statement of the account of the fictional organisation, on one day. */
export type BankFile = {
  readonly id: string
  readonly on: string
  readonly openingCents: number
  readonly booked: readonly Booked[]
}

/** What the books say the bank holds: a statement that follows on opens at this sum. */
export async function heldAtTheBank(page: Page): Promise<number> {
  const { bankCents } = await (await page.request.get('/api/separate-account')).json()
  return Number(bankCents)
}

/** The bytes of a camt.053 statement that adds up. */
export function bankFile({ id, on, openingCents, booked }: BankFile): Buffer {
  const closing = booked.reduce((sum, { amountCents }) => sum + amountCents, openingCents)
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>${id}</MsgId><CreDtTm>${on}T20:00:00+01:00</CreDtTm></GrpHdr>
<Stmt><Id>${id}</Id><CreDtTm>${on}T20:00:00+01:00</CreDtTm>
<FrToDt><FrDtTm>${on}T00:00:00+01:00</FrDtTm><ToDtTm>${on}T19:59:59+01:00</ToDtTm></FrToDt>
<Acct><Id><IBAN>FR7699999000420000021057715</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', openingCents, on)}${balance('CLBD', closing, on)}
${booked.map((entry, index) => entryOf(entry, { on, ref: index + 1 })).join('\n')}
</Stmt></BkToCstmrStmt></Document>`)
}

function balance(code: string, amountCents: number, on: string): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(amountCents)}<Dt><Dt>${on}</Dt></Dt></Bal>`
}

function entryOf(booked: Booked, { on, ref }: { on: string; ref: number }): string {
  const { amountCents, fee } = booked
  const code =
    fee === undefined
      ? ''
      : '<BkTxCd><Domn><Cd>ACMT</Cd><Fmly><Cd>MCOP</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn></BkTxCd>'
  return `<Ntry><NtryRef>${ref}</NtryRef>${amount(amountCents)}<Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>${code}
<NtryDtls>${(booked.batch ?? [booked]).map(paymentOf).join('')}</NtryDtls></Ntry>`
}

function paymentOf(booked: Booked): string {
  const { amountCents, endToEndId, counterparty, iban, remittance, returned } = booked
  const refs = endToEndId === undefined ? '' : `<Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>`
  const from = iban === undefined ? '' : `<DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct>`
  const party =
    counterparty === undefined
      ? ''
      : `<RltdPties><Dbtr><Pty><Nm>${counterparty}</Nm></Pty></Dbtr>${from}</RltdPties>`
  const text = remittance === undefined ? '' : `<RmtInf><Ustrd>${remittance}</Ustrd></RmtInf>`
  const back = returned === undefined ? '' : `<RtrInf><Rsn><Cd>${returned}</Cd></Rsn></RtrInf>`
  return `<TxDtls>${refs}${amount(amountCents)}${party}${text}${back}</TxDtls>`
}

function amount(amountCents: number): string {
  const digits = String(Math.abs(amountCents)).padStart(3, '0')
  const euros = `${digits.slice(0, -2)}.${digits.slice(-2)}`
  return `<Amt Ccy="EUR">${euros}</Amt><CdtDbtInd>${amountCents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`
}
