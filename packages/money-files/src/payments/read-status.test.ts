import { describe, expect, it } from 'vitest'
import { readOrderStatus } from '#payments/read-status.ts'

const report = (inside: string) =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>B-1</MsgId></GrpHdr>${inside}</CstmrPmtStsRpt></Document>`,
  )

const group = (status: string) =>
  `<OrgnlGrpInfAndSts><OrgnlMsgId>V-2026-0001</OrgnlMsgId>${status}</OrgnlGrpInfAndSts>`

const transaction = (id: string, status: string, reason = '') =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${reason}</TxInfAndSts>`

const AC01 = '<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>'

describe('readOrderStatus', () => {
  it('reads an order refused whole, with the reason', () => {
    expect(readOrderStatus(report(group(`<GrpSts>RJCT</GrpSts>${AC01}`)))).toEqual({
      kind: 'answered',
      value: { messageId: 'V-2026-0001', status: 'RJCT', reason: 'AC01', transfers: [] },
    })
  })

  it('reads the status of the one payment as that of the order', () => {
    const payment = `<OrgnlPmtInfAndSts><OrgnlPmtInfId>V-2026-0001</OrgnlPmtInfId><PmtInfSts>ACCP</PmtInfSts></OrgnlPmtInfAndSts>`
    expect(readOrderStatus(report(group('') + payment))).toMatchObject({
      value: { status: 'ACCP', transfers: [] },
    })
  })

  it('reads each transfer, one refused beside one accepted', () => {
    const payment = `<OrgnlPmtInfAndSts><PmtInfSts>PART</PmtInfSts>${transaction('V-2026-0001-1', 'ACSC')}${transaction('V-2026-0001-2', 'RJCT', AC01)}</OrgnlPmtInfAndSts>`
    expect(readOrderStatus(report(group('<GrpSts>PART</GrpSts>') + payment))).toMatchObject({
      value: {
        status: 'PART',
        transfers: [
          { endToEndId: 'V-2026-0001-1', status: 'ACSC', reason: null },
          { endToEndId: 'V-2026-0001-2', status: 'RJCT', reason: 'AC01' },
        ],
      },
    })
  })

  it.each([
    ['no report at all', new TextEncoder().encode('<Document/>'), 'unsupported-format'],
    ['no order named', report('<OrgnlGrpInfAndSts/>'), 'unreadable'],
    ['a file cut short', report(group('<GrpSts>RJCT</GrpSts>')).subarray(0, 150), 'unreadable'],
    ['no XML', new TextEncoder().encode('RJCT'), 'unsupported-format'],
  ])('refuses %s', (_, bytes, code) => {
    expect(readOrderStatus(bytes)).toMatchObject({ kind: 'refused', error: { code } })
  })
})
