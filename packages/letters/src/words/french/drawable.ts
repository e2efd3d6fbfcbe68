/**
 * The words of an exhibit as a page can draw them: signs that no face of the house has are told by
 * their number, `[U+1F644]`, so that nothing is left out unseen. Ends of lines are made alike.
 */
export function drawable(text: string): string {
  return Array.from(text.replaceAll(/\r\n?/gu, '\n').replaceAll('\t', ' '), (sign) =>
    DRAWN.test(sign)
      ? sign
      : `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  ).join('')
}

const DRAWN =
  /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u2013\u2014\u2018-\u201E\u2022\u2026\u202F\u20AC\u2212]$/
