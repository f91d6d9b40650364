/** What the prose claims is what the code says: numbers, names, commands, files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BUDGET } from './architecture.rules.ts'
import { kindNamed } from './diagram/settings.ts'
import { MAX_ATTEMPTS, MAX_CLASSES } from './engine/rows.ts'
import { profiles } from './kinds/clients/profiles.ts'
import type { Field } from './kinds/field.ts'
import { kinds } from './kinds/index.ts'
import type { KindText } from './kinds/kind.ts'
import { POWER, prices } from './kinds/prices.ts'
import { scenarios } from './scenarios/index.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
/** Line ends are the editor's business. */
const flat = (text: string) => text.replace(/\s+/g, ' ')
const [model, glossary, readme, contributing] = ['docs/model.md', 'docs/glossary.md', 'README.md', 'CONTRIBUTING.md'].map((path) =>
  flat(read(path)),
)
const NUMBERS =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one'.split(
    ' ',
  )
const plural = (count: number, what: string) => `${NUMBERS[count][0].toUpperCase()}${NUMBERS[count].slice(1)} ${what}`
const texts = async (): Promise<KindText[]> => Promise.all(kinds.map(async (kind) => (await kind.text.en()).text))
const setting = (kind: string, name: string): Field => (kindNamed(kind).fields as Record<string, Field>)[name]
const tracking = () => {
  const list = setting('autoScalingGroup', 'policies')
  if (list.type !== 'list' || list.item.type !== 'variant') throw new Error('Policies are a list of variants.')
  return list.item.variants.targetTracking as Record<string, Field>
}

describe('docs/model.md', () => {
  it('has the prices that are charged', () => {
    const [virginia, seoul] = [prices['us-east-1'], prices['ap-northeast-2']]
    for (const [size, power] of Object.entries(POWER))
      expect(model).toContain(`| ${size} | $${virginia.instanceHour[size]} | $${seoul.instanceHour[size]} | ${power} |`)
    expect(model).toContain(`| Application Load Balancer | $${virginia.loadBalancerHour} | $${seoul.loadBalancerHour} |`)
    expect(model).toContain(`| one LCU | $${virginia.lcuHour} | $${seoul.lcuHour} |`)
    expect(model).toContain(`| a million SQS requests | $${virginia.queueMillionRequests} | $${seoul.queueMillionRequests} |`)
    expect(model).toContain(`| a million SQS requests to a FIFO queue | $${virginia.fifoMillionRequests} | $${seoul.fifoMillionRequests} |`)
    expect(model).toContain(`| Network Load Balancer | $${virginia.networkBalancerHour} | $${seoul.networkBalancerHour} |`)
    expect(model).toContain(`| one NLCU | $${virginia.nlcuHour} | $${seoul.nlcuHour} |`)
    expect(model).toContain(`| a public address of a balancer | $${virginia.publicAddressHour} | $${seoul.publicAddressHour} |`)
    const pair = (of: Readonly<Record<'x86_64' | 'arm64', number>>) => `$${+(of.x86_64 * 1e6).toFixed(4)}, $${+(of.arm64 * 1e6).toFixed(4)}`
    expect(model).toContain(`| a million requests to Lambda | $${virginia.functionMillionRequests} | $${seoul.functionMillionRequests} |`)
    for (const [what, key] of [
      ['GB-seconds on Lambda', 'functionGbSecond'],
      ['GB-seconds provisioned', 'provisionedGbSecond'],
      ['GB-seconds of work there', 'provisionedUseGbSecond'],
    ] as const)
      expect(model).toContain(`| a million ${what}, x86 and Arm | ${pair(virginia[key])} | ${pair(seoul[key])} |`)
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(virginia.asOf))
    expect(seoul.asOf).toBe(virginia.asOf)
    expect(model).toContain(`Read on ${day}.`)
  })

  it('has the traffic that is played', () => {
    const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 16)
    for (const { factors, bin, opens, source } of Object.values(profiles)) {
      expect(model).toContain(`| ${factors.length} of ${bin / 60} min from ${clock(opens)} |`)
      expect(model).toContain(source)
    }
  })

  it('has the defaults that hold', () => {
    const { outPoints, inPoints } = tracking()
    const boot = setting('autoScalingGroup', 'bootTime').default as { mean: number; cv: number }
    for (const claim of [
      `the last ${outPoints.default} points were all above the target, fewer when the last ${inPoints.default} were all below`,
      `Default ${boot.mean} s lognormal (cv ${boot.cv}) + ${setting('autoScalingGroup', 'appStart').default} s`,
      'Not set means 0 here',
    ])
      expect(model).toContain(claim)
    expect(setting('autoScalingGroup', 'defaultInstanceWarmup').default).toBe(0)
    expect(setting('loadBalancer', 'healthCheckTimeout').default).toBeNull()
  })

  it('has a section for each kind, and a source for each letter', () => {
    for (const { type } of kinds) expect(read('docs/model.md')).toMatch(new RegExp(`^## .+ \\(\`${type}\`\\)$`, 'm'))
    const [text, sources] = model.split('## Sources')
    const cited = new Set([...text.matchAll(/\[([A-Z0-9]+)[\],]/g)].map(([, key]) => key))
    const listed = [...sources.matchAll(/\| ([A-Z0-9]+) \|/g)].map(([, key]) => key)
    expect([...cited].sort()).toEqual([...new Set(listed)].sort())
    expect(listed.length).toBe(new Set(listed).size)
  })
})

