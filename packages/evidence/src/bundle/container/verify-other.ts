import { META, TYPE_MEMBER } from '#bundle/container/container-paths.ts'
import { checkContainerToken, checkType, listFound } from '#bundle/container/check-container.ts'
import {
  listWords,
  NOTHING_SEALS,
  SIGNATURE_NOT_CHECKED,
} from '#bundle/container/container-words.ts'
import {
  isList,
  type ContainerForm,
  type OpenedContainer,
} from '#bundle/container/open-container.ts'
import { startFindings, type Alteration, type BundleCheck } from '#bundle/verify/bundle-check.ts'
import type { SealSetting } from '#bundle/verify/check-seals.ts'

/** A container of somebody else: what was looked at in it, and what was not. */
export type OtherContainer = {
  readonly kind: 'other-container'
  readonly form: ContainerForm
  readonly checks: readonly BundleCheck[]
  readonly altered: readonly Alteration[]
}

const TOKEN_OF_ONE = 'META-INF/timestamp.tst'

/**
 * Looks at a container that carries no sealed bundle: its type, the files that its lists name, its
 * time-stamps. Its signatures are named, not checked, so it is never said to be verified.
 */
export async function verifyOther(
  container: OpenedContainer,
  setting: SealSetting,
): Promise<OtherContainer> {
  const findings = startFindings()
  const hand = { container, findings }
  checkType(hand)
  const { all, form } = container
  for (const list of all.paths.filter(isList)) {
    const found = listFound(all, list)
    for (const path of found.different) {
      findings.altered(path, all.has(path) ? 'bytes' : 'missing')
    }
    findings.check({
      id: 'container-list',
      result: found.readable && found.different.length === 0 ? 'ok' : 'failed',
      subject: list,
      sentence: listWords({ ...found, count: found.files.length, unlisted: [] }),
    })
    const token = found.sealedBy
    if (token?.endsWith('.tst') === true) await checkContainerToken(hand, { list, token }, setting)
  }
  const [only, ...others] = all.paths.filter(
    (path) => path !== TYPE_MEMBER && !path.startsWith(META),
  )
  const alone = form === 'ASiC-S' && only !== undefined && others.length === 0
  if (alone && all.has(TOKEN_OF_ONE)) {
    await checkContainerToken(hand, { list: only, token: TOKEN_OF_ONE }, setting)
  }
  tellSignatures(hand)
  return {
    kind: 'other-container',
    form,
    checks: findings.checks(),
    altered: findings.alterations(),
  }
}

type InHand = Parameters<typeof checkType>[0]

function tellSignatures({ container, findings }: InHand): void {
  const signatures = container.all.paths.filter((path) =>
    /^META-INF\/[^/]*signature[^/]*\.(?:xml|p7s)$/i.test(path),
  )
  for (const subject of signatures) {
    const sentence = SIGNATURE_NOT_CHECKED
    findings.check({ id: 'container-signature', result: 'not-checked', subject, sentence })
  }
  const stamped = findings.checks().some(({ id }) => id === 'container-timestamp')
  if (signatures.length > 0 || stamped) return
  findings.check({
    id: 'container-signature',
    result: 'not-checked',
    subject: META,
    sentence: NOTHING_SEALS,
  })
}
