/** Words of the on-call helper, in English. */
import type { KindText } from '../kind.ts'
import type { fields } from './fields.ts'
import type { gauges } from './gauges.ts'

export const text = {
  aws: 'Lambda function',
  cafe: 'On-call helper',
  name: 'Lambda function',
  cafeName: 'On-call helper',
  summary:
    'An AWS Lambda function runs your code when something calls it, one environment for each order, and costs nothing while nobody calls.',
  fields: {
    serviceTime: { label: 'Service time', help: 'How long one order takes. The messages of a batch are done one after the other.' },
    memorySize: { label: 'Memory', help: 'The price goes by it, and so does the CPU: 1,769 MB are one virtual CPU.' },
    cpuBound: {
      label: 'Work that CPU shortens',
      help: 'Share of the service time that shrinks as memory grows. At 0 more memory only costs more.',
    },
    timeout: { label: 'Timeout', help: 'Work that takes longer is killed, paid for, and its environment starts anew.' },
    errorRate: { label: 'Errors', help: 'Share of the work that ends with an error of the function, by chance.' },
    runtime: { label: 'Runtime', help: 'The language decides how long a cold start takes.' },
    initDuration: { label: 'Cold start', help: 'How long a new environment takes to start. It is paid for like work.' },
    idleLifetime: { label: 'Stays warm', help: 'After so long without work an environment is taken away. AWS does not tell how long.' },
    reservedConcurrency: {
      label: 'Reserved concurrency',
      help: 'So many executions at once are set aside for this function, and it gets no more. 0 switches it off.',
    },
    provisionedConcurrency: {
      label: 'Provisioned concurrency',
      help: 'So many environments are kept warm and paid for, used or not. What goes beyond starts cold.',
    },
    batchSize: { label: 'Batch size', help: 'At most so many messages of a queue are handed to one environment at once.' },
    batchingWindow: { label: 'Batching window', help: 'So long a poller gathers messages for a batch that is not full.' },
    maximumConcurrency: {
      label: 'Batches at once',
      help: 'Most batches of one queue’s messages that are worked on at the same time. Each queue in front counts for itself.',
    },
    reportBatchItemFailures: {
      label: 'Report failed messages',
      help: 'Only the messages that failed come back. Without it an error ends the batch and all of it comes back.',
    },
    maximumRetryAttempts: { label: 'Retries of events', help: 'An event that failed is tried again after 1 minute, then after 2.' },
    maximumEventAge: { label: 'Oldest event', help: 'An event that waits longer is dropped, or goes where failed ones go.' },
    architecture: { label: 'Processor', help: 'An Arm processor costs a fifth less by the second.' },
    calls: { label: 'Several ways out', help: 'What it calls after its own work where there is more than one way.' },
  },
  nested: {},
  choices: {
    'runtime=nodejs24.x': 'Node.js 24',
    'runtime=nodejs22.x': 'Node.js 22',
    'runtime=python3.13': 'Python 3.13',
    'runtime=java25': 'Java 25',
    'runtime=java21': 'Java 21',
    'runtime=dotnet8': '.NET 8',
    'runtime=ruby3.4': 'Ruby 3.4',
    'runtime=go': 'Go (provided.al2023)',
    'runtime=rust': 'Rust (provided.al2023)',
    'initDuration=null': 'by runtime',
    'reservedConcurrency=null': 'none',
    'provisionedConcurrency=null': 'none',
    'maximumConcurrency=null': 'no limit',
    'architecture=x86_64': 'x86',
    'architecture=arm64': 'Arm (Graviton)',
    'calls=sequence': 'all, one after the other',
    'calls=parallel': 'all at once',
    'calls=oneOf': 'one, by weight',
  },
  gauges: {
    concurrentExecutions: 'Executions at once',
    running: 'Environments at work',
    starting: 'Environments starting (INIT)',
    warm: 'Environments idle and warm',
    provisioned: 'Provisioned and idle',
    environments: 'Environments',
    limit: 'Limit of executions at once',
    pollers: 'Batches at once allowed',
    asyncEventsQueued: 'Events that wait',
    asyncEventAge: 'Age of the oldest event',
    invocations: 'Invocations',
    coldStarts: 'Cold starts',
    throttles: 'Throttled (429)',
    errors: 'Errors',
    killed: 'Killed at the timeout',
    spillover: 'Beyond the provisioned',
    asyncEventsReceived: 'Events received',
    asyncEventsDropped: 'Events given up',
    billedSeconds: 'Billed duration',
    gbSeconds: 'GB-seconds billed',
    provisionedUseGbSeconds: 'GB-seconds worked, provisioned',
    provisionedGbSeconds: 'GB-seconds kept provisioned',
  },
  foot: ['at once', 'cold starts'],
  faults: {
    windowTooShort: 'A batch of {batchSize} needs a batching window of {least} s at least. Without a window AWS allows {most}.',
    fifoBatch: 'A batch of {batchSize} from a FIFO queue is too large. AWS allows {most}.',
    fifoWindow: 'A FIFO queue has no batching window. It has to be 0 s.',
    fifoDestination: 'AWS Lambda sends what became of a call to no FIFO queue. The queue has to be a standard one.',
    reservedTooMuch:
      'Reserved concurrency {reserved} is too much for an account of {limit}. AWS keeps {kept} unreserved, so it allows {most} at most.',
    moreThanReserved: 'Provisioned concurrency {provisioned} is more than the reserved {reserved}. AWS allows at most as much.',
  },
  notices: {
    stopped: 'Throttled: the function is stopped.',
    reserved: 'Throttled: the {running} executions that are reserved are all in use.',
    account: 'Throttled at {running} executions: the account has no more to give.',
    scaling: 'Throttled at {running} executions: no more than 1,000 new environments in 10 s.',
    rate: 'Throttled: more than 10 requests a second for each execution of the limit.',
  },
  lesson: {
    what: 'Lambda is a helper on call. When an order comes, the café phones one; each helper makes one order, hands it over and waits on call for the next. Nobody on call: another comes, and has to put on an apron first. That is a cold start. You pay for the minutes worked and never for waiting.',
    when: 'Traffic with long gaps or sharp peaks, small pieces of work, work that follows from an event. For a line that never stops a hired barista (an instance) is cheaper.',
    watch:
      'Work that outlasts the timeout is killed and paid for, and the longest timeout is 15 minutes. All functions of an account share its concurrency; who asks for more gets 429. A failed event is made again, so the work has to bear being done twice.',
    limits: [
      { text: 'Timeout 1 to 900 s, by default 3 s. Memory 128 to 10,240 MB.', source: 'AWS Lambda Developer Guide, Lambda quotas' },
      {
        text: 'An account runs 1,000 executions at once by default, and each function gets 1,000 new environments every 10 s at most.',
        source: 'AWS Lambda Developer Guide, Lambda scaling behavior',
      },
      {
        text: 'At most 10 requests a second for each execution of the limit. Here that is looked at for each function by itself.',
        source: 'AWS Lambda Developer Guide, Lambda quotas',
      },
      {
        text: 'An event is tried again at most 2 times and kept for up to 6 hours.',
        source: 'AWS Lambda API Reference, PutFunctionEventInvokeConfig',
      },
      {
        text: 'At each queue 5 batches at once at first, 300 more a minute, 1,250 at most.',
        source: 'AWS Lambda Developer Guide, Using Lambda with Amazon SQS',
      },
      {
        text: 'A million requests cost $0.20 and a GB-second $0.0000166667 (x86), in steps of 1 ms, INIT included. A month’s first million requests and 400,000 GB-seconds are free; here all are paid.',
        source: 'AWS Lambda pricing, us-east-1, 23 November 2026',
      },
      {
        text: 'Cold starts by runtime are those of a function that does nothing; with libraries they are longer.',
        source: 'Lambda cold starts benchmark (maxday), 22 August 2026',
      },
    ],
  },
} as const satisfies KindText<typeof fields, keyof typeof gauges & string>
