/** A piece of a page, already safe to send. */
export type Html = { readonly html: string }

type Part = Html | string | number | readonly Html[] | null

/** Writes HTML: what is put into it is escaped, unless it is HTML already. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  let text = parts[0] ?? ''
  for (const [index, value] of values.entries()) text += written(value) + (parts[index + 1] ?? '')
  return { html: text }
}

function written(value: Part): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return 'html' in value ? value.html : value.map((one) => one.html).join('')
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** No web face holds U+202F: screens print U+00A0. */
function escaped(text: string): string {
  return text.replaceAll('\u202F', '\u00A0').replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign)
}
