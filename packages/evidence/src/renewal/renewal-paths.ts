import { byCodePoints, PATHS, TAG_FILES } from '#bundle/layout.ts'

/** Files of `sceau/renouvellements/2029/`: the lists, their tokens, the certificates beside. */
export const RENEWAL_FILES = {
  list: 'empreintes.txt',
  token: 'empreintes.tsr',
  authority: 'tsa.pem',
  root: 'ac-racine.pem',
  list512: 'empreintes-sha512.txt',
  token512: 'empreintes-sha512.tsr',
} as const

const NAMES: ReadonlySet<string> = new Set(Object.values(RENEWAL_FILES))

/** More are not read: no time-stamp needs to be renewed more often than in a lifetime. */
export const MOST_RENEWALS = 64

/** A folder of a renewal (renouvellement): the year of its token, and its rank in that year. */
export type RenewalFolder = {
  /** `sceau/renouvellements/2029b/`. */
  readonly path: string
  readonly year: string
  readonly rank: number
}

/** `2029`, then `2029b` to `2029z`: their order by name is that of time, for a shell too. */
const FOLDER = /^(\d{4})([b-z])?$/
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

function partsOf(path: string): { readonly folder: RenewalFolder; readonly name: string } | null {
  if (!path.startsWith(PATHS.renewals)) return null
  const [folder = '', name, ...deeper] = path.slice(PATHS.renewals.length).split('/')
  const [, year, letter = 'a'] = FOLDER.exec(folder) ?? []
  if (name === undefined || deeper.length > 0 || year === undefined) return null
  const rank = LETTERS.indexOf(letter) + 1
  return { folder: { path: `${PATHS.renewals}${folder}/`, year, rank }, name }
}

/** Whether a file of a bundle is one that a renewal may have. */
export function isRenewalFile(path: string): boolean {
  return NAMES.has(partsOf(path)?.name ?? '')
}

/** The renewals of a bundle in the order of time, by the paths of its files. */
export function renewalFolders(paths: readonly string[]): readonly RenewalFolder[] {
  const found = new Map<string, RenewalFolder>()
  for (const path of paths) {
    const parts = partsOf(path)
    if (parts !== null && NAMES.has(parts.name)) found.set(parts.folder.path, parts.folder)
  }
  return [...found.values()].toSorted((one, other) => byCodePoints(one.path, other.path))
}

/** The folder of a renewal taken in a year, after those that a bundle has; null when there are twenty-six. */
export function nextFolder(paths: readonly string[], year: string): string | null {
  const ranks = renewalFolders(paths).flatMap((each) => (each.year === year ? [each.rank] : []))
  const rank = Math.max(0, ...ranks) + 1
  if (rank > LETTERS.length) return null
  return `${PATHS.renewals}${year}${rank === 1 ? '' : LETTERS.charAt(rank - 1)}/`
}

/**
 * What a renewal covers: the sealed file, all that stood in `sceau/`, every renewal before it, and
 * what stands beside its own list and token.
 *
 * @param before - The folders of the renewals before it.
 */
export function coveredPaths(
  paths: readonly string[],
  before: readonly RenewalFolder[],
  own: RenewalFolder | null = null,
): readonly string[] {
  const folders = new Set(before.map(({ path }) => path))
  return paths.filter((path) => {
    if (path === PATHS.tagManifest) return true
    if (!path.startsWith('sceau/')) return false
    if (!path.startsWith(PATHS.renewals)) return true
    const parts = partsOf(path)
    if (parts === null || !NAMES.has(parts.name)) return false
    return folders.has(parts.folder.path) || (own?.path === parts.folder.path && !isTop(parts.name))
  })
}

function isTop(name: string): boolean {
  return name === RENEWAL_FILES.list || name === RENEWAL_FILES.token
}

/**
 * What the list of SHA-512 covers: that, and every file that only a SHA-256 binds to the seal.
 *
 * @see RFC 4998, section 5.3: a new hash algorithm is taken over the documents again
 */
export function coveredAgain(
  paths: readonly string[],
  before: readonly RenewalFolder[],
): readonly string[] {
  const bound = paths.filter((path) => path.startsWith('data/') || TAG_FILES.includes(path))
  return [...coveredPaths(paths, before), ...bound]
}
