import { machineFailures } from './failures/machine.js'
import { queueFailures } from './failures/queue.js'
import { usageFailures } from './failures/usage.js'

/** Every fault that is not in the manuscript, by its id: the exit code it asks for, and its words. */
export const failures = { ...machineFailures, ...queueFailures, ...usageFailures }

export type FailureId = keyof typeof failures
