import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAll, utf8 } from '../../testing/read-all.ts'

const chat = utf8('[12/03/2026, 18:04:12] Alice Marin: \u200e<pièce jointe : photo.jpg>\r\n')

function read(members: Zippable, change: (bytes: Uint8Array) => void = () => {}) {
  const bytes = zipSync(members)
  change(bytes)
  return readAll(bytes, { fileName: '/tmp/WhatsApp Chat.zip' })
}

/** Writes over every occurrence of two bytes at an offset from each header of a kind. */
function patch(signature: number, offset: number, value: number) {
  return (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length - 4; at += 1) {
      const isHeader = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === signature
      if (isHeader) bytes.set([value & 0xff, (value >> 8) & 0xff], at + offset)
    }
  }
}

describe('archives', () => {
  it('reads the conversation and finds the file beside it', () => {
    const { records } = read({ '_chat.txt': chat, 'photo.jpg': strToU8('image') })
    expect(records[0]).toMatchObject({
      source: { path: 'WhatsApp Chat.zip#_chat.txt', offset: 0, length: chat.length - 2 },
      attachments: [
        {
          name: 'photo.jpg',
          sha256: '6105d6cc76af400325e94d588ce511be5bfdbb73b437dc51eca43917d7a43e3d',
          state: 'present',
        },
      ],
    })
  })

  it('reads the only text at the root, stored or deflated', () => {
    const members: Zippable = {
      'Discussion WhatsApp.txt': [chat, { level: 0 }],
      'media/x.txt': strToU8('x'),
    }
    expect(read(members).summary?.messages).toBe(1)
  })

  it.each([
    ['two texts', { 'a.txt': chat, 'b.txt': chat }],
    ['no text', { 'photo.jpg': chat }],
    ['another text', { '_chat.txt': strToU8('bonjour') }],
  ])('does not recognise an archive with %s', (_, members) => {
    expect(read(members).refusal).toEqual({ kind: 'unknown-format' })
  })

  it.each(['../_chat.txt', 'a/../../b', '/etc/x', 'C:\\x', '..\\x', '\\\\server\\x'])(
    'refuses the path %s',
    (name) => {
      const { refusal } = read({ '_chat.txt': chat, [name]: chat })
      expect(refusal).toEqual({ kind: 'unsafe-archive', reason: 'unsafe-path' })
    },
  )

  it('refuses encryption', () => {
    const { refusal } = read({ '_chat.txt': chat }, patch(0x01, 8, 1))
    expect(refusal).toEqual({ kind: 'unsafe-archive', reason: 'encrypted-member' })
  })

  it('refuses symbolic links', () => {
    const { refusal } = read({ '_chat.txt': chat }, patch(0x01, 40, 0xa1ff))
    expect(refusal).toEqual({ kind: 'unsafe-archive', reason: 'symbolic-link' })
  })

  it('refuses a name that stands twice', () => {
    const bytes = zipSync({ '_chat.txt': chat, '_chat.tx_': chat })
    const text = Buffer.from(bytes).toString('latin1').replaceAll('_chat.tx_', '_chat.txt')
    const { refusal } = readAll(Buffer.from(text, 'latin1'), { fileName: 'x.zip' })
    expect(refusal).toEqual({ kind: 'unsafe-archive', reason: 'duplicate-name' })
  })

  it('refuses a bomb that declares its size', () => {
    const { refusal } = read({ '_chat.txt': chat, bomb: new Uint8Array(12 * 1024 ** 2) })
    expect(refusal).toEqual({ kind: 'unsafe-archive', reason: 'unpacks-too-large' })
  })

  it('refuses a bomb that hides its size', () => {
    const zeros = new Uint8Array(4 * 1024 ** 2)
    const { refusal } = read({ '_chat.txt': zeros }, (bytes) => {
      patch(0x01, 24, 64)(bytes)
      patch(0x01, 26, 0)(bytes)
    })
    expect(refusal).toEqual({ kind: 'unsafe-archive', reason: 'unpacks-too-large' })
  })
})
