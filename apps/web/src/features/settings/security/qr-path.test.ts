import { describe, expect, it } from 'vitest'
import { qrDrawing } from '#features/settings/security/qr-path.ts'

describe('qrDrawing', () => {
  it('draws the finder patterns at three corners', () => {
    const { side, path } = qrDrawing('otpauth://totp/Quittance:claire@brevault.example?secret=A')
    expect((side - 17) % 4).toBe(0)
    for (const [x, y] of [
      [0, 0],
      [side - 7, 0],
      [0, side - 7],
    ]) {
      expect(path).toContain(`M${x} ${y}h1v1h-1z`)
      expect(path).not.toContain(`M${(x ?? 0) + 1} ${(y ?? 0) + 1}h1v1h-1z`)
    }
  })
})
