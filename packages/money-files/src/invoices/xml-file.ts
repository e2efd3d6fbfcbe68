import { refusedInput, type Answered } from '@quittance/kernel'

import { decodeXml } from '#xml/xml-bytes.ts'
import { readXml, type XmlElement } from '#xml/xml.ts'

/** The largest file taken, in bytes. */
const LARGEST_FILE = 32 * 1024 * 1024

/** Reads the bytes of an XML file whose root decides what it is, with the codes of files. */
export function readXmlFile(bytes: Uint8Array): Answered<XmlElement> {
  if (bytes.length > LARGEST_FILE) {
    return refusedInput('file-too-large', '', 'Ce fichier dépasse 32 Mio.')
  }
  const text = decodeXml(bytes)
  const head = text?.slice(0, 4096).trimStart() ?? ''
  if (text === null || head === '') return unreadable()
  if (!head.startsWith('<')) {
    return refusedInput('unsupported-format', '', 'Ce fichier n’est pas un fichier XML.')
  }
  const read = readXml(text)
  switch (read.kind) {
    case 'read':
      return { kind: 'answered', value: read.root }
    case 'dtd-refused':
      return refusedInput('dtd-refused', '', 'Un DOCTYPE n’est pas admis.')
    case 'malformed':
      return unreadable()
  }
}

function unreadable() {
  return refusedInput('unreadable', '', 'Ce fichier est coupé ou abîmé.')
}
