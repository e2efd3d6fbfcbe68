import { isBefore, type Day } from '@quittance/kernel'
import { xmlText } from '#demo/conversation-file.ts'

/** A booking of the fictional bank: a credit above zero, a debit below. */
export type Booking = {
  readonly on: Day
  readonly amount: number
  readonly counterparty: string | null
  readonly remittance: string
  /** EndToEndId, where an order of ours gave it. */
  readonly reference?: string | undefined
  readonly family: keyof typeof families
}

/**
 * The bytes of a camt.053 statement of the fictional separate account, opened at zero unless told
 * otherwise; `name` sets it apart from the others of its day.
 */
export function accountStatement(of: {
  readonly iban: string
  readonly name?: string
  readonly opening?: number
  readonly from: Day
  readonly to: Day
  readonly bookings: readonly Booking[]
}): Uint8Array {
  const bookings = of.bookings.toSorted((a, b) => (isBefore(a.on, b.on) ? -1 : 1))
  const { opening = 0, name = of.to.toString() } = of
  const closing = bookings.reduce((sum, { amount }) => sum + amount, opening)
  const id = `BREVAULT-AFFECTE-${name}`
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<!-- Données fictives : cette banque et ce compte n’existent pas. -->
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
  <BkToCstmrStmt>
    <GrpHdr><MsgId>${id}</MsgId><CreDtTm>${of.to.toString()}T20:00:00+01:00</CreDtTm></GrpHdr>
    <Stmt>
      <Id>${id}</Id>
      <CreDtTm>${of.to.toString()}T20:00:00+01:00</CreDtTm>
      <FrToDt>
        <FrDtTm>${of.from.toString()}T00:00:00+01:00</FrDtTm>
        <ToDtTm>${of.to.toString()}T19:59:59+01:00</ToDtTm>
      </FrToDt>
      <Acct>
        <Id><IBAN>${of.iban}</IBAN></Id>
        <Ccy>EUR</Ccy>
      </Acct>
${balance('OPBD', opening, of.from)}
${balance('CLBD', closing, of.to)}
${bookings.map(entry).join('\n')}
    </Stmt>
  </BkToCstmrStmt>
</Document>
`)
}

function balance(code: 'OPBD' | 'CLBD', amount: number, on: Day): string {
  return `      <Bal>
        <Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>
        ${money(amount)}
        <Dt><Dt>${on.toString()}</Dt></Dt>
      </Bal>`
}

/** The codes of a transfer received, one sent, a direct debit of ours, a fee. */
const families = {
  transfer: '<Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly>',
  sent: '<Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly>',
  collected: '<Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>ESDD</SubFmlyCd></Fmly>',
  fee: '<Cd>ACMT</Cd><Fmly><Cd>MCOP</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly>',
}

function entry(booking: Booking, index: number): string {
  const { on, amount, counterparty, remittance, reference, family } = booking
  const role = amount < 0 ? 'Cdtr' : 'Dbtr'
  const named =
    reference === undefined ? '' : `<Refs><EndToEndId>${xmlText(reference)}</EndToEndId></Refs>`
  const party =
    counterparty === null
      ? ''
      : `<RltdPties><${role}><Pty><Nm>${xmlText(counterparty)}</Nm></Pty></${role}></RltdPties>`
  return `      <Ntry>
        <NtryRef>${index + 1}</NtryRef>
        ${money(amount)}
        <Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>${on.toString()}</Dt></BookgDt>
        <ValDt><Dt>${on.toString()}</Dt></ValDt>
        <BkTxCd><Domn>${families[family]}</Domn></BkTxCd>
        <NtryDtls><TxDtls>${named}${money(amount)}${party}<RmtInf><Ustrd>${xmlText(remittance)}</Ustrd></RmtInf></TxDtls></NtryDtls>
      </Ntry>`
}

function money(amount: number): string {
  const side = amount < 0 ? 'DBIT' : 'CRDT'
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const decimal = `${digits.slice(0, -2)}.${digits.slice(-2)}`
  return `<Amt Ccy="EUR">${decimal}</Amt><CdtDbtInd>${side}</CdtDbtInd>`
}