describe('docs/glossary.md', () => {
  const words = [...read('docs/glossary.md').matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]*\|$/gm)]
    .map(([, word]) => word.trim())
    .filter((word) => word !== 'word' && !/^-+$/.test(word))
  const used = (function everything() {
    const paths = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.tsx?$/.test(path) && !/\.test\.|\.fake\./.test(path),
    )
    return flat(
      [...paths.map((path) => `src/${path}`), 'docs/model.md', 'docs/settings.md', 'README.md'].map(read).join('\n'),
    ).toLowerCase()
  })()

  it('has each word once', () => {
    expect(words.length).toBeGreaterThan(50)
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length)
  })
  it.each(words)('%s is used', (word) => {
    const stem = word.replace(/ \(.*\)$/, '').toLowerCase()
    expect(used.includes(stem), stem).toBe(true)
  })
  it('has the words of every kind, beside the café’s', async () => {
    for (const { aws, cafe } of await texts())
      expect(glossary.toLowerCase()).toMatch(new RegExp(`\\| ${aws} \\| [^|]+ \\| ${cafe} \\|`.toLowerCase()))
  })
})

describe('README.md', () => {
  it('counts what there is', async () => {
    expect(readme).toContain(`${plural(scenarios.length, 'scenarios')}: `)
    expect(readme).toContain(`${plural(kinds.length, 'kinds of parts')}: `)
    for (const { name } of await texts()) expect(readme.toLowerCase()).toContain(name.toLowerCase().replace('clients', 'customers'))
  })
  it('names commands, files and scenarios that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const name of ['start', 'test', 'cafe']) expect(scripts).toHaveProperty(name)
    const ids = [...readme.matchAll(/--scenario (\S+)/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect(scenarios.map((scenario) => scenario.id)).toContain(id)
    const files = [
      ...`${readme} ${contributing}`.matchAll(/\]\(([^)#:]+)\)|(public\/examples\/\S+\.json)|`(src\/[\w./]+\.ts|docs\/[\w./]+\.md)`/g),
    ].map((found) => found[1] ?? found[2] ?? found[3])
    expect(files.length).toBeGreaterThan(8)
    for (const file of files.filter((path) => !path.includes('your'))) expect(existsSync(new URL(file, root)), file).toBe(true)
  })
})

describe('CONTRIBUTING.md', () => {
  it('has the budgets that are checked', () => {
    expect(contributing).toContain(
      `a file has at most ${BUDGET.lines} lines, a function ${BUDGET.functionLines}, a folder ${BUDGET.files} source files`,
    )
    const size = read('scripts/size.mjs')
    const budget = (name: string) => Number(new RegExp(`const ${name} = (\\d+) \\* KB`).exec(size)?.[1])
    expect(contributing).toContain(`below ${budget('FIRST')} KB compressed, the charts below ${budget('CHARTS')} KB`)
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    expect(contributing).toContain(`Node ${engines.node.replace('>=', '')} or newer`)
  })
  it('names every room', () => {
    for (const room of readdirSync(new URL('src/', root), { withFileTypes: true }))
      if (room.isDirectory()) expect(contributing).toContain(`| \`src/${room.name}\` |`)
  })
})

describe('lessons', () => {
  it('name the bounds and defaults that the settings have', async () => {
    const limits = async (type: string) => (await kindNamed(type).text.en()).text.lesson.limits.map(({ text }) => text).join(' ')
    const number = (kind: string, name: string) => setting(kind, name) as { default: number; min: number; max: number }
    const comma = new Intl.NumberFormat('en').format
    const [drain, idle] = [number('loadBalancer', 'deregistrationDelay'), number('loadBalancer', 'idleTimeout')]
    expect(await limits('loadBalancer')).toContain(
      `Deregistration delay ${drain.min} to ${comma(drain.max)} s, by default ${drain.default} s. Idle timeout ${idle.min} to ${comma(idle.max)} s, by default ${idle.default} s.`,
    )
    const [visibility, retention, delay] = ['visibilityTimeout', 'messageRetentionPeriod', 'delaySeconds'].map((name) =>
      number('queue', name),
    )
    expect(await limits('queue')).toContain(
      `Visibility timeout ${visibility.min} s to ${visibility.max / 3600} hours, by default ${visibility.default} s.`,
    )
    expect(await limits('queue')).toContain(
      `Retention ${retention.min} s to ${retention.max / 86_400} days, by default ${retention.default / 86_400} days. Delay up to ${delay.max / 60} minutes.`,
    )
    expect(await limits('queue')).toContain(`a million cost $${prices['us-east-1'].queueMillionRequests.toFixed(2)}`)
    expect(await limits('clients')).toContain(`At most ${MAX_ATTEMPTS} tries a customer and ${MAX_CLASSES} sorts of orders`)
    const [timeout, memory, age] = ['timeout', 'memorySize', 'maximumEventAge'].map((name) => number('lambda', name))
    expect(await limits('lambda')).toContain(
      `Timeout ${timeout.min} to ${timeout.max} s, by default ${timeout.default} s. Memory ${memory.min} to ${comma(memory.max)} MB.`,
    )
    expect(await limits('lambda')).toContain(
      `tried again at most ${number('lambda', 'maximumRetryAttempts').max} times and kept for up to ${age.max / 3600} hours`,
    )
    const { functionMillionRequests, functionGbSecond } = prices['us-east-1']
    expect(await limits('lambda')).toContain(
      `A million requests cost $${functionMillionRequests.toFixed(2)} and a GB-second $${functionGbSecond.x86_64.toFixed(10)} (x86)`,
    )
    const group = await limits('autoScalingGroup')
    expect(group).toContain(`Instance warm-up 0 to ${comma(number('autoScalingGroup', 'defaultInstanceWarmup').max)} s.`)
    expect(group).toContain(`at most ${(setting('autoScalingGroup', 'policies') as { maxLength: number }).maxLength} scaling policies`)
    expect(group).toContain(
      `grows after ${tracking().outPoints.default} one-minute points above the target and shrinks after ${tracking().inPoints.default} below`,
    )
  })
})
