/**
 * Signs of the Latin set that every SEPA bank takes (EPC217-08), and what the others become; a
 * letter with an accent loses it first.
 */
const CONVERTED: Readonly<Record<string, string>> = {
  '!': '.',
  '"': '.',
  '#': '.',
  $: '.',
  '%': '.',
  '&': '+',
  '*': '.',
  ';': ',',
  '<': '.',
  '=': '.',
  '>': '.',
  '@': '.',
  '[': '(',
  '\\': '/',
  ']': ')',
  '^': '.',
  _: '-',
  '`': "'",
  '{': '(',
  '|': '/',
  '}': ')',
  '~': '-',
  '’': "'",
  '‘': "'",
  '“': '.',
  '”': '.',
  '«': '.',
  '»': '.',
  '–': '-',
  '—': '-',
  '…': '...',
  '€': 'E',
  '°': '.',
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const ALLOWED = /^[A-Za-z0-9/\-?:().,'+ ]*$/

/**
 * A name or free text in the signs that every SEPA bank takes: accents lost, « & » written « + ».
 *
 * @returns null when a sign has no such writing, as a letter of another alphabet or a line break.
 */
export function sepaText(text: string): string | null {
  const bare = text.replaceAll(/[\u00A0\u202F]/g, ' ').normalize('NFD')
  const written = Array.from(bare.replaceAll(/\p{Mn}/gu, ''), (sign) =>
    Object.hasOwn(CONVERTED, sign) ? (CONVERTED[sign] ?? sign) : sign,
  ).join('')
  return ALLOWED.test(written) ? written : null
}

/** True for an identifier that banks carry unchanged: no slash at an end, never two together. */
export function isSepaIdentifier(text: string): boolean {
  return ALLOWED.test(text) && !/^\/|\/\/|\/$/.test(text)
}
