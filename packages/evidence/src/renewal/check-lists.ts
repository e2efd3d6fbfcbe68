import { readManifest } from '#bundle/manifest.ts'
import type { Alteration } from '#bundle/verify/bundle-check.ts'
import { coveredAgain, coveredPaths, RENEWAL_FILES } from '#renewal/renewal-paths.ts'
import type { RenewalInHand } from '#renewal/stamp-link.ts'
import * as words from '#renewal/renewal-words.ts'

/** A list of a renewal, and what each of its lines should say. */
type ListInHand = {
  readonly name: string
  readonly digits: number
  readonly covered: readonly string[]
  readonly hashOf: (path: string) => string | null
}

/**
 * Checks that the lists of a renewal name exactly what it covers, with the hashes it has now.
 *
 * @param stamped - Whether the token over each list holds: else the list itself may have changed,
 * and accuses no file.
 */
export function checkLists(
  renewal: RenewalInHand,
  stamped: { readonly list: boolean; readonly list512: boolean },
): void {
  const { bundle, before, folder } = renewal
  const list = {
    name: RENEWAL_FILES.list,
    digits: 64,
    covered: coveredPaths(bundle.paths, before, folder),
    hashOf: (path: string) => bundle.measured(path)?.sha256 ?? null,
  }
  const list512 = {
    name: RENEWAL_FILES.list512,
    digits: 128,
    covered: coveredAgain(bundle.paths, before),
    hashOf: bundle.sha512,
  }
  checkList(renewal, list, stamped.list)
  checkList(renewal, list512, stamped.list512)
}

/** A list of every file that a bundle may hold is shorter; a longer one is not read. */
const LONGEST_LIST = 16 * 1024 * 1024

type Difference = Pick<Alteration, 'path' | 'change'>

function checkList(renewal: RenewalInHand, list: ListInHand, stamped: boolean): void {
  const { bundle, findings, folder } = renewal
  const subject = `${folder.path}${list.name}`
  const size = bundle.measured(subject)?.size
  if (size === undefined) return
  const text = size > LONGEST_LIST ? '' : (bundle.text(subject) ?? '')
  const differences = differencesOf(text, list, renewal.withheld)
  if (differences === null) findings.altered(subject, 'bytes')
  // Files of the payload and tag files are named by the manifests that cover them.
  if (stamped) for (const { path, change } of differences ?? []) findings.altered(path, change)
  const wrong = differences?.map(({ path }) => path) ?? null
  findings.check({
    id: 'renewal-list',
    result: wrong?.length === 0 ? 'ok' : 'failed',
    subject,
    sentence: words.list(subject, wrong),
  })
}

/** What is not as a list says; null when it does not read as one. */
function differencesOf(
  text: string,
  { digits, covered, hashOf }: ListInHand,
  withheld: RenewalInHand['withheld'] = () => false,
): readonly Difference[] | null {
  const lines = readManifest(text, digits)
  if (lines === null) return null
  const listed = new Set(lines.map(({ path }) => path))
  const changed = lines.flatMap(({ path, sha256 }): readonly Difference[] => {
    const now = hashOf(path)
    if (now === null) return withheld(path) ? [] : [{ path, change: 'missing' }]
    return now === sha256 ? [] : [{ path, change: 'bytes' }]
  })
  const added = covered.filter((path) => !listed.has(path))
  return [...changed, ...added.map((path) => ({ path, change: 'extra' as const }))]
}
