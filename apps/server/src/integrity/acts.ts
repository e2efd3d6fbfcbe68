import { createHash } from 'node:crypto'
import { actsToCheck, type ActToCheck } from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { z } from 'zod'
import { asJson } from '#http/json.ts'
import { smsFingerprint, smsIn } from '#sms/sms-payload.ts'
import { PAGE, type Checked, type Fault, type Matter } from '#integrity/matter.ts'

/** Every act that left, or is to leave, still has the words that were approved. */
export async function checkActs({ reads }: Matter): Promise<Checked> {
  const faults: Fault[] = []
  let checked = 0
  let after: string | null = null
  for (;;) {
    const last: string | null = after
    const page: readonly ActToCheck[] = await reads((tx) =>
      actsToCheck(tx, { after: last, limit: PAGE }),
    )
    for (const act of page) faults.push(...faultsOfAct(act))
    checked += page.length
    after = page.at(-1)?.id ?? null
    if (after === null) return { checked, faults }
  }
}

const letterPayload = z.looseObject({ composed: z.unknown() })

/** What is wrong with an act: nothing where its words give the fingerprint that was reserved. */
export function faultsOfAct({ id, payload, contentSha256 }: ActToCheck): readonly Fault[] {
  if (fingerprintNow(payload) === contentSha256) return []
  const sentence = `L’envoi ${id} n’a plus les mots qui ont été approuvés.`
  return [{ code: 'act-altered', subject: `outward-act/${id}`, sentence }]
}

/** Of an SMS its number and its words; of a letter, all of it. */
function fingerprintNow(payload: unknown): string {
  const sms = smsIn(payload)
  if (sms !== null) return smsFingerprint(sms).toString('hex')
  const read = letterPayload.safeParse(payload)
  return createHash('sha256')
    .update(canonicalJson(asJson(read.data?.composed ?? null)))
    .digest('hex')
}
