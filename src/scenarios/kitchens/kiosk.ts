/** Scenario 15: the same function for a kiosk, a campaign and a chain, paid by the request or by the hour. */
import { prices } from '../../kinds/prices.ts'
import { draw, type Sketch } from '../draw.ts'
import type { Contents, Run } from '../scenario.ts'
import { kioskLesson } from './kiosk.lesson.ts'

const MINUTE = 60
const HOUR = 3600
const LENGTH = 12 * MINUTE
const MEMORY = 512
const SERVICE = 1
/** Of an environment's first request. */
const COLD = 1
const TYPE = 't3.small'
/** Requests that one instance has in hand at once. */
const AT_ONCE = 8
const FLEET = 8
const KIOSK = 40
const CHAIN = 50
/** A campaign: so many a second, for so long, once in a run, and nobody before or after: it meets a cold function. */
const [BURST, BURST_FOR] = [17, 10]
const BURST_AT = MINUTE
const LATEST = 3

const { functionMillionRequests, functionGbSecond, instanceHour, loadBalancerHour, lcuHour, publicAddressHour } = prices['us-east-1']
const each = functionMillionRequests / 1e6 + (MEMORY / 1024) * SERVICE * functionGbSecond.x86_64
const first = (MEMORY / 1024) * COLD * functionGbSecond.x86_64
const machine = instanceHour[TYPE]
const breakEven = Math.floor(machine / each)
const burst = BURST * BURST_FOR
const perHour = (burst * HOUR) / LENGTH
/** Of gaps that are all but nothing within a burst and the whole time between two: the root of the burst's size. */
const unevenness = Math.round(Math.sqrt(burst))
/** A balancer's unit has room for so many new connections a second; it has an address in each of two zones (aws-facts 3). */
const [PER_UNIT, ZONES] = [25, 2]
const fleet = FLEET * machine + loadBalancerHour + (CHAIN / PER_UNIT) * lcuHour + ZONES * publicAddressHour
const dearer = (CHAIN * HOUR * each) / (FLEET * machine)

const sources = {
  kiosk: { kind: 'clients', name: { en: 'Kiosk', ko: '키오스크' }, at: [0, 0], settings: { rate: KIOSK / HOUR } },
  campaign: {
    kind: 'clients',
    name: { en: 'Campaign day', ko: '행사 날' },
    at: [0, 1],
    settings: {
      rate: perHour / HOUR,
      profile: {
        kind: 'steps',
        start: 0,
        bin: BURST_FOR,
        factors: Array.from({ length: LENGTH / BURST_FOR }, (_, nth) => (nth === BURST_AT / BURST_FOR ? (BURST * HOUR) / perHour : 0)),
      },
    },
  },
  chain: { kind: 'clients', name: { en: 'Chain', ko: '체인점' }, at: [0, 2], settings: { rate: CHAIN } },
} as const
const helper = (row: number) => ({
  kind: 'lambda',
  name: { en: 'On-call helper', ko: '호출 도우미' },
  at: [1, row] as const,
  settings: { serviceTime: SERVICE, memorySize: MEMORY, initDuration: COLD },
})
const barista = (row: number) => ({
  kind: 'instance',
  name: { en: 'Barista', ko: '바리스타' },
  at: [1, row] as const,
  settings: { serviceTime: SERVICE, instanceType: TYPE, concurrency: AT_ONCE },
})
const team = (row: number, size: number) => ({
  kind: 'autoScalingGroup',
  name: { en: 'Barista team', ko: '바리스타 팀' },
  at: [2, row] as const,
  settings: {
    minSize: size,
    desiredCapacity: size,
    maxSize: size,
    serviceTime: SERVICE,
    instanceType: TYPE,
    concurrency: AT_ONCE,
  },
})
const host = (row: number) => ({
  kind: 'loadBalancer',
  name: { en: 'Host at the door', ko: '안내원' },
  at: [1, row] as const,
  settings: { algorithm: 'least_outstanding_requests' },
})
type Way = 'function' | 'machine' | number
/** Each card with a kitchen of its own: a function, one machine, or a host with a team of so many. */
function kitchens(ways: Readonly<Record<keyof typeof sources, Way>>): Sketch {
  const pieces: Record<string, Sketch['pieces'][string]> = { ...sources }
  const wires: Sketch['wires'][number][] = []
  for (const [row, card] of (['kiosk', 'campaign', 'chain'] as const).entries()) {
    const way = ways[card]
    const kitchen = `${card}Kitchen`
    wires.push([card, kitchen, 'call'])
    pieces[kitchen] = way === 'function' ? helper(row) : way === 'machine' ? barista(row) : host(row)
    if (typeof way !== 'number') continue
    pieces[`${card}Team`] = team(row, way)
    wires.push([kitchen, `${card}Team`, 'call'])
  }
  return { name: { en: 'Pop-up kiosk', ko: '팝업 키오스크' }, pieces, wires, scenario: { duration: LENGTH } }
}

