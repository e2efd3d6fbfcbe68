export {
  gateChannels,
  gateSteps,
  type DebtorKind,
  type DisputedComponent,
  type FirstLetter,
  type GateChannel,
  type GateDossier,
  type GateFinding,
  type GateJudgement,
  type GateQuestion,
  type GateStatement,
  type GateStep,
  type GateVerdict,
  type SenderCapacity,
  type TemplatePurpose,
} from '#gate-question.ts'
export { judgeMessage } from '#judge-message.ts'
export { gateVersion } from '#gate-version.ts'
export { contactPolicy } from '#rules/policy/contact-policy.data.ts'
