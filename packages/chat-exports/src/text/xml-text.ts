const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const REFERENCE = /&(#\d{1,10}|#[xX][0-9a-fA-F]{1,8}|[a-z]{2,4});/g
const LAST_CODE_POINT = 0x10ffff

/**
 * The text of an attribute value: character references and the five predefined entities decoded.
 *
 * Two references to the halves of a surrogate pair make one character, as Android writes them.
 * Entities of a DOCTYPE are never expanded: their reference stays as written.
 *
 * @see XML 1.0, sections 4.1 and 4.6
 */
export function decodeXmlText(text: string): string {
  const decoded = text.includes('&') ? text.replaceAll(REFERENCE, decodeReference) : text
  return decoded.includes('\r') ? decoded.replaceAll('\r\n', '\n') : decoded
}

function decodeReference(whole: string, body: string): string {
  if (!body.startsWith('#')) return PREDEFINED.get(body) ?? whole
  const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : Number(body.slice(1))
  return code > LAST_CODE_POINT ? '\ufffd' : String.fromCodePoint(code)
}
