/** A line of a statement of the tests, in cents: a credit above zero. */
export type StatementLine = {
  readonly on: string
  readonly amount: number
  /** Who paid a credit, or was paid by a debit. */
  readonly payer?: string
  readonly iban?: string
  readonly remittance?: string
  /** EndToEndId. */
  readonly reference?: string
  /** Why the bank took a payment back, such as `AC04`. */
  readonly returned?: string
  /** The interbank code of CFONB, such as `61` of a fee. */
  readonly code?: string
  /** The payments that the bank booked as one, and the order that it names. */
  readonly batch?: {
    readonly lot?: string
    readonly of: readonly { readonly amount: number; readonly reference: string }[]
  }
}

/** The IBAN of the separate account of the agencies of the tests. */
const SEPARATE_IBAN = 'FR7699999000420000021057715'

let serial = 0

/**
 * A camt.053 of the separate account, balanced unless `closing` says otherwise; without `id`, its
 * number is its own.
 */
export function bankStatement(of: {
  readonly id?: string
  readonly from: string
  readonly to: string
  readonly opening: number
  readonly lines: readonly StatementLine[]
  readonly closing?: number
  readonly currency?: string
}): string {
  serial += 1
  const { id = `ESSAI-${serial}`, from, to, opening, lines, currency = 'EUR' } = of
  const made = lines.reduce((sum, { amount }) => sum + amount, opening)
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>M-${id}</MsgId><CreDtTm>${to}T20:00:00+02:00</CreDtTm></GrpHdr>
<Stmt><Id>${id}</Id><CreDtTm>${to}T20:00:00+02:00</CreDtTm>
<FrToDt><FrDtTm>${from}T00:00:00+02:00</FrDtTm><ToDtTm>${to}T23:59:59+02:00</ToDtTm></FrToDt>
<Acct><Id><IBAN>${SEPARATE_IBAN}</IBAN></Id><Ccy>${currency}</Ccy></Acct>
${balance('OPBD', opening, { on: from, currency })}${balance('CLBD', of.closing ?? made, { on: to, currency })}
${lines.map((line) => entry(line, currency)).join('\n')}
</Stmt></BkToCstmrStmt></Document>`
}

function balance(code: string, of: number, at: { on: string; currency: string }): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(of, at.currency)}<Dt><Dt>${at.on}</Dt></Dt></Bal>`
}

function entry(line: StatementLine, currency: string): string {
  const { on, amount: of, remittance, reference, returned, code, batch } = line
  const coded =
    code === undefined ? '' : `<BkTxCd><Prtry><Cd>${code}</Cd><Issr>CFONB</Issr></Prtry></BkTxCd>`
  const named = reference === undefined ? '' : `<Refs><EndToEndId>${reference}</EndToEndId></Refs>`
  const back = returned === undefined ? '' : `<RtrInf><Rsn><Cd>${returned}</Cd></Rsn></RtrInf>`
  const party = partyOf(line)
  const label = remittance === undefined ? '' : `<RmtInf><Ustrd>${remittance}</Ustrd></RmtInf>`
  return `<Ntry>${amount(of, currency)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>${coded}${batch === undefined ? `<NtryDtls><TxDtls>${named}${party}${label}${back}</TxDtls></NtryDtls>` : batchOf(batch, currency)}</Ntry>`
}

function batchOf({ lot, of }: NonNullable<StatementLine['batch']>, currency: string): string {
  const named = lot === undefined ? '' : `<PmtInfId>${lot}</PmtInfId>`
  const each = of.map(
    ({ amount: sum, reference }) =>
      `<TxDtls><Refs><EndToEndId>${reference}</EndToEndId></Refs>${amount(sum, currency)}</TxDtls>`,
  )
  return `<NtryDtls><Btch>${named}<NbOfTxs>${of.length}</NbOfTxs></Btch>${lot === undefined ? each.join('') : ''}</NtryDtls>`
}

function partyOf({ amount: of, payer, iban }: StatementLine): string {
  const role = of < 0 ? 'Cdtr' : 'Dbtr'
  const name = payer === undefined ? '' : `<${role}><Pty><Nm>${payer}</Nm></Pty></${role}>`
  const account =
    iban === undefined ? '' : `<${role}Acct><Id><IBAN>${iban}</IBAN></Id></${role}Acct>`
  return name + account === '' ? '' : `<RltdPties>${name}${account}</RltdPties>`
}

function amount(of: number, currency: string): string {
  const cents = Math.abs(of).toString().padStart(3, '0')
  const sign = of < 0 ? 'DBIT' : 'CRDT'
  return `<Amt Ccy="${currency}">${cents.slice(0, -2)}.${cents.slice(-2)}</Amt><CdtDbtInd>${sign}</CdtDbtInd>`
}
