import { clauseGateMessages } from './command-line/clause-gates.js'
import { gateMessages } from './command-line/gates.js'
import { helpMessages } from './command-line/help.js'
import { helpCommandMessages } from './command-line/help-commands.js'
import { newMessages } from './command-line/new.js'
import { queueMessages } from './command-line/queue.js'
import { stepMessages } from './command-line/steps.js'
import { summaryMessages } from './command-line/summary.js'
import { usageMessages } from './command-line/usage.js'
import { lookMessages } from './compare/looks.js'
import { comparisonReportMessages } from './compare/report.js'
import { comparisonSummaryMessages } from './compare/summary.js'
import { correctionMessages } from './corrections.js'
import { failures } from './failures.js'
import { heldBackMessages } from './held-back.js'
import { censusMessages } from './import/census.js'
import { partDecisionMessages } from './import/part-decisions.js'
import { importReportMessages } from './import/report.js'
import { textDecisionMessages } from './import/text-decisions.js'
import { wordDecisionMessages } from './import/word-decisions.js'
import { previewAppMessages } from './preview/app.js'
import { previewStatusMessages } from './preview/status.js'
import { proofCopyMessages } from './report/proof-copy-messages.js'
import { reportMessages } from './report/report-messages.js'
import { ruleNames } from './report/rule-names.js'
import { ruleReasons } from './report/rule-reasons.js'
import { faults } from './rules.js'

/**
 * All that kiyo says to editors: faults, findings, failures, progress, summaries, help, reports.
 *
 * The id of a fault is its rule's, or the rule's with a case: `invalid-style.property`. An id is never given a second
 * meaning.
 */
export const catalogue = {
  ...censusMessages,
  ...importReportMessages,
  ...partDecisionMessages,
  ...textDecisionMessages,
  ...wordDecisionMessages,
  ...previewAppMessages,
  ...previewStatusMessages,
  ...comparisonReportMessages,
  ...lookMessages,
  ...correctionMessages,
  ...comparisonSummaryMessages,
  ...faults,
  ...failures,
  ...heldBackMessages,
  ...clauseGateMessages,
  ...gateMessages,
  ...helpMessages,
  ...helpCommandMessages,
  ...newMessages,
  ...queueMessages,
  ...stepMessages,
  ...summaryMessages,
  ...usageMessages,
  ...reportMessages,
  ...ruleNames,
  ...ruleReasons,
  ...proofCopyMessages,
}