const before = kitchens({ kiosk: 'machine', campaign: 'machine', chain: 'function' })
const reference = kitchens({ kiosk: 'function', campaign: 'function', chain: FLEET })
/** Dollars an hour of the reference; each burst starts as many environments as come before the first is warm. */
const cold = (BURST * (SERVICE + COLD) * HOUR) / LENGTH
const cheapest = KIOSK * each + perHour * each + cold * first + fleet
/** What a machine for the campaign costs more than a function is the smallest of the three mistakes. */
const mistake = machine - perHour * each - cold * first
const inRun = (dollarsAnHour: number) => (dollarsAnHour * LENGTH) / HOUR
const cents = (dollars: number) => Math.round(dollars * 1e6) / 1e6
const LIMIT = cents(inRun(cheapest + 0.6 * mistake))
const LITTLE = cents(inRun(cheapest + 0.2 * mistake))
const money = (dollars: number, digits = 4) => `$${dollars.toFixed(digits)}`
const run = (of: Run['of'], days = 2): Run => ({ of, days })
const cost = (component: string) => `components.${component}.cost`
const thousands = (value: number) => value.toLocaleString('en')

export const contents: Contents = {
  diagram: draw(before),
  reference: draw(reference),
  variants: {
    functions: draw(kitchens({ kiosk: 'function', campaign: 'function', chain: 'function' })),
    machines: draw(kitchens({ kiosk: 'machine', campaign: 'machine', chain: FLEET })),
    campaignMachine: draw(kitchens({ kiosk: 'function', campaign: 'machine', chain: FLEET })),
    campaignTeam: draw(kitchens({ kiosk: 'function', campaign: Math.ceil((BURST * SERVICE) / AT_ONCE), chain: FLEET })),
    kioskMachine: draw(kitchens({ kiosk: 'machine', campaign: 'function', chain: FLEET })),
    oneMachine: draw(kitchens({ kiosk: 'function', campaign: 'function', chain: 'machine' })),
  },
  goals: [
    { metric: 'latency.p95', of: 'kiosk', op: '<', value: LATEST },
    { metric: 'latency.p95', of: 'campaign', op: '<', value: LATEST },
    { metric: 'latency.p95', of: 'chain', op: '<', value: LATEST },
    { metric: 'cost', of: 'system', op: '<=', value: LIMIT },
  ],
  lesson: kioskLesson({
    breakEven,
    kiosk: KIOSK,
    campaign: perHour,
    chain: CHAIN,
    chainHour: CHAIN * HOUR,
    each,
    machine,
    machines: FLEET,
    dearer,
    cheapest,
    hours: LENGTH / HOUR,
    little: LITTLE,
    work: { serviceTime: SERVICE, memorySize: MEMORY, cpuBound: 0, instanceType: TYPE, concurrency: AT_ONCE, speedUp: 0 },
  }),
  knobs: [
    {
      component: 'kiosk',
      setting: 'rate',
      label: { en: 'Kiosk', ko: '키오스크' },
      min: KIOSK / 2 / HOUR,
      max: (4 * KIOSK) / HOUR,
      step: KIOSK / 2 / HOUR,
    },
    { component: 'chain', setting: 'rate', label: { en: 'Chain', ko: '체인점' }, min: CHAIN / 5, max: CHAIN, step: CHAIN / 5 },
  ],
  story: {
    en: {
      see: `Three customers of the same kitchen, which takes ${SERVICE} s and ${MEMORY} MB for an order. The kiosk sends ${KIOSK} an hour; the campaign ${burst} within ${BURST_FOR} seconds, once in ${LENGTH / MINUTE} minutes (the gaps have a cv of ${unevenness}); the chain ${CHAIN} a second, all the time. Kiosk and campaign have a ${TYPE} each, which does ${AT_ONCE} orders at once, and the chain has a function.`,
      tries: [
        'Look at what each card costs, and at the line of the campaign when a burst comes.',
        'Change the kitchens of kiosk and campaign into functions (AWS Lambda), with the same memory and time.',
        `Give the chain a host at the door and a team of ${FLEET} ${TYPE}.`,
      ],
      notice: `A function costs ${money(each, 7)} an order and nothing while nobody comes; a ${TYPE} costs ${money(machine)} an hour, orders or not. Both cost the same at ${thousands(breakEven)} orders an hour. The kiosk pays ${money(KIOSK * each, 5)} an hour for its function. The campaign with its ${thousands(perHour)} an hour stays below the break-even too, and each burst starts as many environments as it needs: a cold start adds ${COLD} s. The chain pays ${dearer.toFixed(1)} times as much for functions as for ${FLEET} instances.`,
    },
    ko: {
      see: `같은 주방을 쓰는 손님이 셋입니다. 주방은 주문 하나에 ${SERVICE}초와 ${MEMORY} MB를 씁니다. 키오스크는 시간당 ${KIOSK}건, 행사는 ${LENGTH / MINUTE}분에 한 번 ${BURST_FOR}초 동안 ${burst}건(간격의 cv는 ${unevenness}), 체인점은 내내 초당 ${CHAIN}건을 보냅니다. 키오스크와 행사에는 한 번에 ${AT_ONCE}건을 처리하는 ${TYPE}가 하나씩, 체인점에는 함수가 있습니다.`,
      tries: [
        '카드마다 비용이 얼마인지, 주문이 몰려올 때 행사의 줄이 얼마나 긴지 봅니다.',
        '키오스크와 행사의 주방을 메모리와 시간이 같은 함수(AWS Lambda)로 바꿉니다.',
        `체인점에 안내원과 ${TYPE} ${FLEET}대로 된 팀을 둡니다.`,
      ],
      notice: `함수는 주문 하나에 ${money(each, 7)}이고 아무도 오지 않으면 무료입니다. ${TYPE}는 주문이 있든 없든 시간당 ${money(machine)}입니다. 시간당 ${thousands(breakEven)}건에서 둘이 같아집니다. 키오스크의 함수는 시간당 ${money(KIOSK * each, 5)}입니다. 행사도 시간당 ${thousands(perHour)}건으로 손익분기보다 적고, 몰려오는 만큼 실행 환경이 시작됩니다. 콜드 스타트에는 ${COLD}초가 더 걸립니다. 체인점은 함수로 하면 인스턴스 ${FLEET}대의 ${dearer.toFixed(1)}배를 냅니다.`,
    },
  },
  expect: [
    {
      what: 'dollars of the chain on functions',
      run: run('diagram'),
      at: cost('chainKitchen'),
      value: inRun(CHAIN * HOUR * each),
      tolerance: 0.01,
    },
    { what: 'dollars of a machine', run: run('diagram'), at: cost('kioskKitchen'), value: inRun(machine), tolerance: 0.001 },
    { what: 'dollars of the fleet', run: run('reference'), at: cost('chainTeam'), value: inRun(FLEET * machine), tolerance: 0.001 },
    {
      what: 'dollars of the kiosk, whose first customer meets a cold function',
      run: run('reference', 8),
      at: cost('kioskKitchen'),
      value: inRun(KIOSK * each) + first,
      tolerance: 0.25,
    },
    {
      what: 'dollars of the campaign',
      run: run('reference', 8),
      at: cost('campaignKitchen'),
      value: inRun(perHour * each + cold * first),
      tolerance: 0.1,
    },
    { what: 'dollars in all', run: run('reference'), at: 'system.cost', value: inRun(cheapest), tolerance: 0.02 },
    {
      what: 'p95 of the campaign, cold starts included',
      run: run('reference'),
      at: 'components.campaign.latency.p95',
      value: SERVICE + COLD,
      tolerance: 0.05,
    },
    {
      what: 'p95 of the campaign on one machine is too long',
      run: run('diagram'),
      at: 'components.campaign.latency.p95',
      holds: { op: '>', value: LATEST },
      value: 1,
      tolerance: 0,
    },
  ],
}
