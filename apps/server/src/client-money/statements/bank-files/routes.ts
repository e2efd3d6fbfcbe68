import { writingMoney } from '#client-money/turn/money-turn.ts'
import { operations, reading } from '#http/procedures.ts'
import {
  readForeignLines,
  settleForeign,
} from '#client-money/statements/bank-files/foreign-lines.ts'
import { lookAtExport } from '#client-money/statements/bank-files/look-at-export.ts'
import { previewExport } from '#client-money/statements/bank-files/preview-export.ts'
import { readProgress } from '#client-money/statements/bank-files/progress.ts'
import { readNextSo, rereadExport } from '#client-money/statements/bank-files/reread-export.ts'
import { toTheEnd } from '#client-money/statements/under-way/follow.ts'
import { receiptsOfFew } from '#client-money/receiving/receipts-of-few.ts'

export const bankFilesRoutes = {
  look: operations.bankFiles.look.handler(reading(lookAtExport)),
  preview: operations.bankFiles.preview.handler(reading(previewExport)),
  progress: operations.bankFiles.progress.handler(reading(readProgress)),
  reread: operations.bankFiles.reread.handler(
    writingMoney('handle-money', rereadExport, async (after, result) => {
      const whole = await toTheEnd(after, result)
      await receiptsOfFew(after, whole)
      return whole
    }),
  ),
  readNextSo: operations.bankFiles.readNextSo.handler(writingMoney('handle-money', readNextSo)),
  foreignLines: operations.bankFiles.foreignLines.handler(reading(readForeignLines)),
  settleForeignLine: operations.bankFiles.settleForeignLine.handler(
    writingMoney('handle-money', settleForeign),
  ),
}
