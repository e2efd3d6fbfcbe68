import {
  generalizedTime,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  smallInteger,
} from '#der/der-write.ts'
import { DIGEST_OIDS } from '#signing/algorithms.ts'
import { makeSignedData, type Signer } from '#signing/make-signed-data.ts'
import { grantedReply, type TimestampRequest } from '#timestamp/request.ts'
import { TOKEN_INFO } from '#timestamp/token-info.ts'

/**
 * The policy of the local authority: a clock of one machine, vouched for by nobody.
 *
 * Under the arc 2.25, which needs no registration (ITU-T X.667).
 */
const LOCAL_POLICY = '2.25.230174918462901937456120937465019283745'

export type TimestampOrder = {
  readonly request: TimestampRequest
  /** The instant that the authority's clock tells. */
  readonly at: string
  /** Sixteen bytes of chance: a serial number is never used twice. */
  readonly serial: Uint8Array
  readonly signer: Signer
}

/** The reply of our own authority, never qualified (RFC 3161, section 2.4.2). */
export async function makeTimestamp(order: TimestampOrder): Promise<Uint8Array> {
  const { request, at, serial, signer } = order
  const info = sequence(
    smallInteger(1),
    oid(LOCAL_POLICY),
    sequence(sequence(oid(DIGEST_OIDS[request.digest]), nothing()), octets(request.imprint)),
    integer(Uint8Array.of(0x01, ...serial)),
    generalizedTime(at),
    ONE_SECOND,
    ...(request.nonce === null ? [] : [integer(request.nonce)]),
  )
  const token = await makeSignedData({
    contentType: TOKEN_INFO,
    content: info,
    detached: false,
    signedAt: null,
    signer,
  })
  return grantedReply(token)
}

/** Accuracy: one second. */
const ONE_SECOND = sequence(smallInteger(1))
