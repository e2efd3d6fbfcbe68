import { operations, reading, writing } from '#http/procedures.ts'
import { writingMoney } from '#client-money/turn/money-turn.ts'
import { discardDraft, saveDraft } from '#intake/drafts/draft-verbs.ts'
import { listDrafts, readDraft } from '#intake/drafts/draft-view.ts'
import { reduceDossier } from '#intake/drafts/reduce-dossier.ts'
import { dropFile } from '#intake/drafts/drop-file.ts'

export const draftsRoutes = {
  drop: operations.drafts.drop.handler(writing('deposit-claims', dropFile)),
  list: operations.drafts.list.handler(reading(listDrafts)),
  get: operations.drafts.get.handler(reading(readDraft)),
  save: operations.drafts.save.handler(writing('deposit-claims', saveDraft)),
  reduce: operations.drafts.reduce.handler(writingMoney('deposit-claims', reduceDossier)),
  discard: operations.drafts.discard.handler(writing('deposit-claims', discardDraft)),
}
