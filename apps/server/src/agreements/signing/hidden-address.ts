/** « é•••@e•••.example »: enough of an address for who knows it, and no more. */
export function hiddenAddress(email: string): string {
  const [name = '', domain = ''] = email.split('@')
  const [host = '', ...rest] = domain.split('.')
  const end = rest.length === 0 ? '' : `.${rest.at(-1) ?? ''}`
  return `${name.slice(0, 1)}•••@${host.slice(0, 1)}•••${end}`
}
