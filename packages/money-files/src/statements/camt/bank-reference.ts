import type { StatementFormat } from '#statements/statement.ts'
import { childrenNamed, textAt } from '#xml/look.ts'
import type { XmlElement } from '#xml/xml.ts'

/**
 * The bank's own reference of a booking, with its kind: `AcctSvcrRef` of the entry, else of its one
 * payment, else `NtryRef`, which a bank gives anew in each format.
 */
export function bankReferenceOf(entry: XmlElement, format: StatementFormat): string | null {
  const servicer = given(textAt(entry, 'AcctSvcrRef')) ?? given(ofOnePayment(entry))
  if (servicer !== null) return `AcctSvcrRef ${servicer}`
  const own = given(textAt(entry, 'NtryRef'))
  return own === null ? null : `NtryRef ${format} ${own}`
}

function ofOnePayment(entry: XmlElement): string | null {
  const blocks = childrenNamed(entry, 'NtryDtls')
  const [only, ...others] = blocks.flatMap((block) => childrenNamed(block, 'TxDtls'))
  return others.length > 0 ? null : textAt(only, 'Refs', 'AcctSvcrRef')
}

function given(reference: string | null): string | null {
  const bare = reference?.trim() ?? ''
  return bare === '' || /^(?:NOTPROVIDED|NONREF)$/i.test(bare) ? null : bare
}
