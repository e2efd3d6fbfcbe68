export { corpus, corpusEntry, type CorpusFinding } from '#corpus/corpus.ts'
export { citedText, textName, type CitedText, type CorpusEntry } from '#corpus/corpus-entry.ts'
export { linkOf } from '#corpus/link.ts'
export { ruleCards, type RuleCard } from '#corpus/rule-cards.data.ts'
