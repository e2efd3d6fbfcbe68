import { describe, expect, it } from 'vitest'
import { weakerLink } from '#features/evidence/card/link-grade.ts'

const message = { authorRaw: '+33639981407', authorStrength: 'C', direction: 'in' } as const
const author = { raw: '+33639981407', sent: false, linkGrade: 'E' } as const

describe('the grade of the author of a message', () => {
  it('is that of his link to a party where it is weaker than what the file says of him', () => {
    expect(weakerLink(message, [author])).toBe('E')
    expect(weakerLink(message, [{ ...author, linkGrade: 'C' }])).toBeNull()
    expect(weakerLink(message, [{ ...author, linkGrade: 'A' }])).toBeNull()
  })

  it('is taken from nobody else, nor from what the device sent', () => {
    expect(weakerLink(message, [])).toBeNull()
    expect(weakerLink(message, [{ ...author, raw: '+33639981401' }])).toBeNull()
    expect(weakerLink(message, [{ ...author, sent: true }])).toBeNull()
  })
})
