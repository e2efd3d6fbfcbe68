import { describe, expect, it } from 'vitest'
import { messageKindOf } from '#evidence/message-kinds.ts'

describe('messageKindOf', () => {
  it.each([
    ['eml', 'e-mail'],
    ['outlook-msg', 'e-mail'],
    ['sms-ie', 'sms'],
    ['whatsapp', 'instant-message'],
    ['ios-sms-db', 'instant-message'],
    [null, 'instant-message'],
  ])('%s is %s', (format, kind) => {
    expect(messageKindOf(format)).toBe(kind)
  })
})
