import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { invariant } from '@quittance/kernel'
import { sha256Hex, type Sha256 } from '#canonical/sha256.ts'
import {
  ASIC_E,
  CONTAINER_LIST,
  CONTAINER_TOKEN,
  TYPE_MEMBER,
} from '#bundle/container/container-paths.ts'
import { openBundle, wholeOf, type ArchiveMember } from '#bundle/verify/open-bundle.ts'
import { storedZip, type ArchiveFile } from '#bundle/zip-writer.ts'
import { toBase64 } from '#log/notes/base64.ts'
import { tokenInReply } from '#timestamp/token-info.ts'

/**
 * The list that a time-stamp of an ASiC-E container is taken over: every file with its SHA-256.
 *
 * Paths are those of a bundle, ASCII without a sign that a URI or XML would escape.
 *
 * @see ETSI EN 319 162-1, section 4.4 and annex A.4
 */
export function asicManifest(files: readonly ArchiveFile[], hash?: Sha256): Uint8Array {
  const references = files.map(({ path, bytes }) => {
    invariant(/^[\w./-]+$/.test(path), 'a path that needs no escape')
    const value = toBase64(hexToBytes(sha256Hex(bytes, hash)))
    return [
      `  <asic:DataObjectReference URI="${path}">`,
      '    <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>',
      `    <ds:DigestValue>${value}</ds:DigestValue>`,
      '  </asic:DataObjectReference>',
    ].join('\n')
  })
  return utf8ToBytes(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
      `  <asic:SigReference URI="${CONTAINER_TOKEN}" MimeType="application/vnd.etsi.timestamp-token"/>`,
      ...references,
      '</asic:ASiCManifest>',
      '',
    ].join('\n'),
  )
}

/**
 * The container: `mimetype` first and stored, the files, the list and the token over it, taken out
 * of the reply of the authority.
 *
 * @see ETSI EN 319 162-1, annex A.1
 */
export function asicArchive(
  files: readonly ArchiveFile[],
  { manifest, reply }: { readonly manifest: Uint8Array; readonly reply: Uint8Array },
): Uint8Array {
  const token = tokenInReply(reply)
  invariant(token !== null, 'the reply was checked when it came')
  return storedZip([
    { path: TYPE_MEMBER, bytes: utf8ToBytes(ASIC_E) },
    ...files,
    { path: CONTAINER_LIST, bytes: manifest },
    { path: CONTAINER_TOKEN, bytes: token.whole },
  ])
}

/**
 * A bundle that is there already, as a container: the list that its time-stamp is taken over, then
 * the archive. Null when the archive is no bundle.
 */
export function containerOfBundle(members: readonly ArchiveMember[], hash?: Sha256) {
  const bundle = openBundle(members, hash)
  if (bundle === null) return null
  const prefix = `${bundle.folder}/`
  const files = members
    .filter(({ name }) => name.startsWith(prefix))
    .map((member) => ({ path: member.name.slice(prefix.length), bytes: wholeOf(member) }))
  const manifest = asicManifest(files, hash)
  return { manifest, archive: (reply: Uint8Array) => asicArchive(files, { manifest, reply }) }
}
