import type { DigestName } from '#signing/algorithms.ts'
import { fromBase64 } from '#log/notes/base64.ts'

/** A file that the list of a container names. */
export type ListedFile = {
  readonly path: string
  /** null where its digest is none that is known here. */
  readonly digest: DigestName | null
  readonly value: Uint8Array | null
}

/** The list of a container (ASiCManifest): what it is sealed by, and the files it names. */
export type ContainerList = {
  readonly sealedBy: string | null
  readonly files: readonly ListedFile[]
}

const LARGEST_LIST = 16 * 1024 ** 2
const LONGEST_TAG = 8192

const DIGESTS: ReadonlyMap<string, DigestName> = new Map([
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'sha256'],
  ['http://www.w3.org/2001/04/xmldsig-more#sha384', 'sha384'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'sha512'],
])

/**
 * Reads an ASiCManifest, whoever wrote it: prefixes of names do not count.
 *
 * @returns null for what is no such list, and for a declaration or a section that could hide part
 * of it (DOCTYPE, CDATA).
 * @see ETSI EN 319 162-1, annex A.4
 */
export function readContainerList(text: string): ContainerList | null {
  if (text.length > LARGEST_LIST) return null
  let sealedBy: string | null = null
  let named = false
  const files: ListedFile[] = []
  let file: ListedFile | null = null
  for (const tag of tagsOf(text)) {
    if (tag === null) return null
    if (tag.name === 'ASiCManifest') named = true
    if (tag.name === 'SigReference') sealedBy = pathOf(tag)
    if (tag.name === 'DataObjectReference') {
      const path = pathOf(tag)
      if (path === null) return null
      file = { path, digest: null, value: null }
    }
    if (file !== null && tag.name === 'DigestMethod') {
      file = { ...file, digest: DIGESTS.get(attributeOf(tag, 'Algorithm') ?? '') ?? null }
    }
    if (file !== null && tag.name === 'DigestValue') {
      file = { ...file, value: fromBase64(tag.text.replaceAll(/\s/g, '')) }
    }
    if (file !== null && tag.name === '/DataObjectReference') {
      files.push(file)
      file = null
    }
  }
  return named && file === null ? { sealedBy, files } : null
}

type Tag = {
  /** Without prefix; begins with « / » where it closes. */
  readonly name: string
  readonly attributes: string
  /** What follows it, up to the next tag. */
  readonly text: string
}

/** The tags of a text of XML, in order; null, once, for what is not read here. */
function* tagsOf(text: string): Generator<Tag | null> {
  let at = text.indexOf('<')
  while (at >= 0) {
    const closing = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null
    const end = closing === null ? endOfTag(text, at) : text.indexOf(closing, at)
    if (end < 0 || (closing === null && text.startsWith('<!', at))) return yield null
    const after = end + (closing ?? '>').length
    const next = text.indexOf('<', after)
    if (closing === null) {
      const inside = text.slice(at + 1, end)
      const [, close = '', name = ''] = /^(\/?)(?:[\w.-]+:)?([\w.-]+)/.exec(inside) ?? []
      const until = next < 0 ? text.length : next
      yield { name: close + name, attributes: inside, text: text.slice(after, until) }
    }
    at = next
  }
}

/** Where a tag ends, a sign inside quotes not counted; negative where it does not, or is too long. */
function endOfTag(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < Math.min(text.length, from + LONGEST_TAG); at += 1) {
    const sign = text.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return -1
}

function attributeOf({ attributes }: Tag, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found === null ? null : unescaped(found[1] ?? found[2] ?? '')
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
])

function unescaped(text: string): string {
  return text.replaceAll(/&[a-z]{2,4};/g, (entity) => ENTITIES.get(entity) ?? entity)
}

/** The file that a reference is to: a URI relative to the container, its escapes undone. */
function pathOf(tag: Tag): string | null {
  const uri = attributeOf(tag, 'URI')
  if (uri === null) return null
  try {
    return decodeURIComponent(uri).replace(/^(?:\.?\/)+/, '')
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
