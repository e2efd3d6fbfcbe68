export { commitmentFacts } from '#questions/evidence/commitments.ts'
